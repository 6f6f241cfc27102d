using System.Globalization;
using System.Text;
using Opac.Indexing.Formats;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Formats;

/// <summary>Sets records read beside the answers expected and counts where they agree, folder by folder.</summary>
internal sealed class RealFilesComparison
{
    private static readonly string[] Columns = ["records", "title", "author", "year", "isbn", "language"];

    private readonly SortedDictionary<string, int[]> counts = new(StringComparer.Ordinal);

    /// <summary>Every difference, one a line.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Authority, holdings and deleted records that became books.</summary>
    public int NotBooks { get; private set; }

    public void Add(string file, List<BibliographicRecord> records, List<ExpectedRecord> expected)
    {
        var folder = file[..file.IndexOf('/', StringComparison.Ordinal)];
        if (!counts.TryGetValue(folder, out var count))
            counts.Add(folder, count = new int[Columns.Length * 2]);

        var others = expected.Where(row => !row.IsBook && row.Number.Length > 0).Select(row => RecordId.From(row.Number)).ToHashSet();
        var books = expected.Where(row => row.IsBook && !row.Flags.Contains("second-reader")).ToList();
        NotBooks += records.Count(record => others.Contains(record.Id) && !books.Exists(book => RecordId.From(book.Number) == record.Id));
        var left = new LinkedList<BibliographicRecord>(records);
        foreach (var row in books)
        {
            var found = Take(left, row);
            Count(count, 0, found is not null, file, row, "not read");
            if (found is null || row.Flags.Contains("text-doubtful") || row.Flags.Contains("bad-bytes"))
                continue;
            if (row.Titles.Length > 0)
                Count(count, 1, TitleAgrees(found, row), file, row, $"title: {found.Title.Full} ≠ {string.Join(" ¦ ", row.Titles)}");
            if (row.MainAuthor.Length > 0)
                Count(count, 2, AuthorsAgree(found, row), file, row, $"authors: {string.Join(" ¦ ", found.Contributors.Select(c => c.Name))} ≠ {string.Join(" ¦ ", row.Authors)}");
            if (row.Years.Length > 0)
                Count(count, 3, YearAgrees(found, row), file, row, $"year: {found.Year} ({found.Publication.Date}) ≠ {string.Join(" ¦ ", row.Years)}");
            Count(count, 4, IsbnsAgree(found, row), file, row, $"isbn: {string.Join(" ", found.Isbns.Select(i => i.Key ?? "!" + i.Text))} ≠ {string.Join(" ", row.Isbns)} wrong {string.Join(" ", row.WrongIsbns)}");
            if (row.Languages.Length > 0)
                Count(count, 5, LanguagesAgree(found, row), file, row, $"languages: {string.Join(" ", found.Languages)} ≠ {string.Join(" ", row.Languages)}");
        }
        foreach (var more in left)
            Differences.Add($"{file}: {more.Id}: more than expected: {more.Title.Full}");
    }

    /// <summary>Of all values compared, the share that agrees, over the folders whose names say malformed or not.</summary>
    public double Agreement(bool malformed)
    {
        var chosen = counts.Where(pair => pair.Key.Contains("malformed", StringComparison.Ordinal) == malformed).Select(pair => pair.Value).ToList();
        return Enumerable.Range(0, Columns.Length).Min(i => chosen.Sum(c => c[i * 2]) / (double)Math.Max(1, chosen.Sum(c => c[(i * 2) + 1])));
    }

    public string Table()
    {
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{"folder",-24}{string.Concat(Columns.Select(column => $"{column,14}"))}\n"));
        foreach (var (folder, count) in counts)
            table.Append(CultureInfo.InvariantCulture, $"{folder,-24}{string.Concat(Enumerable.Range(0, Columns.Length).Select(i => $"{count[i * 2] + "/" + count[(i * 2) + 1],14}"))}\n");
        foreach (var malformed in (bool[])[false, true])
            table.Append(CultureInfo.InvariantCulture, $"{(malformed ? "malformed" : "well-formed")}: worst column {Agreement(malformed):P2}\n");
        return table.ToString();
    }

    private static BibliographicRecord? Take(LinkedList<BibliographicRecord> left, ExpectedRecord row)
    {
        var id = RecordId.From(row.Number);
        var node = left.First;
        while (id is not null && node is not null && node.Value.Id != id)
            node = node.Next;
        node ??= left.First;
        if (node is null)
            return null;
        left.Remove(node);
        return node.Value;
    }

    private void Count(int[] count, int column, bool agrees, string file, ExpectedRecord row, string difference)
    {
        count[(column * 2) + 1]++;
        if (agrees)
            count[column * 2]++;
        else
            Differences.Add($"{file}: {row.Number}: {difference}");
    }

    private static bool TitleAgrees(BibliographicRecord record, ExpectedRecord row)
    {
        var title = record.Title;
        var parts = string.Concat(title.Parts);
        string[] ours = [title.Proper, title.Full, title.Proper + parts, title.Proper + title.Remainder, title.Proper + title.Remainder + parts, parts, parts + title.Remainder, parts + title.Proper];
        return ours.Select(Bare).Intersect(row.Titles.Select(Bare)).Any();
    }

    // The answers have $a of a body alone; here its units follow it.
    private static bool AuthorsAgree(BibliographicRecord record, ExpectedRecord row)
    {
        var ours = record.Contributors.Select(contributor => Bare(contributor.Name)).ToList();
        return row.Authors.Append(row.MainAuthor).Select(Bare).All(name => ours.Exists(our => our == name || (record.Contributors.Count > 0 && our.StartsWith(name, StringComparison.Ordinal))));
    }

    private static bool YearAgrees(BibliographicRecord record, ExpectedRecord row)
    {
        var ours = record.Year?.ToString(CultureInfo.InvariantCulture);
        return ours is not null && row.Years.Contains(ours);
    }

    private static bool IsbnsAgree(BibliographicRecord record, ExpectedRecord row)
    {
        var ours = record.Isbns.Where(isbn => isbn.IsValid && !isbn.IsCancelled).Select(isbn => isbn.Key!).ToHashSet();
        return row.Isbns.All(ours.Contains) && (row.Isbns.Length == 0 || ours.All(isbn => row.Isbns.Contains(isbn) || row.WrongIsbns.Any(wrong => Bare(wrong) == isbn || (Isbn.TryParse(wrong, out var parsed) && parsed.Key == isbn))));
    }

    private static bool LanguagesAgree(BibliographicRecord record, ExpectedRecord row) =>
        record.Languages.ToHashSet().SetEquals(row.Languages.Select(language => LanguageNames.Find(language) ?? language));

    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
