namespace Opac.Indexing.Analysis.Typing;

/// <summary>Adds to the terms of a word the keys under which all ways of typing it meet.</summary>
internal static class WaysOfTyping
{
    /// <summary>Adds the key of a filed word, and that of its likeliest stem. A word that is its own key gets none: the exact form stands for it.</summary>
    public static void AddFiledKeys(List<WordTerm> terms)
    {
        var exact = terms[0].Term;
        var key = PhoneticKey.Of(exact);
        if (key != exact && key.Length > 0)
            terms.Add(new(TermMarks.Key + key, TermKind.Key));
        if (terms.Count < 2 || terms[1].Kind != TermKind.Stem)
            return;
        var keyOfStem = PhoneticKey.Of(TermMarks.Bare(terms[1].Term));
        if (keyOfStem != key && keyOfStem != exact && keyOfStem.Length > 0)
            terms.Add(new(TermMarks.Key + keyOfStem, TermKind.Key));
    }

    /// <summary>Whether a word under this term is always filed under a key too that is among others. Single letters are not: initials are filed alone.</summary>
    /// <param name="term">The term.</param>
    /// <param name="among">The others.</param>
    public static bool IsFiledWithKey(string term, IReadOnlyList<WordTerm> among)
    {
        if (term.Length < 2 || TermMarks.KindOf(term) != TermKind.Exact)
            return false;
        var key = PhoneticKey.Of(term);
        return key.Length > 0 && key != term && among.Any(other => other.Term.Length == key.Length + 1 && other.Term[0] == TermMarks.Key && other.Term.AsSpan(1).SequenceEqual(key));
    }

    /// <summary>Adds keys, and the forms of Kazakh spellings, after what is there; nothing twice.</summary>
    /// <param name="terms">The exact form and the stems of the word as typed.</param>
    /// <param name="word">The word in small letters.</param>
    /// <param name="formsOf">The exact form and the stems of a Kazakh word.</param>
    public static void AddTo(List<WordTerm> terms, string word, Func<string, IReadOnlyList<WordTerm>> formsOf)
    {
        var typedForms = terms.Count;
        var seen = new HashSet<string>(terms.Select(term => term.Term), StringComparer.Ordinal);
        var readings = PhoneticKey.Readings(word);
        foreach (var key in readings)
            AddKey(key);
        for (var i = 1; i < typedForms; i++)
            AddKey(PhoneticKey.Of(TermMarks.Bare(terms[i].Term)));

        IEnumerable<string> spellings = ArabicScript.IsIn(word) ? [ArabicScript.ToCyrillic(word)] : readings.Count == 0 ? [] : KazakhSpelling.Guesses(word, readings[0]);
        foreach (var spelling in spellings)
        {
            foreach (var form in formsOf(spelling))
            {
                if (seen.Add(form.Term))
                    terms.Add(new(form.Term, TermKind.Key));
                AddKey(PhoneticKey.Of(TermMarks.Bare(form.Term)));
            }
        }

        // A filed word that is its own key has the exact form only.
        void AddKey(string key)
        {
            if (key.Length == 0 || !seen.Add(TermMarks.Key + key))
                return;
            terms.Add(new(TermMarks.Key + key, TermKind.Key));
            if (seen.Add(key))
                terms.Add(new(key, TermKind.Key));
        }
    }
}
