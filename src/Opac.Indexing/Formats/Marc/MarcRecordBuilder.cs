using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Puts a MARC record together field by field and gives it the right numbers: lengths, offsets, base address.</summary>
internal sealed class MarcRecordBuilder
{
    private readonly byte[] leader = new byte[MarcRecord.LeaderLength];
    private readonly ArrayBufferWriter<byte> data = new(4096);
    private readonly List<MarcRecord.Place> fields = [];
    private int fieldStart;
    private MarcTag fieldTag;

    /// <summary>Begins anew. What is missing or wrong in the leader is made good; <paramref name="from"/> may be any length.</summary>
    public MarcRecordBuilder Start(ReadOnlySpan<byte> from, bool unicodeInMarc21)
    {
        data.ResetWrittenCount();
        fields.Clear();
        leader.AsSpan().Fill((byte)' ');
        from[..Math.Min(from.Length, leader.Length)].CopyTo(leader);
        for (var i = 0; i < leader.Length; i++)
        {
            if (leader[i] is < 0x20 or > 0x7E)
                leader[i] = (byte)' ';
        }
        "22"u8.CopyTo(leader.AsSpan(10));
        "450"u8.CopyTo(leader.AsSpan(20));
        if (unicodeInMarc21)
            (leader[9], leader[23]) = ((byte)'a', (byte)'0');
        return this;
    }

    public void Field(MarcTag tag, ReadOnlySpan<byte> bytes)
    {
        StartField(tag);
        Append(bytes);
        EndField();
    }

    public void StartField(MarcTag tag) => (fieldTag, fieldStart) = (tag, data.WrittenCount);

    public void Append(ReadOnlySpan<byte> bytes) => data.Write(bytes);

    public void Append(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, data);

    public void Append(byte value)
    {
        data.GetSpan(1)[0] = value;
        data.Advance(1);
    }

    public void Subfield(char code, ReadOnlySpan<char> text)
    {
        Append(MarcField.SubfieldMark);
        Append((byte)code);
        Append(text);
    }

    public void EndField()
    {
        fields.Add(new(fieldTag, fieldStart, data.WrittenCount - fieldStart));
        Append(MarcRecord.FieldTerminator);
    }

    /// <summary>The record. Where it is over 99,999 bytes its numbers say 99999, and readers go by the terminators.</summary>
    public MarcRecord Build()
    {
        var baseAddress = MarcRecord.LeaderLength + (fields.Count * MarcRecord.EntryLength) + 1;
        var bytes = new byte[baseAddress + data.WrittenCount + 1];
        leader.CopyTo(bytes, 0);
        Number(bytes.AsSpan(0, 5), bytes.Length);
        Number(bytes.AsSpan(12, 5), baseAddress);
        var places = new MarcRecord.Place[fields.Count];
        var entry = bytes.AsSpan(MarcRecord.LeaderLength);
        for (var i = 0; i < places.Length; i++, entry = entry[MarcRecord.EntryLength..])
        {
            var (tag, start, length) = fields[i];
            tag.Write(entry);
            Number(entry.Slice(3, 4), length + 1);
            Number(entry.Slice(7, 5), start);
            places[i] = new(tag, baseAddress + start, length);
        }
        entry[0] = MarcRecord.FieldTerminator;
        data.WrittenSpan.CopyTo(bytes.AsSpan(baseAddress));
        bytes[^1] = MarcRecord.RecordTerminator;
        return new MarcRecord(bytes, places);
    }

    private static void Number(Span<byte> into, int value)
    {
        var largest = into.Length == 4 ? 9_999 : MarcRecord.LongestStated;
        Utf8Formatter.TryFormat(Math.Min(value, largest), into, out _, new StandardFormat('D', (byte)into.Length));
    }
}
