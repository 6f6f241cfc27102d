using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>
/// Copies in MARC 21 records. 852 says where the thing stands; systems keep the single copies in fields of their own: 949 (this catalogue's own
/// convention, written also by others), 952 (Koha), 999 (Sirsi). Where single copies are given, 852 lends them the name of the place and the shelf mark.
/// </summary>
internal sealed class Marc21Holdings(RecordDraft draft, TextPool pool)
{
    private readonly record struct Location(string? Branch, string? Name, string? ShelfMark, string? Barcode);

    private readonly record struct Copy(string? Branch, string? Number, string? Barcode, string? Place, string? Shelf, string? ShelfMark, ItemStatus Status, DateOnly? Acquired, string? Price);

    private readonly List<Location> locations = [];
    private readonly List<Copy> copies = [];
    private (string? Text, DateOnly? Day) dateBefore;
    private (string? Text, ItemStatus Status) statusBefore;

    public void Start()
    {
        locations.Clear();
        copies.Clear();
    }

    /// <summary>852: $a library, $b branch, $c place, $h class, $i author mark ($j, $k other shelf marks), $p bar code.</summary>
    public void ReadLocation(MarcField field)
    {
        string? library = null, branch = null, place = null, classMark = null, item = null, barcode = null;
        foreach (var subfield in field.Subfields)
        {
            switch (subfield.Code)
            {
                case 'a': library ??= pool.Get(subfield.Bytes); break;
                case 'b': branch ??= pool.Get(subfield.Bytes); break;
                case 'c': place ??= pool.Get(subfield.Bytes); break;
                case 'h' or 'j': classMark ??= pool.Get(subfield.Bytes); break;
                case 'i': item ??= pool.Get(subfield.Bytes); break;
                case 'p': barcode ??= pool.Get(subfield.Bytes); break;
            }
        }
        locations.Add(new(branch, place ?? branch ?? library, item is null ? classMark : classMark is null ? item : pool.Joined(classMark, item), barcode));
    }

    /// <summary>949: $a inventory number, $b branch, $c shelf, $d received, $p price, $t copy, $s status; Sirsi's use of it (with $i and $l) too.</summary>
    public void ReadLocal(MarcField field)
    {
        if (field.Find('i').Length > 0 && (field.Find('l').Length > 0 || field.Find('w').Length > 0))
        {
            ReadSirsi(field);
            return;
        }
        string? number = null, branch = null, shelf = null, received = null, price = null, status = null;
        foreach (var subfield in field.Subfields)
        {
            switch (subfield.Code)
            {
                case 'a': number ??= subfield.Text; break;
                case 'b': branch ??= pool.Get(subfield.Bytes); break;
                case 'c': shelf ??= pool.Get(subfield.Bytes); break;
                case 'd': received ??= pool.Get(subfield.Bytes); break;
                case 'p': price ??= pool.Get(subfield.Bytes); break;
                case 's': status ??= pool.Get(subfield.Bytes); break;
            }
        }
        if (number is null or "" && status is null)
            return;
        copies.Add(new(branch, number is "" ? null : number, null, branch, shelf, null, StatusOf(status), DayOf(received), price));
    }

    /// <summary>952 as Koha has it: $a home, $b present branch, $c place, $d received, $g price, $i inventory number, $o shelf mark, $p bar code; $0 $1 $4 $7 $q say why it cannot be had.</summary>
    public void ReadKoha(MarcField field)
    {
        var barcode = field.Text('p');
        var number = field.Text('i');
        if (barcode is null && number is null && field.Find('o').Length == 0 && field.Find('a').Length == 0)
            return;
        var branch = pool.Get(field.Find('b')) ?? pool.Get(field.Find('a'));
        var place = pool.Get(field.Find('c'));
        copies.Add(new(branch, number ?? barcode, number is null || barcode == number ? null : barcode, place is null || branch is null ? branch ?? place : pool.Joined(branch, place), null,
            pool.Get(field.Find('o')), KohaStatus(field), DayOf(pool.Get(field.Find('d'))), pool.Get(field.Find('g'))));
    }

    /// <summary>999 or 949 as Sirsi has it: $a shelf mark, $i bar code, $l place, $m library, $t kind.</summary>
    public void ReadSirsi(MarcField field)
    {
        if (field.Text('i') is not { } number)
            return;
        copies.Add(new(null, number, null, pool.Get(field.Find('l')) ?? pool.Get(field.Find('m')), null, pool.Get(field.Find('a')), ItemStatus.Available,
            DayOf(pool.Get(field.Find('u'))), pool.Get(field.Find('p'))));
    }

    /// <summary>Gives the copies their places, once all fields are read; without copies each 852 stands for one.</summary>
    public void Finish()
    {
        foreach (var copy in copies)
        {
            var found = LocationOf(copy);
            draft.Holdings.Add(new Holding
            {
                InventoryNumber = copy.Number,
                Barcode = copy.Barcode,
                Location = found?.Name ?? copy.Place,
                Shelf = copy.Shelf,
                ShelfMark = copy.ShelfMark ?? found?.ShelfMark,
                Status = copy.Status,
                Acquired = copy.Acquired,
                Price = copy.Price,
            });
        }
        if (copies.Count > 0)
            return;
        foreach (var location in locations)
            draft.Holdings.Add(new Holding { InventoryNumber = location.Barcode, ShelfMark = location.ShelfMark, Location = location.Name });
    }

    // The 852 of the copy's branch; the only one there is also serves a copy that names no branch.
    private Location? LocationOf(Copy copy)
    {
        if (copy.Branch is null)
            return locations.Count == 1 && copy.Place is null ? locations[0] : null;
        foreach (var location in locations)
        {
            if (location.Branch == copy.Branch)
                return location;
        }
        return null;
    }

    // Copies of one title came on one day as a rule: texts are pooled, so one look tells.
    private DateOnly? DayOf(string? text)
    {
        if (!ReferenceEquals(text, dateBefore.Text))
            dateBefore = (text, Dates.Of(text, draft.Context));
        return dateBefore.Day;
    }

    private ItemStatus StatusOf(string? text)
    {
        if (!ReferenceEquals(text, statusBefore.Text))
            statusBefore = (text, Statuses.Of(text, draft.Context));
        return statusBefore.Status;
    }

    private static ItemStatus KohaStatus(MarcField field)
    {
        if (IsSet(field.Find('0')))
            return ItemStatus.Withdrawn;
        if (IsSet(field.Find('1')))
            return ItemStatus.Lost;
        if (IsSet(field.Find('4')))
            return ItemStatus.Repair;
        if (field.Find('q').Length > 0)
            return ItemStatus.OnLoan;
        var notForLoan = field.Find('7');
        return notForLoan.StartsWith("-"u8) ? ItemStatus.OnOrder : IsSet(notForLoan) ? ItemStatus.ReadingRoom : ItemStatus.Available;
    }

    private static bool IsSet(ReadOnlySpan<byte> flag) => flag.Length > 0 && !flag.SequenceEqual("0"u8);
}
