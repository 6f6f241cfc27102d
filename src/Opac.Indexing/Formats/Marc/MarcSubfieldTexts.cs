using System.Text;

namespace Opac.Indexing.Formats.Marc;

/// <summary>The subfields of a field as they stand in the record, neither cleaned nor in small letters: for writing the record again.</summary>
internal static class MarcSubfieldTexts
{
    /// <summary>Codes that are no sign that can be written (a subfield mark with nothing behind it) are left out.</summary>
    public static List<(char Code, string Text)> Of(MarcField field)
    {
        var found = new List<(char, string)>();
        var rest = field.Bytes;
        while (rest.IndexOf(MarcField.SubfieldMark) is >= 0 and var mark)
        {
            rest = rest[(mark + 1)..];
            var next = rest.IndexOf(MarcField.SubfieldMark);
            var subfield = next < 0 ? rest : rest[..next];
            if (subfield.Length > 0 && subfield[0] is > 0x20 and < 0x7F)
                found.Add(((char)subfield[0], Encoding.UTF8.GetString(subfield[1..])));
        }
        return found;
    }
}
