using Lucene.Net.Index;
using Lucene.Net.Search;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Searching.Browsing;

/// <summary>What goes with a record: others like it, and other editions of the same work.</summary>
internal static class SimilarRecords
{
    private const int MostTerms = 40, MostEditions = 50, MostPostings = 50_000;

    /// <summary>The records most alike, by headings that they share; the rarer the heading the more it says.</summary>
    public static IReadOnlyList<BibliographicRecord> Of(CatalogueSnapshot snapshot, RecordId id, int count)
    {
        var doc = snapshot.DocOf(id);
        if (doc < 0 || count <= 0)
            return [];
        var record = snapshot.Record(doc);
        var query = new BooleanQuery(disableCoord: true);
        var walked = 0L;
        foreach (var (term, weight, frequency) in TermsOf(record).Take(MostTerms).Select(part => (part.Term, part.Weight, Frequency: snapshot.Reader.DocFreq(part.Term))).OrderBy(part => part.Frequency))
        {
            // What half of the catalogue has says nothing, and costs most; in a large one what tens of thousands have says little.
            walked += frequency;
            if (frequency > 1 && frequency * 2 < snapshot.Reader.MaxDoc + 4 && (query.Clauses.Count == 0 || walked <= MostPostings))
                query.Add(new ConstantScoreQuery(new TermQuery(term)) { Boost = weight * MathF.Log(1 + ((float)snapshot.Reader.MaxDoc / frequency)) }, Occur.SHOULD);
        }
        if (query.Clauses.Count == 0)
            return [];
        foreach (var work in WorkTerms(snapshot, record))
            query.Add(new TermQuery(work), Occur.MUST_NOT);
        var found = snapshot.Searcher.Search(query, Math.Min(count, 100) + 1);
        return [.. found.ScoreDocs.Select(hit => hit.Doc).Where(other => other != doc).Take(count).Select(snapshot.Record)];
    }

    /// <summary>The other editions and translations of a record's work, newest first.</summary>
    public static IReadOnlyList<BibliographicRecord> EditionsOf(CatalogueSnapshot snapshot, RecordId id)
    {
        var doc = snapshot.DocOf(id);
        if (doc < 0)
            return [];
        var query = new BooleanQuery(disableCoord: true);
        foreach (var work in WorkTerms(snapshot, snapshot.Record(doc)))
            query.Add(new TermQuery(work), Occur.SHOULD);
        if (query.Clauses.Count == 0)
            return [];
        var found = snapshot.Searcher.Search(query, MostEditions + 1);
        return [.. found.ScoreDocs.Select(hit => hit.Doc).Where(other => other != doc).OrderByDescending(other => snapshot.Years[other]).ThenBy(other => other).Select(snapshot.Record)];
    }

    private static IEnumerable<Term> WorkTerms(CatalogueSnapshot snapshot, BibliographicRecord record) =>
        WorkKeys.Of(record, new CatalogueAnalyzer(snapshot.Words)).Distinct(StringComparer.Ordinal).Select(key => new Term(IndexSchema.Work, IndexSchema.Whole(key)));

    private static IEnumerable<(Term Term, float Weight)> TermsOf(BibliographicRecord record)
    {
        foreach (var field in IndexSchema.FacetFields)
        {
            var weight = field.Name switch
            {
                FacetNames.Author => 1.5f,
                FacetNames.Subject => 1.2f,
                FacetNames.Series => 1f,
                FacetNames.Classification => 0.5f,
                FacetNames.Genre => 0.5f,
                FacetNames.Grade => 0.3f,
                FacetNames.Language or FacetNames.Type => 0.1f,
                _ => 0f,
            };
            if (weight == 0)
                continue;
            foreach (var value in field.Values(record).Distinct(StringComparer.Ordinal))
                yield return (new Term(IndexSchema.Facets, IndexSchema.FacetTerm(field.Name, value)), weight);
        }
    }
}
