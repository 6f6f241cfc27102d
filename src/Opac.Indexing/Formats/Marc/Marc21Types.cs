using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Kinds of things by leader/06-07 and 008/23.</summary>
internal static class Marc21Types
{
    public static RecordType Of(MarcRecord record)
    {
        var leader = record.Leader;
        return leader.Type switch
        {
            'c' or 'd' or 'j' => RecordType.Music,
            'e' or 'f' => RecordType.Map,
            'g' => RecordType.Video,
            'i' => RecordType.Audio,
            'k' => RecordType.Picture,
            'm' => RecordType.Electronic,
            'o' or 'p' or 'r' => RecordType.Kit,
            't' => RecordType.Manuscript,
            _ => leader.Level switch
            {
                'a' or 'b' => RecordType.Article,
                's' or 'i' => RecordType.Periodical,
                // 008/23: o online, s electronic, q direct.
                _ => record.Find("008") is { Bytes: { Length: > 23 } coded } && coded[23] is (byte)'o' or (byte)'s' or (byte)'q' ? RecordType.Electronic : RecordType.Book,
            },
        };
    }
}
