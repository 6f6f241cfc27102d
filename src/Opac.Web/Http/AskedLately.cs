namespace Opac.Web.Http;

/// <summary>What was asked for lately, by numbers that are seldom those of something else: enough to tell what is asked for again.</summary>
internal sealed class AskedLately
{
    private const int Places = 8 * 1024;

    // Each number has one place, and the next that falls there drives it out. Two requests at once cost a note at worst.
    private readonly int[] numbers = new int[Places];

    /// <summary>Notes that something was asked for.</summary>
    /// <returns>Whether it was asked for lately already.</returns>
    public bool Note(int number)
    {
        ref var place = ref numbers[(uint)number % Places];
        if (place == number)
            return true;
        place = number;
        return false;
    }
}
