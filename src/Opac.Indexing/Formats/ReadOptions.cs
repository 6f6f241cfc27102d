using Opac.Indexing.Formats.Marc;

namespace Opac.Indexing.Formats;

/// <summary>What a librarian may say about a file that the file does not say, or says wrongly. Nothing need be set.</summary>
public sealed record ReadOptions
{
    /// <summary>Everything is found by content.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>
    /// The encoding, by a name of <see cref="Encodings.TextEncodings.Names"/>, instead of what the bytes look like; <c>null</c> to guess.
    /// A side file <c>books.mrc.encoding</c> with such a name in it says the same for <c>books.mrc</c>, where this is <c>null</c>.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>The format, by a name of <see cref="RecordFormat.All"/>, instead of what the content looks like; <c>null</c> to recognise it.</summary>
    public string? Format { get; init; }

    /// <summary>The family of MARC, where the records themselves leave it open; <c>null</c> to tell by their fields.</summary>
    public MarcFamily? Family { get; init; }

    /// <summary>The byte of the file at which reading begins: for <see cref="OriginalRecord"/>, which knows that a record begins there.</summary>
    internal long StartAt { get; init; }

    /// <summary>Takes down how many records were read, mended and refused; <c>null</c> where nobody asks.</summary>
    public ReadTally? Tally { get; init; }
}
