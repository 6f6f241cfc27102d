namespace Opac.Indexing.Analysis;

/// <summary>How terms of different kinds are told apart in the index: <c>k:</c> and the like before stems, a hyphen after verbs, <c>~</c> before keys, nothing before exact forms.</summary>
internal static class TermMarks
{
    /// <summary>Stands before keys.</summary>
    public const char Key = '~';

    /// <summary>Stands before stems, after the letter of their language.</summary>
    public const char Stem = ':';

    /// <summary>The kind of a term.</summary>
    public static TermKind KindOf(ReadOnlySpan<char> term)
    {
        if (term.Length > 0 && term[0] == Key)
            return TermKind.Key;
        return term.Length > 1 && term[1] == Stem ? TermKind.Stem : TermKind.Exact;
    }

    /// <summary>Stands after the stems of Kazakh verbs, as in dictionaries: төле- is «pay», төле a name.</summary>
    public const char Verb = '-';

    /// <summary>The term without its marks.</summary>
    public static string Bare(string term) => KindOf(term) switch { TermKind.Key => term[1..], TermKind.Stem => term[2..].TrimEnd(Verb), _ => term };
}
