using System.Globalization;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Queries of what is no word: codes of languages, types, grades and classes, and numbers.</summary>
internal static class CodeQueries
{
    /// <summary>A value of a field that holds codes and no words; <c>null</c> where the field holds words.</summary>
    public static BestTermQuery? Of(string text, QueryField field) => field switch
    {
        QueryField.Language => Facet(FacetNames.Language, LanguageCodes.Of(text)),
        QueryField.Type => Facet(FacetNames.Type, TypeCodes.Of(text)),
        QueryField.Grade => Facet(FacetNames.Grade, GradesOf(text)),
        QueryField.Class => Facet(FacetNames.Classification, [.. ClassTree.Schemes.Select(scheme => ClassTree.Branches(new(scheme, text)).LastOrDefault() ?? scheme + "/" + text)]),
        QueryField.Isbn when Isbn.TryParse(text, out var isbn) && isbn.Key is { } key => Whole(IndexSchema.Isbn, key),
        QueryField.Isbn or QueryField.Inventory => Whole(IndexSchema.Numbers, IndexSchema.Number(text)),
        QueryField.Id => Whole(IndexSchema.Id, text),
        _ => null,
    };

    // «5», «5-7»
    private static string[] GradesOf(string text)
    {
        var numbers = WordSplitter.Words(text).Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var grade) ? grade : 0).Where(grade => grade is > 0 and < 13).ToList();
        return numbers.Count == 0 ? [text] : [.. Enumerable.Range(numbers.Min(), numbers.Max() - numbers.Min() + 1).Select(grade => grade.ToString(CultureInfo.InvariantCulture))];
    }

    private static BestTermQuery Facet(string facet, params string[] values) =>
        new([.. values.Select(value => new TermChoice(IndexSchema.Facets, IndexSchema.FacetTerm(facet, value), WordWeights.OfNumber))]);

    private static BestTermQuery Whole(string field, string value) => new([new TermChoice(field, value, WordWeights.OfNumber)]);

    /// <summary>What a word with digits may be besides: a number of a copy, a year.</summary>
    public static IEnumerable<TermChoice> NumberOrYear(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;
        yield return new(IndexSchema.Numbers, IndexSchema.Number(text), WordWeights.OfNumber);
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            yield return new(IndexSchema.Facets, IndexSchema.FacetTerm(FacetNames.Year, text), WordWeights.OfYear);
    }
}
