using System.Buffers;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Indexing.Inverting;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>Takes records apart into documents by <see cref="IndexSchema"/>. For one thread.</summary>
internal sealed class RecordDocument(CatalogueAnalyzer analyzer)
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly List<AnalyzedWord> titleWords = [];

    /// <summary>Takes a record apart into a segment, as its next document.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="record">The record.</param>
    /// <param name="otherNames">Other forms of the names in it.</param>
    public void AddTo(SegmentInverter segment, BibliographicRecord record, IReadOnlyList<OtherName> otherNames)
    {
        AddTerm(segment, IndexSchema.Id, record.Id.Value);
        foreach (var origin in record.Origins)
        {
            // Under the numbers that other files have for it too: addresses written down before the files came together still lead here.
            AddTerm(segment, IndexSchema.Id, origin.Id.Value);
            AddTerm(segment, IndexSchema.Source, origin.File);
        }

        AddAreas(segment, record, otherNames);
        AddTitles(segment, record);
        AddNumbers(segment, record);
        AddFacets(segment, record);
        segment.AddOrder(IndexSchema.Filing(record.Title), record.Authors.FirstOrDefault()?.Name, record.Holdings.FirstOrDefault(holding => holding.ShelfMark is not null)?.ShelfMark);
        if (record.Year is { } published)
            segment.AddYear(published);
        var standing = new Standing(record.Year ?? 0, record.Holdings.Max(holding => holding.Acquired)?.DayNumber ?? 0, (byte)RecordPrior.Of(record));
        buffer.ResetWrittenCount();
        RecordBytes.Write(record, buffer);
        segment.EndDocument(standing.Number, buffer.WrittenSpan);
    }

    private static void AddAreas(SegmentInverter segment, BibliographicRecord record, IReadOnlyList<OtherName> otherNames)
    {
        for (var i = 0; i < IndexSchema.Areas.Count; i++)
        {
            var area = IndexSchema.Areas[i];
            var isName = area.Name is IndexSchema.AuthorArea or IndexSchema.ContributorArea;
            foreach (var value in area.Values(record))
                segment.AddText(i, value.Text, value.Language, isName);
            foreach (var name in otherNames)
            {
                if (name.Area == area.Name)
                    segment.AddText(i, name.Form, null, isName);
            }
        }
    }

    private void AddTitles(SegmentInverter segment, BibliographicRecord record)
    {
        var language = IndexSchema.Main(record);
        var (proper, full) = (record.Title.Proper, record.Title.Full);
        if (full != proper)
        {
            analyzer.Analyze(full, language, titleWords);
            AddWholeTitle(segment);
        }
        foreach (var title in (string?[])[record.UniformTitle, .. record.ParallelTitles, .. record.VariantTitles])
        {
            if (title is null)
                continue;
            analyzer.Analyze(title, language, titleWords);
            AddWhole(segment, TermMarks.Key, titleWords.Count, static word => word.Key, IndexSchema.OtherTitleMark);
        }
        analyzer.Analyze(proper, language, titleWords);
        AddWholeTitle(segment);
        // One word is never asked for as a title by its stem, and what a title is as a whole says more than that it begins so.
        if (titleWords.Count > 1)
            AddWhole(segment, TermMarks.Stem, titleWords.Count, static word => word.LikeliestStem);
        for (var words = 1; words <= IndexSchema.BeginningWords && words < titleWords.Count; words++)
            AddWhole(segment, TermMarks.Key, words, static word => word.Key, IndexSchema.BeginningMark);

        foreach (var key in WorkKeys.Of(record, analyzer))
            AddTerm(segment, IndexSchema.Work, IndexSchema.Whole(key));
    }

    private void AddWholeTitle(SegmentInverter segment)
    {
        AddWhole(segment, '\0', titleWords.Count, static word => word.Exact);
        AddWhole(segment, TermMarks.Key, titleWords.Count, static word => word.Key);
    }

    // The first words of the title, joined as what is typed will be.
    private void AddWhole(SegmentInverter segment, char kind, int words, Func<AnalyzedWord, string> part, char mark = '\0')
    {
        var whole = new WholeTerm();
        if (kind != '\0')
            whole.Append([kind]);
        for (var i = 0; i < words; i++)
        {
            if (i > 0)
                whole.Append(" ");
            whole.Append(part(titleWords[i]));
        }
        if (whole.IsEmpty)
            return;
        Span<char> term = stackalloc char[WholeTerm.Length];
        whole.CopyTo(term);
        segment.AddTerm(IndexSchema.WholeTitle, term, mark);
    }

    private static void AddNumbers(SegmentInverter segment, BibliographicRecord record)
    {
        foreach (var isbn in record.Isbns)
        {
            if (isbn.Key is { } key)
                AddTerm(segment, IndexSchema.Isbn, key);
            AddNumber(segment, isbn.Text);
        }
        foreach (var issn in record.Issns)
            AddNumber(segment, issn);
        AddNumber(segment, record.Id.Value);
        foreach (var origin in record.Origins)
            AddNumber(segment, origin.Id.Value);
        foreach (var holding in record.Holdings)
        {
            AddNumber(segment, holding.InventoryNumber);
            AddNumber(segment, holding.Barcode);
        }
    }

    private static void AddNumber(SegmentInverter segment, ReadOnlySpan<char> number)
    {
        Span<char> kept = stackalloc char[IndexSchema.LongestNumber];
        if (IndexSchema.Number(number, kept) is > 0 and var length)
            segment.AddTerm(IndexSchema.Numbers, kept[..length]);
    }

    private static void AddFacets(SegmentInverter segment, BibliographicRecord record)
    {
        foreach (var facet in IndexSchema.FacetFields)
        {
            foreach (var value in facet.Values(record))
            {
                if (value.Length > 0)
                    segment.AddTerm(IndexSchema.Facets, IndexSchema.Cut(value), facet.Code);
            }
        }
    }

    // The same term twice in one document is filed once.
    private static void AddTerm(SegmentInverter segment, string field, string term)
    {
        if (term.Length > 0)
            segment.AddTerm(field, IndexSchema.Cut(term));
    }
}
