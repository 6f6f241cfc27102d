namespace Opac.Indexing.Formats.Marc;

/// <summary>
/// A MARC record as its ISO 2709 bytes in UTF-8, with the places of its fields found. Whatever a record came in as, it is brought
/// into this form once, and everything else reads from here.
/// </summary>
internal sealed class MarcRecord(byte[] bytes, MarcRecord.Place[] places)
{
    public const byte FieldTerminator = 0x1E;
    public const byte RecordTerminator = 0x1D;
    public const int LeaderLength = 24;
    public const int EntryLength = 12;

    /// <summary>The most that the five digits of the leader can say; longer records are told apart by their terminators.</summary>
    public const int LongestStated = 99_999;

    /// <summary>Where a field lies.</summary>
    internal readonly record struct Place(MarcTag Tag, int Start, int Length);

    /// <summary>The whole record, leader to terminator.</summary>
    public byte[] Bytes => bytes;

    public Leader Leader => new(bytes);

    public int Count => places.Length;

    public MarcField this[int index] => new(bytes, places[index].Start, places[index].Length, places[index].Tag);

    /// <summary>The first field with this tag; <c>null</c> where there is none.</summary>
    public MarcField? Find(string tag)
    {
        var wanted = MarcTag.From(tag);
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i].Tag == wanted)
                return this[i];
        }
        return null;
    }

    public bool Has(string tag) => Find(tag) is not null;

    /// <summary>The text of the first such subfield of the first such field; <c>null</c> where there is none.</summary>
    public string? Text(string tag, char code) => Find(tag)?.Text(code);
}
