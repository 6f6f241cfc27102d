using Opac.Indexing.Searching;

namespace Opac.Benchmarks.Scale;

/// <summary>The smaller looks into a catalogue, each by itself: suggestions, corrections, lists, shelves, what is alike.</summary>
internal static class LookMeasure
{
    private const int Looks = 300;

    public static void Run(CatalogueSearcher catalogue, List<(string Kind, string Text)> log)
    {
        var ids = log.Select(query => catalogue.Search(new SearchRequest { Text = query.Text }).Hits).Where(hits => hits.Count > 0).Select(hits => hits[0].Record.Id).Distinct().Take(Looks).ToList();
        // A word that no record has, with what may have been meant: the proposals are tried until one finds something.
        var slips = log.Where(query => query.Kind == "fuzzy" && catalogue.Search(new SearchRequest { Text = query.Text, AsTyped = true }).Total == 0).Select(query => query.Text).ToList();
        Console.WriteLine("  " + Timings.Head);
        Measure("suggestions", log, query => catalogue.Suggest(Beginning(query.Text), 8).Count);
        Measure("as typed", slips, text => catalogue.Search(new SearchRequest { Text = text, AsTyped = true }).Total);
        Measure("did you mean", slips, text => catalogue.Search(new SearchRequest { Text = text }).Total);
        // The answers to the same, typed right, and what it takes beyond them to find what was meant: question by question, one after the other.
        var meant = slips.Select(text => (Slip: text, Meant: catalogue.Search(new SearchRequest { Text = text }).Correction)).Where(pair => pair.Meant is { Applied: true }).ToList();
        Measure("what was meant", meant, pair => catalogue.Search(new SearchRequest { Text = pair.Meant!.Searched }).Total);
        Measure("finding it", meant, pair => catalogue.Search(new SearchRequest { Text = pair.Slip }).Total, beyond: pair => catalogue.Search(new SearchRequest { Text = pair.Meant!.Searched }).Total);
        foreach (var list in new[] { BrowseList.Title, BrowseList.Author, BrowseList.Subject })
            Measure("browse " + list.ToString().ToLowerInvariant(), log, query => catalogue.Browse(new BrowseRequest { List = list, From = query.Text.Trim('"', '*'), Size = 50 }).Total);
        Measure("by number", ids, id => catalogue.Browse(new BrowseRequest { Position = catalogue.RecordCount / (2 + (id.Value[^1] % 7)) }).Total);
        Measure("similar", ids, id => catalogue.Similar(id, 10).Count);
        Measure("shelf", ids, id => catalogue.Shelf(id).Places.Count);
        Measure("facet page", log.Where(query => query.Kind == "common").ToList(), query => catalogue.FacetValues(new SearchRequest { Text = query.Text }, new FacetRequest(FacetNames.Author) { ByAlphabet = true, Position = 100 }).Total);
        Measure("facet words", log.Where(query => query.Kind == "common").ToList(), query => catalogue.FacetValues(new SearchRequest { Text = query.Text }, new FacetRequest(FacetNames.Author) { Containing = "ба" }).Total);
        Measure("narrowed", log.Where(query => query.Kind == "common").ToList(), query => catalogue.Search(new SearchRequest { Text = query.Text, Constraints = [new Constraint(FacetNames.Language, "kaz")] }).Total);
    }

    private static void Measure<T>(string name, List<T> of, Func<T, int> look, Func<T, int>? beyond = null)
    {
        var timings = new Timings();
        if (of.Count == 0)
            return;
        for (var pass = 0; pass < 4; pass++)
        {
            // The first pass warms up; its figures are forgotten.
            if (pass == 1)
                timings = new();
            timings.Begin();
            foreach (var one in of.Take(Looks))
                SearchMeasure.Time(() => look(one), beyond is null ? null : () => beyond(one), timings);
        }
        Console.WriteLine("  " + timings.Line(name));
    }

    private static string Beginning(string text) => text.Trim('"', '*') is var bare && bare.Length > 4 ? bare[..4] : bare;
}
