using Opac.Indexing.Analysis;
using Opac.Indexing.Analysis.Typing;
using Opac.Indexing.Indexing.Suggestions;

namespace Opac.Indexing.Searching.Suggesting;

/// <summary>Suggests titles, names and subjects while one types, in any letters; where nothing begins so, what was meant in another keyboard layout.</summary>
internal sealed class Suggester(CatalogueSnapshot snapshot)
{
    private const int LooksForEach = 4;

    // Nobody chooses from a list of headings only: titles are what most look for.
    private const int MostNames = 3, MostSubjects = 2;

    /// <summary>The suggestions, names first, then titles, then subjects.</summary>
    public IReadOnlyList<Suggestion> Of(string typed, int count)
    {
        typed = typed.TrimStart();
        if (typed.Length < 2)
            return [];
        var found = Found(typed, count);
        if (found.Count == 0)
        {
            var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            found = Found(string.Join(' ', words.Select(word => WordAnalyzer.LayoutReadings(word) is [var meant, ..] ? meant : word)), count);
        }
        return found;
    }

    private List<Suggestion> Found(string typed, int count)
    {
        var beginnings = SuggestionKey.Beginnings(typed);
        var small = SmallLetters.Of(typed);
        var names = Texts(Headings(SuggestionFile.Author, beginnings, count), small).Take(MostNames).Select(name => new Suggestion(SuggestionKind.Author, name)).ToList();
        var subjects = Texts(Headings(SuggestionFile.Subject, beginnings, count), small).Take(MostSubjects).Select(subject => new Suggestion(SuggestionKind.Subject, subject)).ToList();
        var titles = Headings(SuggestionFile.Title, beginnings, count)
            .OrderByDescending(found => found.Worth)
            .Take(count)
            .Select(found => TitleOf(found.Heading.Doc, found.Worth, small))
            .OrderByDescending(title => title.Worth)
            .Select(title => title.Suggestion)
            .DistinctBy(title => title.Text)
            .Take(count - names.Count - subjects.Count);
        return [.. names, .. titles, .. subjects];
    }

    // Titles are in their records: those of before a change that are gone since are left out.
    private Dictionary<int, (SuggestedHeading Heading, int Worth)>.ValueCollection Headings(string kind, IReadOnlyList<byte[]> beginnings, int count)
    {
        var headings = new Dictionary<int, (SuggestedHeading Heading, int Worth)>();
        var file = snapshot.Suggestions(kind);
        for (var reading = 0; reading < beginnings.Count; reading++)
        {
            var (first, end) = file.Range(beginnings[reading]);
            foreach (var (place, worth) in file.Best(first, end, count * LooksForEach))
            {
                var heading = file.HeadingAt(place);
                if (kind == SuggestionFile.Title && DocOf(heading) is var doc && (doc >= file.DocCount || !snapshot.IsLive(doc)))
                    continue;
                // The likeliest reading of what was typed comes first.
                if (!headings.TryGetValue(heading.Number, out var known) || known.Worth < worth - reading)
                    headings[heading.Number] = (heading, worth - reading);
            }
        }
        return headings.Values;
    }

    // Just the letters typed before other letters of the same sound.
    private static IEnumerable<string> Texts(IEnumerable<(SuggestedHeading Heading, int Worth)> headings, string typed) =>
        headings.OrderByDescending(found => found.Worth + OfLetters(found.Heading.Text, typed)).Select(found => found.Heading.Text);

    private (Suggestion Suggestion, int Worth) TitleOf(int doc, int worth, string typed)
    {
        var record = snapshot.Record(doc < 0 ? ~doc : doc);
        return (new(SuggestionKind.Title, record.Title.Proper, doc < 0 ? null : record.Id), worth + OfLetters(record.Title.Proper, typed));
    }

    private static int DocOf(SuggestedHeading title) => title.Doc < 0 ? ~title.Doc : title.Doc;

    private static int OfLetters(string text, string typed) => CyrillicLetters.WithoutLookalikes(SmallLetters.Of(text)).Contains(typed, StringComparison.Ordinal) ? 20 : 0;
}
