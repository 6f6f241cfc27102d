namespace Opac.Indexing.Indexing;

/// <summary>How a record stands among others before any word is asked, as one number of the index.</summary>
/// <param name="Year">The year; 0 where not known.</param>
/// <param name="Arrival">The day on which the newest copy came (day 1 = 1 January 0001); 0 where not known.</param>
/// <param name="Prior">What it is worth, by <see cref="RecordPrior"/>.</param>
internal readonly record struct Standing(int Year, int Arrival, byte Prior)
{
    private const int OfArrival = 8, OfYear = 32;

    /// <summary>Takes the number apart.</summary>
    public static Standing Of(long number) => new((int)(number >> OfYear), (int)((uint)number >> OfArrival), (byte)number);

    /// <summary>The one number.</summary>
    public long Number => ((long)Year << OfYear) | ((long)Arrival << OfArrival) | Prior;
}
