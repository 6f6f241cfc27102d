using System.Text.RegularExpressions;
using Opac.Indexing.Formats.Marc;

namespace Opac.Indexing.Formats.Irbis;

/// <summary>A numbered field of an IRBIS record. Subfields are <c>^A…</c>, in letters of either case.</summary>
internal readonly partial record struct IrbisField(int Tag, string Value)
{
    /// <summary>The subfield, cleaned; <c>'*'</c> is the text before the first mark. <c>null</c> where it is not there or blank.</summary>
    public string? this[char code]
    {
        get
        {
            foreach (var (found, text) in Subfields)
            {
                if (found == code)
                    return text;
            }
            return null;
        }
    }

    /// <summary>The whole field where it has no subfields, else its ^A.</summary>
    public string? Text => this['*'] ?? this['a'];

    /// <summary>The subfields that are not blank, codes in small letters.</summary>
    public IEnumerable<(char Code, string Text)> Subfields
    {
        get
        {
            var at = 0;
            var code = '*';
            while (at <= Value.Length)
            {
                var next = Value.IndexOf('^', at);
                var end = next < 0 ? Value.Length : next;
                if (Shown(Value[at..end]) is { Length: > 0 } text)
                    yield return (code, text);
                if (next < 0 || next + 1 >= Value.Length)
                    yield break;
                code = char.ToLowerInvariant(Value[next + 1]);
                at = next + 2;
            }
        }
    }

    // «<Хренников Т.=>» and «<term>» feed the index of IRBIS: what is shown stands before the equals sign.
    private static string Shown(string text) => MarcText.Clean(text.Contains('<', StringComparison.Ordinal) ? IndexMark().Replace(text, "$1") : text);

    [GeneratedRegex("<([^<>=]*)(?:=[^<>]*)?>")]
    private static partial Regex IndexMark();
}
