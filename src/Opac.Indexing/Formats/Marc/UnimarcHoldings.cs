using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Copies in UNIMARC records: 899 (RUSMARC), 995 (Koha), 090 (Ruslan of the libraries of Tatarstan).</summary>
internal sealed class UnimarcHoldings(RecordDraft draft, TextPool pool)
{
    /// <summary>899: $a library, $b branch, $c place, $h class and $i author mark or $j shelf mark, $p inventory numbers.</summary>
    public void ReadRusmarc(MarcField field)
    {
        var mark = pool.Get(field.Find('j')) ?? MarcJoin.Subfields(field, "hi");
        var location = pool.Get(field.Find('c')) ?? pool.Get(field.Find('b')) ?? pool.Get(field.Find('a'));
        var numbers = field.Text('p');
        if (numbers is null && mark is null && location is null)
            return;
        Add(numbers, new Holding { ShelfMark = mark, Location = location });
    }

    /// <summary>995 as Koha has it: $b home branch, $c present branch, $e room, $f bar code, $j inventory number, $k shelf mark, $o why it is not lent, $5 received.</summary>
    public void ReadKoha(MarcField field)
    {
        var barcode = field.Text('f');
        var number = field.Text('j');
        if (barcode is null && number is null && field.Find('k').Length == 0)
            return;
        var notLent = field.Find('o');
        draft.Holdings.Add(new Holding
        {
            InventoryNumber = number ?? barcode,
            Barcode = number is null ? null : barcode,
            ShelfMark = pool.Get(field.Find('k')),
            Location = pool.Get(field.Find('e')) ?? pool.Get(field.Find('c')) ?? pool.Get(field.Find('b')),
            Status = notLent.Length == 0 || notLent.SequenceEqual("0"u8) ? ItemStatus.Available : ItemStatus.ReadingRoom,
            Acquired = Dates.Of(pool.Get(field.Find('5')), draft.Context),
        });
    }

    /// <summary>090: $a class, $x author mark, $e inventory numbers, each with its department behind a hyphen: «1535648-рф;1565185».</summary>
    public void ReadRuslan(MarcField field)
    {
        if (field.Text('e') is { } numbers)
            Add(numbers, new Holding { ShelfMark = MarcJoin.Subfields(field, "ax") });
    }

    private void Add(string? numbers, Holding holding)
    {
        if (numbers is null)
        {
            draft.Holdings.Add(holding);
            return;
        }
        foreach (var number in numbers.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            draft.Holdings.Add(holding with { InventoryNumber = number });
    }
}
