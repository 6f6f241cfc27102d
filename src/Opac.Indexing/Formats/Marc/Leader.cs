namespace Opac.Indexing.Formats.Marc;

/// <summary>The 24 bytes that open a MARC record; letters only, since its numbers are wrong too often to be believed.</summary>
internal readonly ref struct Leader(ReadOnlySpan<byte> record)
{
    private readonly ReadOnlySpan<byte> leader = record[..Math.Min(record.Length, MarcRecord.LeaderLength)];

    /// <summary>Leader/05.</summary>
    public char Status => At(5);

    /// <summary>Leader/06: what kind of thing it is.</summary>
    public char Type => At(6);

    /// <summary>Leader/07: monograph, serial, part of either.</summary>
    public char Level => At(7);

    /// <summary>Leader/09: <c>a</c> for Unicode in MARC 21.</summary>
    public char Coding => At(9);

    public bool IsDeleted => Status == 'd';

    /// <summary>Whether the record describes a thing that a library holds. MARC 21: authority z, holdings u v x y, classification w, community q.</summary>
    public bool IsBibliographic => Type is not ('z' or 'u' or 'v' or 'x' or 'y' or 'w' or 'q');

    private char At(int place) => place < leader.Length ? (char)leader[place] : ' ';
}
