using Lucene.Net.Util;
using Opac.Indexing.Analysis;
using Opac.Indexing.Analysis.Typing;

namespace Opac.Indexing.Searching.Queries;

/// <summary>A typed word: the terms by which it is looked for, and those of them that the index has. Safe for several threads.</summary>
/// <param name="terms">The terms, best first.</param>
/// <param name="searcher">The index.</param>
internal sealed class KnownWord(IReadOnlyList<WordTerm> terms, ReusingSearcher searcher)
{
    private KnownTerm[]? found;
    private KnownTerm[]? forms;

    /// <summary>The terms by which the word is looked for, best first.</summary>
    public IReadOnlyList<WordTerm> Terms => terms;

    /// <summary>Those of them that the index has, in the order of its dictionary. Looked for once: of some twenty spellings and stems in eight areas most are nowhere.</summary>
    public KnownTerm[] Found
    {
        get
        {
            if (Volatile.Read(ref found) is { } known)
                return known;
            var bytes = new (BytesRef Bytes, WordTerm Term)[terms.Count];
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = (new BytesRef(terms[i].Term), terms[i]);
            // Each is found near the one before.
            Array.Sort(bytes, static (a, b) => a.Bytes.CompareTo(b.Bytes));
            var made = new List<KnownTerm>();
            foreach (var (one, term) in bytes)
            {
                if (KnownTerm.Find(searcher, term, one) is { } place)
                    made.Add(place);
            }
            KnownTerm[] all = [.. made];
            Volatile.Write(ref found, all);
            return all;
        }
    }

    /// <summary>Those that must be read where it does not matter by which of its terms a word is found: not those with which another always stands.</summary>
    public KnownTerm[] Forms
    {
        get
        {
            if (Volatile.Read(ref forms) is { } known)
                return known;
            var made = Array.FindAll(Found, term => !WaysOfTyping.IsFiledWithKey(term.Text, terms));
            Volatile.Write(ref forms, made);
            return made;
        }
    }
}
