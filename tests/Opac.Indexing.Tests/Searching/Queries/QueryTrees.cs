using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Tests.Searching.Queries;

/// <summary>Trees, texts and hostile texts to try the query language with.</summary>
public static class QueryTrees
{
    private static readonly string[] words =
        ["абай", "Қожа", "жолы", "тарих", "роман-эпопея", "O'Henry", "№12", "кім?", "11-сынып", "немесе", "or", "М.О.", "84(5Каз)-44", "x:y", "C++", "𝒜𝒷"];

    private static readonly string[] pieces =
    [
        "абай", "қожа", " ", " ", "  ", "\"", "«", "»", "“", "(", ")", "-", "|", " OR ", " ИЛИ ", " НЕМЕСЕ ", "OR", "*", "?", ":", "автор:", "title:", "жыл:", "жыл:1990-2000", "1990", "..", "–", " - ",
        "isbn", "isbn:", "978-0-306-40615-7", "0306406152", ",", ".", "!", "\\", "/", "^2", "~", "+", "&&", "\t", "\n", "\u0301", "\ud83d\ude00", "\ud83d", "\0", "{", "[", "]", "%", "<b>", "сынып:5", "инв:", "тіл:", "-автор:",
    ];

    /// <summary>What somebody may paste to see it fail.</summary>
    public static TheoryData<string, string> Hostile => new()
    {
        { "10,000 letters", new string('а', 10_000) },
        { "10,000 words", string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"w{i}")) },
        { "1,000 brackets", new string('(', 1_000) + "абай" + new string(')', 1_000) },
        { "50,000 brackets", new string('(', 50_000) },
        { "50,000 pairs of brackets", string.Concat(Enumerable.Repeat("(а)", 50_000)) },
        { "50,000 minus signs", string.Concat(Enumerable.Repeat("-", 50_000)) + "а" },
        { "10,000 negations", string.Concat(Enumerable.Repeat("-(", 10_000)) + "а" },
        { "10,000 fields", string.Concat(Enumerable.Repeat("title:", 10_000)) + "а" },
        { "10,000 quotation marks", string.Concat(Enumerable.Repeat("\"", 10_000)) },
        { "10,000 ors", string.Concat(Enumerable.Repeat("а OR ", 10_000)) },
        { "leading wildcards", string.Join(' ', Enumerable.Repeat("*а", 32)) },
        { "wildcards of one letter", string.Join(' ', Enumerable.Repeat("?*?*?*а*", 30)) },
        { "many stars", "а" + string.Concat(Enumerable.Repeat("*а", 120)) },
        { "prefixes of one letter", string.Join(' ', "абвгдеёжзийклмнопрстуфхцчшщ".Select(letter => $"{letter}*")) },
        { "wildcards left out", string.Join(' ', Enumerable.Repeat("-*а*", 32)) },
        { "everything of Lucene", "*:*" },
        { "regular expression", "/.*а.{16}/ /((((((((((a*)*)*)*)*)*)*)*)*)*/" },
        { "20,000 brackets in a regular expression", "/" + new string('(', 20_000) + "/" },
        { "fuzzies", string.Join(' ', Enumerable.Range(0, 40).Select(i => $"абайдың{i}~2")) },
        { "boosts and ranges", "title:[a TO *] AND year:{* TO 9999999999} абай^1e38 \"а б\"~2147483647" },
        { "zero bytes", string.Concat(Enumerable.Repeat("\0", 5_000)) },
        { "half surrogates", string.Concat(Enumerable.Repeat("\ud83d", 5_000)) },
        { "combining marks", "а" + string.Concat(Enumerable.Repeat("\u0301", 9_000)) },
        { "years", string.Join(' ', Enumerable.Repeat("жыл:0-9999", 1_000)) },
    };

    /// <summary>A tree that a text could stand for: no list of one, no negation of a negation, no field in a field at once.</summary>
    public static QueryNode Random(Random random)
    {
        var leaves = random.Next(1, 12);
        return Any(random, ref leaves, 0);
    }

    /// <summary>A text of words and signs in any order.</summary>
    public static string RandomText(Random random) => string.Concat(random.GetItems(pieces, random.Next(1, 25)));

    private static QueryNode Any(Random random, ref int leaves, int depth)
    {
        var parts = new List<QueryNode>();
        do
            parts.Add(All(random, ref leaves, depth));
        while (leaves > 0 && random.Next(3) == 0);
        return parts.Count == 1 ? parts[0] : new QueryNode.Any(parts);
    }

    private static QueryNode All(Random random, ref int leaves, int depth)
    {
        var parts = new List<QueryNode>();
        do
            parts.Add(Part(random, ref leaves, depth));
        while (leaves > 0 && random.Next(2) == 0);
        return parts.Count == 1 ? parts[0] : new QueryNode.All(parts);
    }

    private static QueryNode Part(Random random, ref int leaves, int depth)
    {
        var kind = random.Next(10);
        if (kind == 0 && Part(random, ref leaves, depth) is var part)
            return part as QueryNode.Without ?? new QueryNode.Without(part);
        if (kind == 1)
        {
            var field = random.GetItems([.. Enum.GetValues<QueryField>().Where(field => field is not (QueryField.Any or QueryField.Year))], 1)[0];
            return Part(random, ref leaves, depth) switch
            {
                QueryNode.InField inner => inner,
                QueryNode.BookNumber number => number,
                QueryNode.Years years => years,
                QueryNode.Without without => without,
                var inField => new QueryNode.InField(field, inField),
            };
        }
        if (kind == 2 && depth < 6 && leaves > 2)
            return Any(random, ref leaves, depth + 1);
        leaves--;
        return Leaf(random);
    }

    private static QueryNode Leaf(Random random)
    {
        var word = random.GetItems(words, 1)[0];
        var bare = word.TrimEnd('?');
        return random.Next(9) switch
        {
            0 => new QueryNode.Prefix(bare),
            1 => new QueryNode.Wildcard("ж*" + bare),
            2 => new QueryNode.Phrase(string.Join(' ', random.GetItems(words, random.Next(1, 4)))),
            3 => new QueryNode.Years(1990, random.Next(3) switch { 0 => null, 1 => 1990, _ => 2000 }),
            4 => new QueryNode.Years(null, 2000),
            5 => new QueryNode.BookNumber("0-306-40615-2", "9780306406157"),
            _ => new QueryNode.Word(word),
        };
    }
}
