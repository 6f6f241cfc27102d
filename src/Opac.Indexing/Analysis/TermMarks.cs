namespace Opac.Indexing.Analysis;

/// <summary>How terms of different kinds are told apart in the index: <c>k:</c> and the like before stems, <c>~</c> before keys, nothing before exact forms.</summary>
internal static class TermMarks
{
    /// <summary>Stands before keys.</summary>
    public const char Key = '~';

    private const char StemMark = ':';

    /// <summary>The kind of a term.</summary>
    public static TermKind KindOf(ReadOnlySpan<char> term)
    {
        if (term.Length > 0 && term[0] == Key)
            return TermKind.Key;
        return term.Length > 1 && term[1] == StemMark ? TermKind.Stem : TermKind.Exact;
    }

    /// <summary>The term without its mark.</summary>
    public static string Bare(string term) => KindOf(term) switch { TermKind.Key => term[1..], TermKind.Stem => term[2..], _ => term };
}
