using System.Globalization;
using System.Text;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>
/// Writes copies into fields 952 as Koha has them: the one convention for single copies that most systems read, with room for the shelf mark, the bar code and the
/// state of each. A copy that stays as it was keeps its field byte for byte; one that changes keeps the subfields that are not known here.
/// </summary>
internal static class CopyFields
{
    // $i inventory number, $p bar code, $o shelf mark, $c place (with $a, $b the branches), $d received, $g price, and the reasons why it cannot be had.
    private const string Known = "abcdgiop01479q";

    private const int MostAlike = 1_000;

    /// <summary>The fields of a record's copies, and the places (852) that those of them need which stayed.</summary>
    /// <param name="source">The record before; <c>null</c> where it was no MARC 21.</param>
    /// <param name="before">Its copies as they were read.</param>
    /// <param name="after">Its copies as they are to be.</param>
    public static IEnumerable<byte[]> Of(MarcRecord? source, IReadOnlyList<Holding> before, IReadOnlyList<Holding> after)
    {
        var fields = source is null ? [] : FieldsOf(source, before);
        var used = new HashSet<int>();
        foreach (var copy in after)
        {
            var same = IndexOf(before, known => known == copy, used);
            // The copy of the same number, whatever else has changed.
            var at = same >= 0 ? same : copy.InventoryNumber is null ? -1 : IndexOf(before, known => known.InventoryNumber == copy.InventoryNumber, used);
            used.Add(at);
            var old = at >= 0 && at < fields.Count ? fields[at] : null;
            if (same >= 0 && old is not null)
            {
                yield return old;
                continue;
            }
            for (var i = 0; i < Math.Clamp(copy.Copies, 1, MostAlike); i++)
                yield return Written(copy, old, at >= 0 ? before[at] : null);
        }
    }

    // Empty where fields and copies cannot be told to belong together one by one: then all are written anew.
    private static List<byte[]> FieldsOf(MarcRecord source, IReadOnlyList<Holding> before)
    {
        var fields = new List<byte[]>();
        for (var i = 0; i < source.Count; i++)
        {
            if (source[i].Tag.Number == 952)
                fields.Add(source[i].Bytes.ToArray());
            else if (source[i].Tag.Number is 949 or 999)
                return [];
        }
        return fields.Count == before.Count ? fields : [];
    }

    private static int IndexOf(IReadOnlyList<Holding> copies, Func<Holding, bool> isIt, HashSet<int> used)
    {
        for (var i = 0; i < copies.Count; i++)
        {
            if (!used.Contains(i) && isIt(copies[i]))
                return i;
        }
        return -1;
    }

    private static byte[] Written(Holding copy, byte[]? old, Holding? before)
    {
        var text = new StringBuilder("  ");
        var keepsPlace = old is not null && before is not null && before.Location == copy.Location;
        if (old is not null)
        {
            foreach (var subfield in new MarcField(old, 0, old.Length, MarcTag.From("952")).Subfields)
            {
                if (!Known.Contains(subfield.Code) || (keepsPlace && subfield.Code is 'a' or 'b' or 'c'))
                    text.Append((char)MarcField.SubfieldMark).Append(subfield.Code).Append(Encoding.UTF8.GetString(subfield.Bytes));
            }
        }
        if (!keepsPlace)
            Add('c', copy.Location);
        Add('i', copy.InventoryNumber);
        Add('p', copy.Barcode);
        Add('o', copy.ShelfMark);
        Add('d', copy.Acquired?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add('g', copy.Price);
        if (Reason(copy.Status) is var (code, value))
            Add(code, value);
        return Encoding.UTF8.GetBytes(text.ToString());

        void Add(char code, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                text.Append((char)MarcField.SubfieldMark).Append(code).Append(value);
        }
    }

    private static (char Code, string Value)? Reason(ItemStatus status) => status switch
    {
        ItemStatus.Withdrawn => ('0', "1"),
        ItemStatus.Lost => ('1', "1"),
        ItemStatus.Repair => ('4', "1"),
        ItemStatus.ReadingRoom => ('7', "1"),
        ItemStatus.OnOrder => ('7', "-1"),
        ItemStatus.OnLoan => ('q', "1"),
        _ => null,
    };
}
