using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Opac.Indexing.Analysis;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Finds the terms of the index that begin with given letters or fit a pattern, within a budget of terms and time for one request.</summary>
internal sealed class TermExpansion(ReusingSearcher searcher)
{
    private const int MostTerms = 512, MostLookedForOne = 60_000, MostLooked = 200_000, LongestTerm = 256;

    // Counted terms come first: on a busy machine the clock would make the same question answered now so, now otherwise.
    private static readonly TimeSpan longest = TimeSpan.FromMilliseconds(500);

    private readonly long began = Stopwatch.GetTimestamp();
    private int looked;

    /// <summary>Whether something was left out.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Whether nothing more can be looked up for this request.</summary>
    public bool IsSpent => looked >= MostLooked || Stopwatch.GetElapsedTime(began) > longest;

    /// <summary>The terms of a field that begin with a prefix and, where a pattern is given, fit it; of too many those that most records have.</summary>
    /// <param name="field">The field.</param>
    /// <param name="prefix">The beginning, with its mark if there is one.</param>
    /// <param name="pattern">A pattern for the whole term; stems and keys never fit one.</param>
    public List<string> Find(string field, string prefix, string? pattern = null)
    {
        var records = new Dictionary<string, int>(StringComparer.Ordinal);
        var leaves = searcher.TopReaderContext.Leaves;
        foreach (var leaf in leaves)
        {
            if (searcher.LookupIn(leaf).TermsOf(field) is { } terms)
                Gather(terms, new BytesRef(prefix), pattern, MostLookedForOne / leaves.Count, records);
        }
        if (records.Count <= MostTerms)
            return [.. records.Keys];
        IsPartial = true;
        return [.. records.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostTerms).Select(pair => pair.Key)];
    }

    private void Gather(TermsEnum terms, BytesRef prefix, string? pattern, int most, Dictionary<string, int> records)
    {
        Span<char> letters = stackalloc char[LongestTerm];
        var known = records.GetAlternateLookup<ReadOnlySpan<char>>();
        var more = terms.SeekCeil(prefix) != TermsEnum.SeekStatus.END;
        for (var count = 0; more && StringHelper.StartsWith(terms.Term, prefix); count++)
        {
            if (count == most || ++looked > MostLooked || ((looked & 255) == 0 && IsSpent))
            {
                IsPartial = true;
                return;
            }
            var term = terms.Term;
            // Nothing longer is a word that anyone would type.
            var length = term.Length > LongestTerm ? 0 : Encoding.UTF8.GetChars(term.Bytes.AsSpan(term.Offset, term.Length), letters);
            if (pattern is not null && EndOfMarked(letters[..length]) is { } end)
            {
                more = terms.SeekCeil(new BytesRef(end)) != TermsEnum.SeekStatus.END;
                continue;
            }
            if (length > 0 && (pattern is null || Fits(letters[..length], pattern)))
                CollectionsMarshal.GetValueRefOrAddDefault(known, letters[..length], out _) += terms.DocFreq;
            more = terms.MoveNext();
        }
    }

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
}
