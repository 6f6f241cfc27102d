namespace Opac.Indexing.Analysis.Typing;

/// <summary>Adds to the terms of a typed word those by which it is found when it was typed in another way than it is written.</summary>
internal static class WaysOfTyping
{
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
