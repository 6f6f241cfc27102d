using Lucene.Net.Search;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Queries;

/// <summary>What matches are worth; <c>docs/relevance.md</c> tells it to librarians.</summary>
internal static class WordWeights
{
    /// <summary>A number, a year or a code found whole.</summary>
    public const float OfNumber = 6, OfYear = 2;

    /// <summary>The number of a class, and the word for it, for a book that is marked for that class.</summary>
    public const float OfGrade = 4;

    /// <summary>The whole title just as typed, and by its key.</summary>
    public const float OfWholeTitle = 60, OfWholeTitleKey = 40;

    /// <summary>The whole title of several words, each in some form of it.</summary>
    public const float OfWholeTitleStems = 30;

    /// <summary>The title of the original, or another beside the record's own, by its key.</summary>
    public const float OfOtherTitle = 20;

    /// <summary>The title begins with what was typed.</summary>
    public const float OfBeginning = 4;

    /// <summary>The words stand in the title one after another.</summary>
    public const float OfTitlePhrase = 6;

    /// <summary>What the record's own worth adds at most, less than any difference of form in a title.</summary>
    public const float OfPrior = 0.8f;

    /// <summary>What a word found in an annotation or among publishers can reach at most, and in no title, name or heading.</summary>
    public const float OfAnnotation = 1.5f;

    /// <summary>What being in the language of the reader's interface adds: what two languages have alike comes first in the reader's own.</summary>
    public const float OfReadersLanguage = 1.2f;

    /// <summary>What a word is worth that was typed without the letters of the reader's language, where it can hardly be another word.</summary>
    public const float OfLikelyKey = 0.97f;

    /// <summary>What a form of a word is worth beside the word itself.</summary>
    public static float Of(TermKind kind) => kind switch { TermKind.Exact => 1, TermKind.Stem => 0.85f, _ => 0.6f };

    /// <summary>What a term in an area is worth.</summary>
    public static float Of(TextArea area, TermKind kind) => area.Weight * Of(kind);

    /// <summary>What a word, or several in whatever way they are joined, can be worth at most; infinite for what is no word.</summary>
    public static float MostOf(Query query) => query switch
    {
        WordQuery word => word.Most,
        AllWordsQuery all => all.Most,
        SlightWordsQuery more => more.Most,
        BooleanQuery joined => Sum(joined.Clauses.Count, joined.Clauses.Sum(clause => MostOf(clause.Query))),
        _ => float.PositiveInfinity,
    };

    /// <summary>What so many weights make together at most: of more than two the sum depends on the order in which they are added, for it is rounded.</summary>
    public static float Sum(int count, float sum) => count > 2 ? sum * 1.000001f : sum;
}
