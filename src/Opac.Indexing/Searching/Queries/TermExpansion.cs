using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Finds the terms of the index that begin with given letters or fit a pattern, within a budget of terms and time for one request.</summary>
internal sealed class TermExpansion(ReusingSearcher searcher)
{
    private const int MostTerms = 512, MostLookedForOne = 60_000, MostLooked = 200_000, LongestTerm = 256;

    // Counted terms come first: on a busy machine the clock would make the same question answered now so, now otherwise.
    private static readonly TimeSpan longest = TimeSpan.FromMilliseconds(500);

    private readonly long began = Stopwatch.GetTimestamp();
    private readonly List<Found> found = [];
    private char[] letters = [];
    private int used;
    private int looked;

    /// <summary>Whether something was left out.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Whether nothing more can be looked up for this request.</summary>
    public bool IsSpent => looked >= MostLooked || Stopwatch.GetElapsedTime(began) > longest;

    /// <summary>Finds the terms of a field that begin with a prefix and, where a pattern is given, fit it; of too many those that most records have.</summary>
    /// <param name="into">What takes them.</param>
    /// <param name="field">The field.</param>
    /// <param name="weight">What the prefix itself is worth.</param>
    /// <param name="ofLonger">What a word is worth that goes on after it.</param>
    /// <param name="prefix">The beginning, with its mark if there is one.</param>
    /// <param name="pattern">A pattern for the whole term; stems and keys never fit one.</param>
    public void Find(ExpandedTerms into, string field, float weight, float ofLonger, string prefix, string? pattern = null)
    {
        found.Clear();
        used = 0;
        var beginning = Encoding.UTF8.GetBytes(prefix);
        var isWhole = true;
        var leaves = searcher.TopReaderContext.Leaves;
        foreach (var leaf in leaves)
        {
            if (searcher.LookupIn(leaf).WalkOf(field) is { } walk)
                isWhole &= Gather(walk, leaf.Ord, beginning, pattern, MostLookedForOne / leaves.Count);
        }
        if (found.Count > MostTerms)
            KeepMost();
        if (!isWhole)
            FindEverywhere(field);
        for (int from = 0, to; from < found.Count; from = to)
        {
            var segment = found[from].Segment;
            for (to = from; to < found.Count && found[to].Segment == segment;)
                to++;
            // In the order of the dictionary the prefix itself comes first.
            var longer = found[from].Length == prefix.Length ? from + 1 : from;
            into.Add(segment, field, weight, ListsOf(into, from, longer));
            into.Add(segment, field, ofLonger, ListsOf(into, longer, to));
        }
    }

    private FoundList[] ListsOf(ExpandedTerms into, int from, int to)
    {
        var lists = new FoundList[to - from];
        for (var i = from; i < to; i++)
            lists[i - from] = new(into.TextOf(TextOf(found[i])), found[i].Place);
        return lists;
    }

    // Answers whether all have been looked at.
    private bool Gather(TermWalk walk, int segment, byte[] prefix, string? pattern, int most)
    {
        walk.Begin(prefix);
        for (var count = 0; walk.Next(); count++)
        {
            if (count == most || ++looked > MostLooked || ((looked & 255) == 0 && IsSpent))
            {
                IsPartial = true;
                return false;
            }
            var term = walk.Term;
            if (letters.Length - used < LongestTerm)
                Array.Resize(ref letters, Math.Max(letters.Length * 2, 16 * LongestTerm));
            // Nothing longer is a word that anyone would type.
            var length = term.Length > LongestTerm ? 0 : Encoding.UTF8.GetChars(term, letters.AsSpan(used));
            if (pattern is not null && EndOfMarked(letters.AsSpan(used, length)) is { } end)
            {
                walk.PassTo(Encoding.UTF8.GetBytes(end));
                continue;
            }
            if (length > 0 && (pattern is null || Fits(letters.AsSpan(used, length), pattern)))
            {
                found.Add(new(segment, used, length, walk.Place));
                used += length;
            }
        }
        return true;
    }

    private void KeepMost()
    {
        var records = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = records.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var one in found)
            CollectionsMarshal.GetValueRefOrAddDefault(known, TextOf(one), out _) += one.Place.Documents;
        if (records.Count <= MostTerms)
            return;
        IsPartial = true;
        var kept = records.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostTerms).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        found.RemoveAll(one => !kept.Contains(TextOf(one)));
    }

    // Where not all were looked at, a term that was found in one segment may not have been come to in another.
    private void FindEverywhere(string field)
    {
        var once = found.DistinctBy(one => TextOf(one).ToString()).Select(one => (Term: Encoding.UTF8.GetBytes(letters, one.From, one.Length), One: one)).ToList();
        // In the order of the dictionary.
        once.Sort(static (a, b) => a.Term.AsSpan().SequenceCompareTo(b.Term));
        found.Clear();
        foreach (var leaf in searcher.TopReaderContext.Leaves)
        {
            if (searcher.LookupIn(leaf).WalkOf(field) is not { } walk)
                continue;
            foreach (var (term, one) in once)
            {
                walk.Begin(term);
                if (walk.Next() && walk.Term.SequenceEqual(term))
                    found.Add(one with { Segment = leaf.Ord, Place = walk.Place });
            }
        }
    }

    private ReadOnlySpan<char> TextOf(Found one) => letters.AsSpan(one.From, one.Length);

    // Stems (k:…) and keys (~…) stand together: what comes after all that have the same mark; null for a word as written.
    private static string? EndOfMarked(ReadOnlySpan<char> term) => TermMarks.KindOf(term) switch
    {
        TermKind.Key => "\u007F",
        TermKind.Stem => term[0] + ";",
        _ => null,
    };

    /// <summary>Whether a text fits a pattern of <c>*</c> and <c>?</c>. Linear in the text for each star, never more: the last star alone is tried again.</summary>
    public static bool Fits(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        int t = 0, p = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t]))
            {
                (t, p) = (t + 1, p + 1);
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    /// <summary>A term in a segment; its text stands among the letters of all.</summary>
    private readonly record struct Found(int Segment, int From, int Length, ListPlace Place);
}
