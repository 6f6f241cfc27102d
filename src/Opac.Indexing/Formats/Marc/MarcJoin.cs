using System.Text;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Joins subfields into one text with a space between, as MARC 21 is displayed: the ISBD marks are in the subfields.</summary>
internal static class MarcJoin
{
    /// <summary>The subfields with these codes, in the field's order; <c>null</c> where there are none.</summary>
    public static string? Subfields(MarcField field, string codes)
    {
        string? first = null;
        StringBuilder? joined = null;
        foreach (var subfield in field.Subfields)
        {
            if (!codes.Contains(subfield.Code, StringComparison.Ordinal) || subfield.Text is not { Length: > 0 } text)
                continue;
            if (first is null)
                first = text;
            else
                (joined ??= new StringBuilder(first)).Append(' ').Append(text);
        }
        return joined?.ToString() ?? first;
    }

    /// <summary>All subfields with a letter as code; what has a digit is for machines.</summary>
    public static string? All(MarcField field) => Subfields(field, "abcdefghijklmnopqrstuvwxyz");

    /// <summary>The text with another line added; either may be <c>null</c>.</summary>
    public static string? Lines(string? before, string? line) => before is null ? line : line is null ? before : before + "\n" + line;
}
