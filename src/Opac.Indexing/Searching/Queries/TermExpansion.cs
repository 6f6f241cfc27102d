using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Finds the terms of the index that begin with given letters or fit a pattern, within a budget of terms and time.</summary>
internal sealed class TermExpansion(IndexReader reader)
{
    private const int MostTerms = 512, MostLooked = 200_000;

    private static readonly TimeSpan longest = TimeSpan.FromMilliseconds(30);

    private readonly long began = Stopwatch.GetTimestamp();
    private int looked;

    /// <summary>Whether something was left out.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>The terms of a field that begin with a prefix and, where a pattern is given, fit it.</summary>
    public List<string> Find(string field, string prefix, string? pattern = null)
    {
        var found = new List<string>();
        if (MultiFields.GetTerms(reader, field)?.GetEnumerator() is not { } terms)
            return found;
        var wanted = new BytesRef(prefix);
        if (terms.SeekCeil(wanted) == TermsEnum.SeekStatus.END)
            return found;
        do
        {
            if (!StringHelper.StartsWith(terms.Term, wanted))
                break;
            if (found.Count == MostTerms || ++looked > MostLooked || ((looked & 255) == 0 && Stopwatch.GetElapsedTime(began) > longest))
            {
                IsPartial = true;
                break;
            }
            var term = terms.Term.Utf8ToString();
            if (pattern is null || Fits(term, pattern))
                found.Add(term);
        }
        while (terms.MoveNext());
        return found;
    }

    /// <summary>Whether a text fits a pattern of <c>*</c> and <c>?</c>. Linear in the text for each star, never more: the last star alone is tried again.</summary>
    public static bool Fits(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        int t = 0, p = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t]))
            {
                (t, p) = (t + 1, p + 1);
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
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
