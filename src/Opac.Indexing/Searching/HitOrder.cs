using System.Runtime.Intrinsics.X86;
using Opac.Indexing.Indexing;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching;

/// <summary>Turns the order asked for into one number a document; the greater comes first.</summary>
internal sealed class HitOrder
{
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

    /// <summary>Asks the memory for what <see cref="Worth"/> will look at.</summary>
    public unsafe void Fetch(ReadOnlySpan<int> docs)
    {
        if (!Sse.IsSupported)
            return;
        fixed (byte* prior = priors, mark = languages)
        {
            foreach (var doc in docs)
            {
                Sse.Prefetch0(prior + doc);
                Sse.Prefetch0(mark + doc);
            }
        }
    }

    /// <summary>Whether a document may have a number as great as another by such a score or less, in the order of relevance; most matches need no closer look.</summary>
    public bool MayReach(int doc, float score, long least)
    {
        var high = least >> 32;
        // One more, for what a document is worth, and the most that it can score, may have been rounded otherwise.
        return BitConverter.SingleToInt32Bits(score + (WordWeights.OfPrior + WordWeights.OfReadersLanguage)) + 1L >= high && BitConverter.SingleToInt32Bits(score + Worth(doc)) + 1L >= high;
    }

    /// <summary>What a document is worth beside its matches: by itself, and by being in the reader's language.</summary>
    public float Worth(int doc) =>
        (priors[doc] * (WordWeights.OfPrior / 255)) + ((languages[doc] & language) != 0 ? WordWeights.OfReadersLanguage : 0);

    private static long Pair(int high, int low) => ((long)high << 32) + low;
}
