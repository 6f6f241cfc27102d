using Lucene.Net.Util;

namespace Opac.Indexing.Analysis;

/// <summary>A word with the terms under which it is filed, as text and as bytes.</summary>
internal sealed record AnalyzedWord(IReadOnlyList<WordTerm> Terms, IReadOnlyList<BytesRef> Bytes)
{
    /// <summary>The first term of a kind; the exact form where there is none of it.</summary>
    public string First(TermKind kind)
    {
        foreach (var term in Terms)
        {
            if (term.Kind == kind)
                return term.Term;
        }
        return Terms[0].Term;
    }
}
