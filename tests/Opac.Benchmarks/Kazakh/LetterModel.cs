using Opac.Indexing.Analysis.Kazakh;

namespace Opac.Benchmarks.Kazakh;

/// <summary>
/// How letters follow each other in the stems of one kind: by the two letters before, smoothed by one and by none after Witten and Bell. Makes a stem
/// that is in no list likelier the more it looks like one.
/// </summary>
internal sealed class LetterModel
{
    /// <summary>Stands for the end of a stem.</summary>
    public const int End = 0;

    private const int Letters = StemLexicon.Letters;

    private readonly double[] one = new double[Letters], two = new double[Letters * Letters], three = new double[Letters * Letters * Letters];

    /// <summary>Counts a stem.</summary>
    public void Add(ReadOnlySpan<char> stem, double count)
    {
        var (before, last) = (0, 0);
        for (var i = 0; i <= stem.Length; i++)
        {
            var letter = i < stem.Length ? StemLexicon.NumberOf(stem[i]) : End;
            one[letter] += count;
            two[(last * Letters) + letter] += count;
            three[(((before * Letters) + last) * Letters) + letter] += count;
            (before, last) = (last, letter);
        }
    }

    /// <summary>The cost of each letter after each two: a negative logarithm, at <c>[(before × letters + last) × letters + letter]</c>.</summary>
    public float[] Costs()
    {
        var costs = new float[three.Length];
        var byNone = Smoothed(one, Enumerable.Repeat(1.0 / Letters, Letters).ToArray());
        for (var last = 0; last < Letters; last++)
        {
            var byOne = Smoothed(two.AsSpan(last * Letters, Letters), byNone);
            for (var before = 0; before < Letters; before++)
            {
                var at = ((before * Letters) + last) * Letters;
                var byTwo = Smoothed(three.AsSpan(at, Letters), byOne);
                for (var letter = 0; letter < Letters; letter++)
                    costs[at + letter] = (float)-Math.Log(byTwo[letter]);
            }
        }
        return costs;
    }

    private static double[] Smoothed(ReadOnlySpan<double> counts, double[] shorter)
    {
        var (sum, kinds) = (0.0, 0.0);
        foreach (var count in counts)
        {
            sum += count;
            kinds += Math.Min(1, count);
        }
        var smoothed = new double[counts.Length];
        for (var i = 0; i < counts.Length; i++)
            smoothed[i] = sum + kinds == 0 ? shorter[i] : (counts[i] + (kinds * shorter[i])) / (sum + kinds);
        return smoothed;
    }
}
