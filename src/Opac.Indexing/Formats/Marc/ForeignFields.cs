using System.Text;
using System.Text.Json;
using Opac.Indexing.Formats.Tabular;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>
/// What a record of another format said, whole, in the MARC 21 record that takes its place: the fields of UNIMARC in 886, what is no MARC in 887, as MARC 21 keeps
/// such for other systems. Here nothing reads them again: what is known of them stands in fields of MARC 21 too.
/// </summary>
internal static class ForeignFields
{
    private static readonly MarcTag foreign = MarcTag.From("886");
    private static readonly MarcTag noMarc = MarcTag.From("887");

    /// <summary>The fields of a record's source; none where it is MARC 21, or was made here.</summary>
    public static IEnumerable<(MarcTag Tag, byte[] Bytes)> Of(RecordSource? source) => source?.Format switch
    {
        "unimarc" when MarcOutput.TryRead(source.Content.ToArray()) is { } marc => OfUnimarc(marc),
        "irbis" => Encoding.UTF8.GetString(source.Content.Span).Split('\n').Where(IsOfTheBook).Select(line => NoMarc("irbis", line)),
        "table" => [NoMarc("table", string.Join(" | ", TextsIn(source)))],
        "dc" => TextsIn(source).Chunk(2).Select(element => NoMarc("dc", string.Join(": ", element))),
        _ => [],
    };

    // 886 first indicator: 0 the leader, 1 a control field, 2 a field with indicators, which stand in $b before its own subfields.
    private static List<(MarcTag Tag, byte[] Bytes)> OfUnimarc(MarcRecord marc)
    {
        var format = ('2', "unimarc"u8.ToArray());
        var fields = new List<(MarcTag, byte[])> { (foreign, Field("0 ", format, ('b', marc.Bytes[..MarcRecord.LeaderLength]))) };
        for (var i = 0; i < marc.Count; i++)
            fields.Add((foreign, Field(marc[i].Tag.IsControl ? "1 " : "2 ", format, ('a', Encoding.ASCII.GetBytes(marc[i].Tag.ToString())), ('b', marc[i].Bytes.ToArray()))));
        return fields;
    }

    // 907 is the log of those who worked on the record, and 40 a reader's loans: neither is anybody else's business.
    private static bool IsOfTheBook(string line) => line.Length > 0 && line.TrimStart('#', '0').Split(':')[0] is not ("40" or "907");

    private static string[] TextsIn(RecordSource source) => JsonSerializer.Deserialize(source.Content.Span, TableJson.Default.StringArray) ?? [];

    private static (MarcTag Tag, byte[] Bytes) NoMarc(string format, string text) =>
        (noMarc, Field("  ", ('a', Encoding.UTF8.GetBytes(WithoutControls(text))), ('2', Encoding.ASCII.GetBytes(format))));

    // The marks of MARC itself among them.
    private static string WithoutControls(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static byte[] Field(string indicators, params (char Code, byte[] Text)[] subfields) =>
        [.. Encoding.ASCII.GetBytes(indicators), .. subfields.SelectMany(subfield => (byte[])[MarcField.SubfieldMark, (byte)subfield.Code, .. subfield.Text])];
}
