using System.Text;

namespace Opac.Indexing.Formats.Encodings;

/// <summary>
/// Tells 8-bit Cyrillic encodings apart by what their bytes would spell: the right one gives frequent letters of Russian and Kazakh in words
/// that do not change from small to capital letters midway; the wrong ones give rare letters, box drawing and symbols.
/// Keeps counting over a file, so that short records are judged by what their neighbours are in.
/// </summary>
internal sealed class EncodingGuess
{
    private const int Impossible = -20;
    private const int Symbol = -10;
    private const int CaseBreak = -10;

    // Frequent first; weight falls along the list. Kazakh letters stand where they are neither strong nor weak evidence.
    private const string ByFrequency = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёқғңәіұүөһ";

    private static readonly (string Name, int[] Weights, bool[] Small, bool[] Capital)[] Candidates = [.. TextEncodings.Cyrillic.Select(TableOf)];

    private readonly long[] totals = new long[Candidates.Length];

    /// <summary>Whether most high bytes stand in words of their own, as Cyrillic letters do, and not one by one between Latin letters.</summary>
    public static bool LooksCyrillic(ReadOnlySpan<byte> bytes)
    {
        int high = 0, inRuns = 0, run = 0;
        foreach (var b in bytes)
        {
            if (b >= 0x80)
            {
                high++;
                run++;
                continue;
            }
            inRuns += run >= 3 ? run : 0;
            run = 0;
        }
        inRuns += run >= 3 ? run : 0;
        return high > 0 && inRuns * 2 > high;
    }

    /// <summary>The name of the likeliest encoding of these bytes, given all that were seen before.</summary>
    public string Cyrillic(ReadOnlySpan<byte> bytes)
    {
        var best = 0;
        for (var i = 0; i < Candidates.Length; i++)
        {
            totals[i] += Score(bytes, i);
            if (totals[i] > totals[best])
                best = i;
        }
        return Candidates[best].Name;
    }

    private static long Score(ReadOnlySpan<byte> bytes, int candidate)
    {
        var (_, weights, small, capital) = Candidates[candidate];
        var score = 0L;
        var afterSmall = false;
        foreach (var b in bytes)
        {
            if (b < 0x80)
            {
                afterSmall = false;
                continue;
            }
            var place = b - 0x80;
            score += weights[place];
            if (afterSmall && capital[place])
                score += CaseBreak;
            afterSmall = small[place];
        }
        return score;
    }

    private static (string Name, int[] Weights, bool[] Small, bool[] Capital) TableOf((string Name, Encoding Encoding) from)
    {
        var weights = new int[128];
        var small = new bool[128];
        var capital = new bool[128];
        Span<byte> one = [0];
        Span<char> decoded = stackalloc char[2];
        for (var i = 0; i < weights.Length; i++)
        {
            one[0] = (byte)(0x80 + i);
            var c = from.Encoding.GetChars(one, decoded) == 1 ? decoded[0] : '\uFFFD';
            small[i] = char.IsLower(c);
            capital[i] = char.IsUpper(c);
            weights[i] = WeightOf(c);
        }
        return (from.Name, weights, small, capital);
    }

    private static int WeightOf(char c)
    {
        if (c == '\uFFFD' || char.IsControl(c))
            return Impossible;
        var place = ByFrequency.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        if (place >= 0)
            return Math.Max(2, 10 - (place / 4)) - (char.IsUpper(c) ? 2 : 0);
        if (char.IsLetter(c))
            return -3;
        return c is '«' or '»' or '–' or '—' or '№' or '“' or '”' or '„' or '’' or '…' or '\u00A0' or '©' or '§' or '°' ? 0 : Symbol;
    }
}
