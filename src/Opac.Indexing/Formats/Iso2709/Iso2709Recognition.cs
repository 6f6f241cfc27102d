using Opac.Indexing.Formats.Marc;

namespace Opac.Indexing.Formats.Iso2709;

/// <summary>Knows ISO 2709 by its leader and its terminators, since its files are called anything: .mrc, .iso, .dat, .marc, .txt.</summary>
internal static class Iso2709Recognition
{
    private static readonly string[] Extensions = [".mrc", ".iso", ".marc", ".mrk8", ".marc21", ".unimarc", ".rusmarc"];

    public static bool Recognises(FileHead head)
    {
        var bytes = head.Bytes.AsSpan();
        if (head.BeginsWith("<"u8) || head.BeginsWith("{"u8) || head.BeginsWith("["u8))
            return false;
        var text = bytes.TrimStart(" \t\r\n\0"u8);
        if (RecordSplitter.LooksLikeLeader(text) && text.Contains(MarcRecord.FieldTerminator))
            return true;
        // Text before the first record, a spoilt leader: terminators are in no other format.
        return bytes.Contains(MarcRecord.FieldTerminator) && (bytes.Contains(MarcRecord.RecordTerminator) || Array.IndexOf(Extensions, head.Extension) >= 0);
    }
}
