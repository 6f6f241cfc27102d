using System.Text;
using Opac.Indexing.Formats.Writing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Citations;

/// <summary>What the American styles have in common.</summary>
internal static class WesternTitle
{
    /// <summary>«Title: subtitle».</summary>
    public static string Of(BibliographicRecord record) =>
        record.Title.Remainder is null ? RecordWords.TitleWithParts(record.Title) : $"{RecordWords.TitleWithParts(record.Title)}: {record.Title.Remainder}";

    /// <summary>The first of several; <c>null</c> where there is none.</summary>
    public static string? FirstOf(IReadOnlyList<string> texts) => texts.Count > 0 ? texts[0] : null;

    /// <summary>Adds a sentence with its full stop, a blank before it; nothing where there is none.</summary>
    public static StringBuilder AddSentence(this StringBuilder text, string? sentence)
    {
        if (string.IsNullOrEmpty(sentence))
            return text;
        if (text.Length > 0)
            text.Append(' ');
        text.Append(sentence);
        var last = sentence[^1] is '”' or '»' && sentence.Length > 1 ? sentence[^2] : sentence[^1];
        return last is '.' or '!' or '?' or '…' ? text : text.Append('.');
    }
}
