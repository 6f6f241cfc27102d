namespace Opac.Indexing.Indexing;

/// <summary>Numbers of copies that follow one another: after «ИН-0099» comes «ИН-0100»; after none, none.</summary>
internal static class RunningNumber
{
    /// <summary>The number that follows; the same again where it has no digits at its end, or nothing but nines.</summary>
    public static string? Next(string? number)
    {
        if (number is null || LastToCount(number) is not (>= 0 and var last))
            return number;
        return string.Create(number.Length, (number, last), static (next, from) =>
        {
            from.number.CopyTo(next);
            next[from.last]++;
            next[(from.last + 1)..].Fill('0');
        });
    }

    /// <summary>Whether a number is the one that follows another, without making it.</summary>
    public static bool IsNext(string? number, string? before)
    {
        if (number is null || before is null)
            return number is null && before is null;
        var last = LastToCount(before);
        if (last < 0)
            return number == before;
        return number.Length == before.Length && number.AsSpan(0, last).SequenceEqual(before.AsSpan(0, last)) && number[last] == before[last] + 1
            && !number.AsSpan(last + 1).ContainsAnyExcept('0');
    }

    // The last digit that is no nine, where only nines follow it.
    private static int LastToCount(string number)
    {
        var last = number.AsSpan().LastIndexOfAnyExcept('9');
        return last >= 0 && char.IsAsciiDigit(number[last]) ? last : -1;
    }
}
