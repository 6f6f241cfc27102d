using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Opac.Indexing.Indexing;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching;

/// <summary>Turns the order asked for into one number a document; the greater comes first.</summary>
internal sealed class HitOrder
{
    // What a document is worth, and the most that it can score, may have been rounded otherwise.
    private const int Rounding = 1;

    private readonly SortOrder sort;
    private readonly byte[] priors;
    private readonly byte[] languages;
    private readonly int[] years;
    private readonly int[] arrivals;
    private readonly int[] ranks = [];
    private readonly int[] moreRanks = [];
    private readonly byte language;

    public HitOrder(CatalogueSnapshot snapshot, SearchRequest request, bool hasWords)
    {
        (priors, languages, years, arrivals) = (snapshot.Priors, snapshot.Languages, snapshot.Years, snapshot.Arrivals);
        sort = request.Sort == SortOrder.Relevance && !hasWords ? SortOrder.Newest : request.Sort;
        var alphabet = request.Language is "ru" or "en" ? request.Language : "kk";
        language = LanguageHint.MarkOf(LanguageCodes.Of(alphabet));
        if (sort is SortOrder.Title or SortOrder.Author)
            ranks = snapshot.Ranks(sort == SortOrder.Title ? IndexSchema.FilingTitle : IndexSchema.FilingAuthor, alphabet);
        if (sort == SortOrder.Author)
            moreRanks = snapshot.Ranks(IndexSchema.FilingTitle, alphabet);
    }

    /// <summary>Whether scores are needed at all.</summary>
    public bool NeedsScores => sort == SortOrder.Relevance;

    /// <summary>The number of a document.</summary>
    public long KeyOf(int doc, float score) => sort switch
    {
        // Scores are positive, and the bits of positive numbers order as the numbers do. The newer of two alike comes first.
        SortOrder.Relevance => Pair(BitConverter.SingleToInt32Bits(score + Worth(doc)), years[doc]),
        SortOrder.Title => -Pair(ranks[doc], -years[doc]),
        SortOrder.Author => -Pair(ranks[doc], moreRanks[doc]),
        SortOrder.Newest => Pair(years[doc], arrivals[doc]),
        SortOrder.Oldest => -(years[doc] is var year and > 0 ? year : int.MaxValue),
        _ => Pair(arrivals[doc], years[doc]),
    };

    /// <summary>Asks the memory for what <see cref="KeyOf"/> will look at.</summary>
    public unsafe void Fetch(int doc)
    {
        if (!Sse.IsSupported)
            return;
        fixed (byte* prior = priors, mark = languages)
        fixed (int* year = years)
        {
            Sse.Prefetch0(prior + doc);
            Sse.Prefetch0(mark + doc);
            Sse.Prefetch0(year + doc);
        }
    }

    /// <summary>The greatest number that a document can have by such a score or less, in the order of relevance.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="score">The score, of the same numbers added up in the same order as the score that it will have: then it is rounded alike.</param>
    /// <param name="mayRound">Whether it is of other numbers.</param>
    public long MostOf(int doc, float score, bool mayRound) => Pair(BitConverter.SingleToInt32Bits(score + Worth(doc)) + (mayRound ? Rounding : 0), years[doc]);

    /// <summary>Finds the scores by which a document may have a number as great as another, whatever it is worth, in the order of relevance.</summary>
    /// <param name="scores">The scores, in an array of a multiple of sixteen.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="slight">What each may earn beside it at most.</param>
    /// <param name="wholes">What each earns for its whole title, in such an array too.</param>
    /// <param name="phrase">What each may earn beside that at most.</param>
    /// <param name="least">The other number.</param>
    /// <param name="found">Where they stand.</param>
    /// <returns>How many were found.</returns>
    public static int MayReach(float[] scores, int count, float slight, float[] wholes, float phrase, long least, Span<byte> found)
    {
        var high = Vector512.Create((int)Math.Max(int.MinValue, (least >> 32) - Rounding));
        var likely = 0;
        for (var at = 0; at < count; at += Vector512<float>.Count)
        {
            var most = Vector512.Create(scores.AsSpan(at)) + Vector512.Create(slight) + (Vector512.Create(wholes.AsSpan(at)) + Vector512.Create(phrase)) + Vector512.Create(WordWeights.OfPrior + WordWeights.OfReadersLanguage);
            for (var bits = Vector512.GreaterThanOrEqual(most.AsInt32(), high).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                var i = at + BitOperations.TrailingZeroCount(bits);
                if (i < count)
                    found[likely++] = (byte)i;
            }
        }
        return likely;
    }

    /// <summary>What a document is worth beside its matches: by itself, and by being in the reader's language.</summary>
    public float Worth(int doc) =>
        (priors[doc] * (WordWeights.OfPrior / 255)) + ((languages[doc] & language) != 0 ? WordWeights.OfReadersLanguage : 0);

    private static long Pair(int high, int low) => ((long)high << 32) + low;
}
