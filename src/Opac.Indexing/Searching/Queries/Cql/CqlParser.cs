using System.Globalization;
using Opac.Indexing.Analysis;

namespace Opac.Indexing.Searching.Queries.Cql;

/// <summary>
/// Reads CQL (the query language of SRU, versions 1.1 to 2.0) into the tree of our own query language. Never throws: what it refuses is a diagnostic.
/// The same limits hold as for readers.
/// </summary>
/// <remarks>query = clause { (and | or | not) clause } [ sortby … ] ; clause = "(" query ")" | [ index relation ] term.</remarks>
public sealed class CqlParser
{
    private static readonly string[] relations = ["=", "==", "<>", "<", ">", "<=", ">=", "all", "any", "adj", "exact", "scr", "within", "encloses"];

    private static readonly QueryNode.Years everything = new(null, null);

    private readonly List<CqlToken> tokens;
    private int position;
    private int depth;
    private int clauses;
    private CqlFault? fault;

    private CqlParser(List<CqlToken> tokens) => this.tokens = tokens;

    /// <summary>Reads a query.</summary>
    public static CqlQuery Parse(string text)
    {
        if (text.Length > QueryParser.MostTyped)
            return Refused(12, "Too many characters in query", "");
        if (string.IsNullOrWhiteSpace(text))
            return Refused(27, "Empty term unsupported", "");
        if (CqlToken.Split(QueryParser.Whole(text)) is not { } tokens)
            return Refused(14, "Invalid or unsupported use of quotes", "");
        var parser = new CqlParser(tokens);
        var root = parser.ReadQuery();
        var sort = parser.fault is null ? parser.ReadSort() : default;
        if (parser.fault is null && parser.position < tokens.Count)
            parser.Refuse(10, "Query syntax error", tokens[parser.position].Text);
        return parser.fault is { } fault ? new(null, default, fault) : new(IsEverything(root) ? null : root, sort, null);
    }

    private static CqlQuery Refused(int number, string message, string details) => new(null, default, new(number, message, details));

    private CqlToken? Next => position < tokens.Count ? tokens[position] : null;

    private QueryNode? ReadQuery()
    {
        SkipPrefixes();
        var left = ReadClause();
        while (fault is null && Next is { IsQuoted: false, Text: var word } && word.ToLowerInvariant() is "and" or "or" or "not" or "prox")
        {
            position++;
            if (word.Equals("prox", StringComparison.OrdinalIgnoreCase))
                return Refuse(37, "Unsupported boolean operator", word);
            SkipModifiers();
            var right = ReadClause();
            if (left is null || right is null)
                return null;
            left = word.ToLowerInvariant() switch
            {
                "and" => And(left, right),
                "or" => IsEverything(left) || IsEverything(right) ? everything : new QueryNode.Any([.. Parts<QueryNode.Any>(left), .. Parts<QueryNode.Any>(right)]),
                _ when IsEverything(right) => Refuse(18, "Unsupported combination of indexes", "not cql.allRecords")!,
                _ => And(left, Without(right)),
            };
        }
        return left;
    }

    // «cql.allRecords = 1 not a» is everything but a: our tree says that by the negation alone.
    private static QueryNode And(QueryNode left, QueryNode right) =>
        IsEverything(left) ? right : IsEverything(right) ? left : new QueryNode.All([.. Parts<QueryNode.All>(left), .. Parts<QueryNode.All>(right)]);

    private static QueryNode Without(QueryNode node) => node is QueryNode.Without inner ? inner.Part : new QueryNode.Without(node);

    private static IEnumerable<QueryNode> Parts<T>(QueryNode node) where T : QueryNode => node switch
    {
        QueryNode.All all when typeof(T) == typeof(QueryNode.All) => all.Parts,
        QueryNode.Any any when typeof(T) == typeof(QueryNode.Any) => any.Parts,
        _ => [node],
    };

    private QueryNode? ReadClause()
    {
        if (fault is not null)
            return null;
        if (Next is not { } token)
            return Refuse(10, "Query syntax error", "");
        if (token is { IsQuoted: false, Text: "(" })
            return ReadBrackets();
        position++;
        if (Next is not { IsQuoted: false, Text: var relation } || !relations.Contains(RelationOf(relation)))
            return ReadTerm(QueryField.Any, "=", token);
        position++;
        SkipModifiers();
        if (Next is not { } term || term is { IsQuoted: false, Text: "(" or ")" })
            return Refuse(27, "Empty term unsupported", token.Text);
        position++;
        if (token.Text.Equals("cql.allRecords", StringComparison.OrdinalIgnoreCase))
            return everything;
        return CqlIndexes.Find(token.Text) is { } field ? ReadTerm(field, RelationOf(relation), term) : Refuse(16, "Unsupported index", token.Text);
    }

    private QueryNode? ReadBrackets()
    {
        if (++depth > QueryParser.Deepest)
            return Refuse(13, "Invalid or unsupported use of parentheses", "");
        position++;
        var inner = ReadQuery();
        depth--;
        if (fault is null && Next is not { IsQuoted: false, Text: ")" })
            return Refuse(13, "Invalid or unsupported use of parentheses", "");
        position++;
        return inner;
    }

    private QueryNode? ReadTerm(QueryField field, string relation, CqlToken token)
    {
        var text = token.Text.Trim('^', ' ');
        if (++clauses > QueryParser.MostClauses)
            return Refuse(38, "Too many boolean operators in query", "");
        if (field == QueryField.Year)
            return ReadYears(relation, text);
        if (relation is not ("=" or "==" or "exact" or "adj" or "scr" or "all" or "any" or "<>"))
            return Refuse(19, "Unsupported relation", relation);
        if (text == "*" && field == QueryField.Any)
            return everything;
        var leaf = relation switch
        {
            "all" => Many(text, parts => new QueryNode.All(parts)),
            "any" => Many(text, parts => new QueryNode.Any(parts)),
            _ => Leaf(text),
        };
        if (leaf is null)
            return fault is null ? Refuse(27, "Empty term unsupported", text) : null;
        var inField = field == QueryField.Any ? leaf : new QueryNode.InField(field, leaf);
        return relation == "<>" ? new QueryNode.Without(inField) : inField;
    }

    private QueryNode? Many(string text, Func<List<QueryNode>, QueryNode> join)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Leaf).OfType<QueryNode>().ToList();
        clauses += Math.Max(0, parts.Count - 1);
        if (clauses > QueryParser.MostClauses)
            return Refuse(38, "Too many boolean operators in query", "");
        return parts.Count switch { 0 => null, 1 => parts[0], _ => join(parts) };
    }

    /// <summary>A term as our own language would read it between quotation marks; signs of masking make a pattern of one word.</summary>
    private static QueryNode? Leaf(string text)
    {
        var words = WordSplitter.Words(text);
        if (words.Count == 0)
            return null;
        if (words.Count == 1 || !text.Contains(' ', StringComparison.Ordinal))
        {
            // By our own parser, so that the tree is one that it would make: a mark with brackets, a number, a pattern.
            var parsed = QueryParser.Parse(text.Replace("\"", "", StringComparison.Ordinal).TrimStart('-')).Root;
            if (parsed is QueryNode.Word or QueryNode.Prefix or QueryNode.Wildcard or QueryNode.BookNumber)
                return parsed;
        }
        return new QueryNode.Phrase(string.Join(' ', words));
    }

    private QueryNode? ReadYears(string relation, string text)
    {
        var years = text.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9_999 ? year : -1).ToList();
        if (years.Count == 0 || years.Contains(-1))
            return Refuse(36, "Term in invalid format for index or relation", text);
        var (first, last) = (years.Min(), years.Max());
        return relation switch
        {
            "<" => new QueryNode.Years(null, first - 1),
            "<=" => new QueryNode.Years(null, first),
            ">" => new QueryNode.Years(last + 1, null),
            ">=" => new QueryNode.Years(last, null),
            "<>" => new QueryNode.Without(new QueryNode.Years(first, last)),
            "=" or "==" or "exact" or "within" or "scr" => new QueryNode.Years(first, last),
            _ => Refuse(19, "Unsupported relation", relation),
        };
    }

    private SortOrder ReadSort()
    {
        if (Next is not { IsQuoted: false } sortBy || !sortBy.Text.Equals("sortby", StringComparison.OrdinalIgnoreCase))
            return SortOrder.Relevance;
        position++;
        var key = Next?.Text ?? "";
        position = tokens.Count;
        var isDescending = tokens.Exists(token => token.Text.Equals("/sort.descending", StringComparison.OrdinalIgnoreCase));
        switch (CqlIndexes.Find(key.Split('/')[0]))
        {
            case QueryField.Title:
                return SortOrder.Title;
            case QueryField.Author:
                return SortOrder.Author;
            case QueryField.Year:
                return isDescending || key.EndsWith("/sort.descending", StringComparison.OrdinalIgnoreCase) ? SortOrder.Newest : SortOrder.Oldest;
            default:
                Refuse(86, "Unsupported sort index", key);
                return default;
        }
    }

    // «> dc = "info:srw/context-set/1/dc-v1.1" …»: the names that we know are always the same sets.
    private void SkipPrefixes()
    {
        while (Next is { IsQuoted: false, Text: ">" })
        {
            position++;
            position += position + 1 < tokens.Count && tokens[position + 1] is { IsQuoted: false, Text: "=" } ? 3 : 1;
        }
    }

    private void SkipModifiers()
    {
        while (Next is { IsQuoted: false } modifier && modifier.Text.StartsWith('/'))
            position++;
    }

    private static string RelationOf(string text)
    {
        var name = text.Split('/')[0].ToLowerInvariant();
        return name.StartsWith("cql.", StringComparison.Ordinal) ? name[4..] : name;
    }

    private QueryNode? Refuse(int number, string message, string details)
    {
        fault ??= new(number, message, details);
        return null;
    }

    // All records, where CQL names them: a range open at both ends, which is no part of any tree that leaves here.
    private static bool IsEverything(QueryNode? node) => node is QueryNode.Years { From: null, To: null };
}
