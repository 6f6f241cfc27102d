using System.Buffers;
using Opac.Indexing.Analysis;
using Opac.Indexing.Analysis.Kazakh;
using Opac.Indexing.Analysis.Typing;
using Opac.Indexing.Indexing.Vocabulary;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching.Correcting;

/// <summary>
/// Proposes what may have been meant by a question that finds nothing: the same keys in another layout, words put together or parted, words
/// that were broken off, words without their slips. The surest first; whether a proposal finds anything is for the caller to try.
/// </summary>
/// <param name="vocabulary">The words of the catalogue.</param>
/// <param name="exists">Whether any record has a word, in any form or way of typing.</param>
internal sealed class Corrector(VocabularyTree vocabulary, Func<string, bool> exists)
{
    // A question of more words has found nothing for another reason, and each costs a look.
    private const int MostWords = 12;
    private const int MostProposals = 16, MostFinished = 8, MostSpacings = 6;
    private const int KeptForWord = 4, LookedAtForWord = 24;

    // A word of the catalogue as short as this may still be the beginning of another (қаз тілі, гарри пот); a longer one was typed to its end.
    private const int LongestShort = 4;

    private static readonly SearchValues<char> operators = SearchValues.Create("\"«»“”„()|*?:");

    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>The proposals for a question, as one would type them, those of one kind after another. To look for some costs much: they are looked for when they are read.</summary>
    public IEnumerable<IEnumerable<Proposal>> Kinds(string asked)
    {
        var typed = asked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (typed.Length is 0 or > MostWords || Array.Exists(typed, word => word.Length > WordSplitter.LongestWord))
            return [];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { asked };
        // What is written in the query language may still be typed in the wrong layout, whose letters look like its signs; slips are for plain words.
        IEnumerable<Proposal>[] kinds = asked.AsSpan().ContainsAny(operators) || Array.Exists(typed, word => word[0] == '-')
            ? [InOtherLayouts(typed)]
            : [InOtherLayouts(typed), WithOtherSpaces(typed), Finished(typed).Take(MostFinished), WithoutSlips(typed)];
        return kinds.Select(proposals => proposals.TakeWhile(_ => seen.Count <= MostProposals).Where(proposal => seen.Add(proposal.Text)));
    }

    /// <summary>Only those that put words together or part them.</summary>
    public IEnumerable<Proposal> Spacings(string asked)
    {
        var typed = asked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return typed.Length is 0 or > MostWords || asked.AsSpan().ContainsAny(operators) ? [] : WithOtherSpaces(typed, evenKnown: true).Take(MostSpacings);
    }

    private IEnumerable<Proposal> InOtherLayouts(string[] typed)
    {
        var readings = typed.Select(word => WordAnalyzer.LayoutReadings(word)).ToArray();
        if (Array.TrueForAll(readings, options => options.Count == 0))
            yield break;
        // The layout is wrong for the whole question, so the words that read well as typed are turned only when turning the others did not do.
        for (var choice = 0; choice < readings.Max(options => options.Count); choice++)
        {
            yield return Layout(i => !IsKnown(typed[i]));
            yield return Layout(_ => true);

            Proposal Layout(Func<int, bool> isTurned) => new(CorrectionKind.Layout,
                string.Join(' ', typed.Select((word, i) => readings[i].Count == 0 || !isTurned(i) ? word : readings[i][Math.Min(choice, readings[i].Count - 1)])));
        }
    }

    private IEnumerable<Proposal> WithOtherSpaces(string[] typed, bool evenKnown = false)
    {
        for (var i = 0; i + 1 < typed.Length; i++)
        {
            if (Key(typed[i] + typed[i + 1]) is { } key && vocabulary.Find(key) is not null)
                yield return new(CorrectionKind.Spacing, string.Join(' ', [.. typed[..i], typed[i] + typed[i + 1], .. typed[(i + 2)..]]));
        }
        for (var i = 0; i < typed.Length; i++)
        {
            if (!evenKnown && IsKnown(typed[i]))
                continue;
            if (PartedAtNumber(typed[i]) is { } number)
                yield return new(CorrectionKind.Spacing, string.Join(' ', [.. typed[..i], number, .. typed[(i + 1)..]]));
            foreach (var parts in new WordParting(vocabulary).Of(typed[i], isWord: evenKnown))
                yield return new(CorrectionKind.Spacing, string.Join(' ', [.. typed[..i], parts, .. typed[(i + 1)..]]));
        }
    }

    // «7сынып», «алгебра7», «7а»: a number and a word, in either order.
    private static string? PartedAtNumber(string word)
    {
        var isNumberFirst = char.IsAsciiDigit(word[0]);
        var end = 1;
        while (end < word.Length && char.IsAsciiDigit(word[end]) == isNumberFirst)
            end++;
        var rest = word.AsSpan(end);
        return rest.Length > 0 && word.All(char.IsLetterOrDigit) && (isNumberFirst ? !rest.ContainsAnyInRange('0', '9') : !rest.ContainsAnyExceptInRange('0', '9')) ? $"{word[..end]} {rest}" : null;
    }

    // Some give up a long word, and school has its short ones: «преступ», «қаз тілі 6», «лит чтение».
    private IEnumerable<Proposal> Finished(string[] asked)
    {
        string[] typed = [.. asked.SelectMany(word => !IsKnown(word) && PartedAtNumber(word) is { } parted ? parted.Split(' ') : [word])];
        var unknown = typed.Select(word => !IsKnown(word)).ToArray();
        var words = typed.Select((word, i) => unknown[i] || word.Length <= LongestShort ? GoingOn(word) : []).ToArray();
        // A word that is neither one of the catalogue's nor the beginning of one stays unknown whatever is done with the others.
        if (Enumerable.Range(0, typed.Length).Any(i => unknown[i] && words[i].Count == 0 && !typed[i].AsSpan().ContainsAnyInRange('0', '9')))
            yield break;
        yield return With((_, found) => found[0], isAll: true);
        for (var choice = 0; choice < KeptForWord; choice++)
        {
            for (var place = 0; place < typed.Length; place++)
            {
                if (choice < words[place].Count)
                    yield return With((i, found) => found[i == place ? choice : 0], place);
            }
        }

        Proposal With(Func<int, List<string>, string> chosen, int place = -1, bool isAll = false) => new(CorrectionKind.Unfinished,
            string.Join(' ', typed.Select((word, i) => words[i].Count > 0 && (isAll || unknown[i] || i == place) ? chosen(i, words[i]) : word)));
    }

    /// <summary>Words that a beginning may be of: those in its own letters first, where they are Kazakh ones, then those of most records.</summary>
    private List<string> GoingOn(string word)
    {
        var small = word.ToLowerInvariant().TrimEnd('.');
        if (small.Length < 2 || !small.All(char.IsLetter) || StopWords.Contain(small))
            return [];
        var isKazakh = !TypedWord.LacksKazakhLetters(small);
        return [.. PhoneticKey.BeginningReadings(small).Take(3)
            .SelectMany(key => vocabulary.GoingOn(key, LookedAtForWord))
            .OrderByDescending(found => isKazakh && found.Spelling.StartsWith(small, StringComparison.Ordinal))
            .ThenByDescending(found => found.Records)
            .Select(found => found.Spelling)
            .Distinct(StringComparer.Ordinal)
            .Take(KeptForWord)];
    }

    private IEnumerable<Proposal> WithoutSlips(string[] typed)
    {
        var unknown = Enumerable.Range(0, typed.Length).Where(i => !IsKnown(typed[i]) && !WasMeant(i)).ToList();
        // Where every word is one of the catalogue's, only not together, each may be a slip for another.
        var places = unknown.Count > 0 ? unknown : [.. Enumerable.Range(0, typed.Length).Where(i => typed[i].Length > 2 && !StopWords.Contain(typed[i]) && !WasMeant(i))];
        var near = places.ToDictionary(i => i, i => Near(typed[i]));
        if (unknown.Count > 1)
        {
            yield return new(CorrectionKind.Spelling, string.Join(' ', typed.Select((word, i) => near.TryGetValue(i, out var found) && found.Count > 0 ? found[0] : word)));
        }
        for (var choice = 0; choice < KeptForWord; choice++)
        {
            foreach (var place in places.Where(place => choice < near[place].Count))
            {
                var best = typed.Select((word, i) => i != place && unknown.Contains(i) && near[i].Count > 0 ? near[i][0] : word).ToArray();
                best[place] = near[place][choice];
                yield return new(CorrectionKind.Spelling, string.Join(' ', best));
            }
        }

        // Among others a well-known word is no slip, whether a book has it or not.
        bool WasMeant(int i) => typed.Length > 1 && IsWellKnown(typed[i]);
    }

    /// <summary>Words that a slip may have made of: one edit for words of up to five letters, two for longer ones; the likeliest first.</summary>
    private List<string> Near(string word)
    {
        var small = word.ToLowerInvariant();
        var letters = small.Count(char.IsLetterOrDigit);
        if (letters < 3 || small.AsSpan().ContainsAnyInRange('0', '9'))
            return [];
        var first = PhoneticKey.Of(small).FirstOrDefault();
        return [.. PhoneticKey.Readings(small).Take(3)
            .SelectMany((key, reading) => vocabulary.Near(key, letters <= 5 ? 1 : 2).Select(near => (near, Cost: Cost(near, first) + (reading * 0.2))))
            // A word that may be left out is no better than the word that is wanted.
            .Where(found => found.near.Spelling != small && !StopWords.Contain(found.near.Spelling))
            .OrderBy(found => found.Cost)
            .Select(found => found.near.Spelling)
            .Distinct(StringComparer.Ordinal)
            .Take(KeptForWord)];
    }

    // First letters are seldom mistyped, and a word of many records is likelier than one of a few.
    private static double Cost(NearWord near, char first) =>
        near.Distance + (PhoneticKey.Of(near.Spelling)[0] == first ? 0 : 0.3) - Math.Min(0.6, 0.15 * Math.Log10(1 + near.Records));

    /// <summary>Whether a word is a Kazakh one as typed that texts have, and so hardly a slip.</summary>
    public static bool IsWellKnown(string word) => KazakhStems.BuiltIn.IsWellKnown(word.ToLowerInvariant());

    private static string? Key(string word) => PhoneticKey.Readings(word.ToLowerInvariant()) is [var key, ..] ? key : null;

    private bool IsKnown(string word)
    {
        if (!known.TryGetValue(word, out var answer))
            known.Add(word, answer = IsWord(word));
        return answer;
    }

    private bool IsWord(string word) => WordSplitter.Words(word) is { Count: 1 } parts && parts[0].Length == word.TrimEnd('.', ',', '!', '?').Length && exists(parts[0]);
}
