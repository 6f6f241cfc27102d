using System.Text;
using System.Text.Unicode;
using System.Xml.Linq;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Formats;

/// <summary>What came in as MARC goes out as it came: over the same real files as <see cref="RealFilesTests"/>, every record that is well-formed UTF-8, byte for byte.</summary>
public sealed class RealRoundTripTests
{
    private static readonly XNamespace Slim = "http://www.loc.gov/MARC21/slim";

    [Fact]
    public void Well_formed_records_come_back_byte_for_byte_and_the_same_as_MARCXML()
    {
        Assert.SkipWhen(RealFilesTests.Folder is null, "the real files are not on this machine");

        int whole = 0, inXml = 0;
        var lost = new List<string>();
        foreach (var path in Directory.EnumerateFiles(RealFilesTests.Folder, "*", SearchOption.AllDirectories).Where(path => !path.Contains("expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var raw = RawMarc.WellFormedIn(File.ReadAllBytes(path)).ToList();
            if (raw.Count == 0)
                continue;
            var back = new Dictionary<string, BibliographicRecord>(StringComparer.Ordinal);
            foreach (var record in RecordFiles.Read(path, Path.GetFileName(path), new ProblemList(), null, TestContext.Current.CancellationToken))
                back[Convert.ToBase64String(Written("mrc", record))] = record;
            foreach (var bytes in raw)
            {
                if (!back.TryGetValue(Convert.ToBase64String(bytes), out var record))
                {
                    lost.Add($"{Path.GetFileName(path)}: {Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(120, bytes.Length)))}");
                    continue;
                }
                whole++;
                if (!RawMarc.FitsXml(bytes))
                    continue;
                inXml++;
                var expected = RawMarc.Parse(bytes);
                if (!expected.SequenceEqual(ParseXml(Written("marcxml", record))))
                    lost.Add($"{Path.GetFileName(path)}: {record.Id} as MARCXML");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{whole} records byte for byte, {inXml} the same as MARCXML");
        Assert.True(lost.Count == 0, string.Join("\n", lost.Take(20)));
        Assert.True(whole > 100);
    }

    private static byte[] Written(string format, BibliographicRecord record) => ExportFormat.Find(format)!.Write(record);

    private static IEnumerable<string> ParseXml(byte[] xml)
    {
        var record = XDocument.Load(new MemoryStream(xml), LoadOptions.PreserveWhitespace).Descendants(Slim + "record").Single();
        yield return record.Element(Slim + "leader")!.Value;
        foreach (var field in record.Elements().Skip(1))
        {
            var tag = field.Attribute("tag")!.Value;
            yield return field.Name.LocalName == "controlfield"
                ? tag + field.Value
                : tag + field.Attribute("ind1")!.Value + field.Attribute("ind2")!.Value + string.Concat(field.Elements(Slim + "subfield").Select(subfield => "\x1F" + subfield.Attribute("code")!.Value + subfield.Value));
        }
    }
}

/// <summary>A reader of ISO 2709 of its own, as plain as can be: what it takes is well-formed beyond doubt.</summary>
internal static class RawMarc
{
    /// <summary>The records of a file that are in UTF-8, say so, and whose numbers are all right; those alone that describe something.</summary>
    public static IEnumerable<byte[]> WellFormedIn(byte[] file)
    {
        for (var start = 0; start + 24 < file.Length;)
        {
            var end = Array.IndexOf(file, (byte)0x1D, start);
            if (end < 0)
                yield break;
            var record = file[start..(end + 1)];
            if (IsWellFormed(record))
                yield return record;
            start = end + 1;
            while (start < file.Length && file[start] is (byte)'\r' or (byte)'\n')
                start++;
        }
    }

    /// <summary>Leader, then a text a field: tag, indicators, subfields.</summary>
    public static IEnumerable<string> Parse(byte[] record)
    {
        yield return Encoding.ASCII.GetString(record, 0, 24);
        var baseAddress = Number(record, 12, 5);
        for (var entry = 24; entry < baseAddress - 1; entry += 12)
        {
            var text = Encoding.UTF8.GetString(record, baseAddress + Number(record, entry + 7, 5), Number(record, entry + 3, 4) - 1);
            yield return Encoding.ASCII.GetString(record, entry, 3) + text;
        }
    }

    /// <summary>Whether every character may stand in XML, and every data field has two indicators and subfields with a code.</summary>
    public static bool FitsXml(byte[] record) => Parse(record).Skip(1).All(field =>
        field.All(c => c == '\x1F' || (c >= 0x20 && c is not ('\uFFFE' or '\uFFFF')))
        && (field.StartsWith("00", StringComparison.Ordinal) || (field.Length > 6 && field[5] == '\x1F' && field[3..5].All(c => c is >= ' ' and < '\x7F') && field.Split('\x1F').Skip(1).All(subfield => subfield.Length > 0 && subfield[0] is > ' ' and < '\x7F'))));

    private static bool IsWellFormed(byte[] record)
    {
        if (record.Length < 40 || Number(record, 0, 5) != record.Length || !Utf8.IsValid(record) || record[9] != 'a' || record[10..12] is not [(byte)'2', (byte)'2']
            || record[5] == 'd' || "zuvxywq".Contains((char)record[6], StringComparison.Ordinal) || record.Contains((byte)0x1B) || record[..24].Any(letter => letter is < 0x20 or > 0x7E))
        {
            return false;
        }
        var baseAddress = Number(record, 12, 5);
        if (baseAddress is < 37 || baseAddress >= record.Length || record[baseAddress - 1] != 0x1E || (baseAddress - 25) % 12 != 0)
            return false;
        for (var entry = 24; entry < baseAddress - 1; entry += 12)
        {
            var (length, from) = (Number(record, entry + 3, 4), baseAddress + Number(record, entry + 7, 5));
            if (length < 1 || from < baseAddress || from + length > record.Length || record[from + length - 1] != 0x1E || Array.IndexOf(record, (byte)0x1E, from) != from + length - 1)
                return false;
        }
        return true;
    }

    private static int Number(byte[] record, int at, int length) => int.TryParse(Encoding.ASCII.GetString(record, at, length), out var number) ? number : -100_000;
}
