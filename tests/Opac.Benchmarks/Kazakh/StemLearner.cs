using System.IO.Compression;
using Opac.Indexing.Analysis.Kazakh;

namespace Opac.Benchmarks.Kazakh;

/// <summary>
/// Learns what stems and suffixes cost from words as texts have them, without examples, by expectation and maximization: each word is shared out among
/// its readings by how likely they are, and the shares, counted, say how likely they are in the next round.
/// </summary>
internal sealed class StemLearner
{
    private const string GoOn = "PL P12 PZ P3 LOC ATTR ABE COMP ORD COLL PART AOR MAQ PARTL GER AGTL";

    private readonly SuffixGrammar grammar;
    private readonly HashSet<int> goOn;
    private readonly LearningWords given;
    private readonly LearningOptions options;
    private readonly WordReadings readings;
    private readonly HashSet<string>[] headwords;
    private readonly HashSet<string> names;
    // What was found to be forms of other stems; these are no stems, however often they were counted.
    private readonly HashSet<string>[] forms = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    public StemLearner(SuffixGrammar grammar, WordExceptions exceptions, LearningWords given, LearningOptions options)
    {
        (this.grammar, this.given, this.options) = (grammar, given, options);
        readings = new WordReadings(grammar, exceptions);
        goOn = [.. GoOn.Split(' ').Select(grammar.State)];
        names = [.. given.KnownNames.Select(WordReadings.KeyOf)];
        headwords = [[.. given.Nouns.Select(WordReadings.KeyOf)], [.. given.Verbs.Select(WordReadings.KeyOf)]];
    }

    /// <summary>Learns, and packs what was learned.</summary>
    public byte[] Learn(Action<string> report)
    {
        var lexicon = Pack(Even(), FirstStems(), CompressionLevel.Fastest);
        for (var round = 1; round <= options.Rounds; round++)
        {
            readings.Use(lexicon);
            var ruleCounts = new double[grammar.Rules.Count];
            StemCounts[] counts = [new(), new()];
            var cost = 0.0;
            foreach (var word in given.Words)
                cost += Share(word, counts, ruleCounts);
            report($"round {round}: {cost / given.Words.Count:0.000} a word, {headwords[0].Count} nouns, {headwords[1].Count} verbs");
            if (options.DropsAfter.Contains(round))
                DropForms(counts);
            lexicon = Pack(RuleCosts(ruleCounts), counts, round == options.Rounds ? CompressionLevel.SmallestSize : CompressionLevel.Fastest);
        }
        return lexicon;
    }

    // The words themselves, before anything is known: headwords are stems.
    private StemCounts[] FirstStems()
    {
        StemCounts[] counts = [new(), new()];
        foreach (var (kind, list) in new[] { given.Nouns, given.Verbs }.Index())
        {
            foreach (var word in list)
                counts[kind].Add(WordReadings.KeyOf(word), word, 2);
        }
        return counts;
    }

    private double Share(string word, StemCounts[] counts, double[] ruleCounts)
    {
        var found = readings.Of(word);
        if (found.Count == 0)
            return 0;
        var best = found.Min(reading => reading.Cost);
        var sum = found.Sum(reading => Math.Exp(best - reading.Cost));
        foreach (var reading in found)
        {
            var share = Math.Exp(best - reading.Cost) / sum;
            if (share < 0.001)
                continue;
            counts[reading.IsVerb ? 1 : 0].Add(reading.Key, reading.Stem, share);
            foreach (var rule in readings.RulesOf(reading))
                ruleCounts[rule] += share;
        }
        return best - Math.Log(sum);
    }

    /// <summary>Drops headwords that are better read as forms of other stems (келген, күндер), and verbs in the passive.</summary>
    private void DropForms(StemCounts[] counts)
    {
        foreach (var word in given.Nouns.Concat(counts[0].BySpelling.Where(stem => stem.Value > options.Discount).Select(stem => stem.Key)))
        {
            var key = WordReadings.KeyOf(word);
            if (given.Kept.Contains(word) || forms[0].Contains(key))
                continue;
            var found = readings.Of(word);
            var own = found.Where(reading => reading.Key == key && !reading.IsVerb).Select(reading => reading.Cost).DefaultIfEmpty(float.MaxValue).Min();
            var better = found.Where(reading => reading.Key != key && reading.Cost < own + (word.Length - reading.Length > 2 ? options.DropMarginOfLong : options.DropMargin)).OrderBy(reading => reading.Cost).ToList();
            // Қайдар is no plural and Төлеген no participle where a capital stands before them always; but Байтұрсынұлының is a form.
            if (better.Count == 0 || (given.Names.Contains(word) && (better[0].IsVerb || readings.RulesOf(better[0]).Count() <= 2)))
                continue;
            headwords[0].Remove(key);
            // What goes on being declined is a form of another stem with all that comes after it. Жақып is no form of жақ, for no converb has cases.
            if (goOn.Contains(readings.LastStateOf(better[0])))
            {
                forms[0].Add(key);
                // екінші, so no «екінш» either whose possessive it might be.
                if (word[^1] is 'ы' or 'і' && WordReadings.KeyOf(word[..^1]) is var shorter && shorter != better[0].Key && !headwords[0].Contains(shorter))
                    forms[0].Add(shorter);
            }
        }
        foreach (var verb in given.Verbs.Concat(counts[1].BySpelling.Where(stem => stem.Value > options.Discount).Select(stem => stem.Key)).Where(verb => !given.Kept.Contains(verb)))
        {
            if (ActiveOf(verb) is { } active && headwords[1].Contains(WordReadings.KeyOf(active)) && forms[1].Add(WordReadings.KeyOf(verb)))
                headwords[1].Remove(WordReadings.KeyOf(verb));
        }
    }

    // аяқтал is аяқта, айтыл айт, бөлін бөл.
    private static string? ActiveOf(string verb) => verb switch
    {
        [.., 'а' or 'е' or 'ы' or 'і', 'л'] when verb.Length > 3 && verb[..^1] is var open && Letters.IsVowel(open[^1]) && verb[^2] is 'а' or 'е' => open,
        [.., not 'л', 'ы' or 'і', 'л'] when verb.Length > 3 && !Letters.IsVowel(verb[^3]) => verb[..^2],
        [.., 'л', 'ы' or 'і', 'н'] when verb.Length > 3 => verb[..^2],
        _ => null,
    };

    private float[] Even()
    {
        var states = States();
        return [.. states.Select(state => MathF.Log(states.Count(other => other == state)))];
    }

    private float[] RuleCosts(double[] counts)
    {
        var states = States();
        var sums = new Dictionary<int, double>();
        for (var rule = 0; rule < states.Length; rule++)
            sums[states[rule]] = sums.GetValueOrDefault(states[rule]) + counts[rule] + options.RuleSmoothing;
        return [.. states.Select((state, rule) => (float)-Math.Log((counts[rule] + options.RuleSmoothing) / sums[state]))];
    }

    // The state that each rule leads on from.
    private int[] States()
    {
        var states = new int[grammar.Rules.Count];
        foreach (var suffix in grammar.Suffixes)
            states[suffix.Rule] = suffix.From;
        foreach (var (state, rule) in grammar.Ends)
            states[rule] = state;
        return states;
    }

    private byte[] Pack(float[] rules, StemCounts[] counts, CompressionLevel level)
    {
        var total = counts.Sum(kind => kind.ByKey.Values.Sum()) + ((headwords[0].Count + headwords[1].Count) * options.HeadwordCount) + (names.Count * options.NameCount);
        var (unknown, letters) = (new float[2], new float[2][]);
        var costs = new Dictionary<string, float>[2];
        for (var kind = 0; kind < 2; kind++)
        {
            costs[kind] = new(StringComparer.Ordinal);
            foreach (var key in counts[kind].ByKey.Keys.Union(headwords[kind]))
            {
                var isHeadword = headwords[kind].Contains(key);
                var count = Math.Max(0, counts[kind].ByKey.GetValueOrDefault(key) - options.Discount) + (isHeadword ? options.HeadwordCount : 0) + (kind == 0 && names.Contains(key) ? options.NameCount : 0);
                if (count > options.LeastCount && !forms[kind].Contains(key))
                    costs[kind][key] = (float)-Math.Log(count / total);
            }
            unknown[kind] = (float)-Math.Log(counts[kind].ByKey.Values.Sum(count => Math.Min(count, options.Discount)) / total);
            var model = new LetterModel();
            foreach (var (spelling, count) in counts[kind].BySpelling)
                model.Add(spelling, Math.Clamp(count - options.LetterDiscount, 0.02, 1));
            letters[kind] = model.Costs();
        }
        var stems = costs[0].Keys.Union(costs[1].Keys).Select(key => (key, costs[0].GetValueOrDefault(key, StemLexicon.Unknown), costs[1].GetValueOrDefault(key, StemLexicon.Unknown)));
        return LexiconWriter.Pack(rules, unknown, letters, stems, level);
    }
}
