using System.Text;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Writes a tree as the text that would be typed for it.</summary>
public static class QueryPrinter
{
    /// <summary>The text of a tree; empty for <c>null</c>.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="language">The language of field names: <c>kk</c>, <c>ru</c> or <c>en</c>.</param>
    public static string Print(QueryNode? node, string language)
    {
        var text = new StringBuilder();
        if (node is not null)
            Append(text, node, language, isInner: false);
        return text.ToString();
    }

    private static void Append(StringBuilder text, QueryNode node, string language, bool isInner)
    {
        switch (node)
        {
            case QueryNode.Word word:
                text.Append(word.Text);
                break;
            case QueryNode.Prefix prefix:
                text.Append(prefix.Text).Append('*');
                break;
            case QueryNode.Wildcard wildcard:
                text.Append(wildcard.Pattern);
                break;
            case QueryNode.Phrase phrase:
                text.Append('"').Append(phrase.Text).Append('"');
                break;
            case QueryNode.BookNumber number:
                text.Append(number.Text);
                break;
            case QueryNode.Years years:
                text.Append(FieldNames.Of(QueryField.Year, language)).Append(':').Append(years.From);
                if (years.From != years.To)
                    text.Append('-').Append(years.To);
                break;
            case QueryNode.InField inField:
                text.Append(FieldNames.Of(inField.Field, language)).Append(':');
                Append(text, inField.Part, language, isInner: true);
                break;
            case QueryNode.Without without:
                text.Append('-');
                Append(text, without.Part, language, isInner: true);
                break;
            case QueryNode.All all:
                AppendList(text, all.Parts, " ", language, isInner);
                break;
            case QueryNode.Any any:
                AppendList(text, any.Parts, " | ", language, isInner);
                break;
        }
    }

    private static void AppendList(StringBuilder text, IReadOnlyList<QueryNode> parts, string between, string language, bool isInner)
    {
        if (isInner)
            text.Append('(');
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                text.Append(between);
            // «a b | c» needs no brackets, «a (b | c)» does.
            Append(text, parts[i], language, isInner: parts[i] is QueryNode.Any || (parts[i] is QueryNode.All && between == " "));
        }
        if (isInner)
            text.Append(')');
    }
}
