using System.Text;

namespace Opac.Indexing.Searching.Queries.Cql;

/// <summary>A word or sign of a CQL query.</summary>
/// <param name="Text">Its characters, without quotation marks.</param>
/// <param name="IsQuoted">Whether it stood between quotation marks: then it is a term, whatever it says.</param>
internal sealed record CqlToken(string Text, bool IsQuoted)
{
    /// <summary>The tokens of a query; <c>null</c> where a quotation mark is not closed.</summary>
    public static List<CqlToken>? Split(string text)
    {
        var tokens = new List<CqlToken>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (c == '"')
            {
                var quoted = new StringBuilder();
                for (i++; i < text.Length && text[i] != '"'; i++)
                {
                    if (text[i] == '\\' && i + 1 < text.Length)
                        i++;
                    quoted.Append(text[i]);
                }
                if (i++ >= text.Length)
                    return null;
                tokens.Add(new(quoted.ToString(), true));
            }
            else if (c is '(' or ')')
            {
                tokens.Add(new(c.ToString(), false));
                i++;
            }
            else if (c is '=' or '<' or '>')
            {
                var end = i + 1;
                while (end < text.Length && text[end] is '=' or '>' && end - i < 2)
                    end++;
                tokens.Add(new(text[i..end], false));
                i = end;
            }
            else
            {
                var end = i + 1;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '(' or ')' or '=' or '<' or '>' or '/'))
                    end++;
                tokens.Add(new(text[i..end], false));
                i = end;
            }
        }
        return tokens;
    }
}
