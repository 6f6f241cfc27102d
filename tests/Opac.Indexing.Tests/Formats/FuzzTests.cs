using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Opac.Indexing.Formats;
using Opac.Indexing.Formats.Citations;
using Opac.Indexing.Problems;

namespace Opac.Indexing.Tests.Formats;

/// <summary>
/// Reads mutated files of every format: nothing may throw, hang or grow without end, and what is read can be written in every format. A few thousand inputs by default;
/// at length: <c>OPAC_FUZZ_INPUTS=200000 dotnet test tests/Opac.Indexing.Tests --filter FuzzTests</c>. OPAC_FUZZ_SEED starts elsewhere.
/// </summary>
public sealed class FuzzTests
{
    private static readonly int Inputs = Setting("OPAC_FUZZ_INPUTS", 3000);
    private static readonly int Seed = Setting("OPAC_FUZZ_SEED", 1);

    // Far above what any input of a few kilobytes needs, also on a machine busy with other things.
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(20);

    [Fact]
    public void No_mutated_file_makes_a_reader_throw_or_hang()
    {
        var seeds = FuzzSeeds.All();
        var path = Path.Combine(Directory.CreateTempSubdirectory("opac-fuzz-").FullName, "input");
        long records = 0;
        try
        {
            for (var i = 0; i < Inputs; i++)
            {
                var random = new Random(Seed + i);
                var (name, bytes) = seeds[random.Next(seeds.Count)];
                var mutated = Mutate(bytes, seeds, random);
                var file = path + Path.GetExtension(name);
                File.WriteAllBytes(file, mutated);
                records += Read(file, $"input {Seed + i} of {name}");
                File.Delete(file);
            }
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{Inputs} inputs, {records} records read out of them");
        Assert.True(records > Inputs / 10);
    }

    private static int Read(string file, string input)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var records = RecordFiles.Read(file, "input", new ProblemList()).Take(200).ToList();
            foreach (var format in ExportFormat.All)
                format.Write(records, Stream.Null);
            foreach (var style in CitationStyle.All)
                records.ForEach(record => Assert.NotNull(style.Write(record)));
            Assert.True(watch.Elapsed < LongestRead, $"{input}: {watch.Elapsed}");
            return records.Count;
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException(input, e);
        }
    }

    private static byte[] Mutate(byte[] bytes, List<(string Name, byte[] Bytes)> seeds, Random random)
    {
        var mutated = bytes.ToList();
        for (var times = 1 + random.Next(8); times > 0 && mutated.Count > 0; times--)
        {
            var at = random.Next(mutated.Count);
            var length = Math.Min(random.Next(1, 64), mutated.Count - at);
            switch (random.Next(8))
            {
                case 0: mutated[at] = (byte)random.Next(256); break;
                case 1: mutated.RemoveRange(at, length); break;
                case 2: mutated.InsertRange(at, mutated.GetRange(at, length)); break;
                case 3: mutated[at] ^= (byte)(1 << random.Next(8)); break;
                case 4: mutated[at] = "\x1B\x1D\x1E\x1F\0\"'<>^{}[]:;,#0"u8[random.Next(18)]; break;
                case 5: mutated.RemoveRange(at, mutated.Count - at); break;
                case 6: mutated.InsertRange(at, Encoding.UTF8.GetBytes(random.Next(0, int.MaxValue).ToString(CultureInfo.InvariantCulture))); break;
                case 7:
                    var other = seeds[random.Next(seeds.Count)].Bytes;
                    mutated.InsertRange(at, other.AsSpan(random.Next(other.Length)).ToArray().Take(length * 4));
                    break;
            }
        }
        return [.. mutated];
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}

/// <summary>Small well-formed files of every format, to be spoilt.</summary>
internal static class FuzzSeeds
{
    public static List<(string Name, byte[] Bytes)> All()
    {
        var marc = MarcBytes.Of("001 KZ1", "003 KzOpac", "008 240101s1957    kz a  j      000 1 kaz d", "020   $a978-601-01-0000-1 (қатты) :$c500", "041 1 $akaz$hrus", "100 1 $aСоқпақбаев, Бердібек,$d1924-1991,$4aut",
            "245 14$aМенің атым Қожа :$bхикаят /$cБ. Соқпақбаев.", "264  1$aАлматы :$bЖазушы,$cc1957.", "490 0 $aМектеп ;$v5", "521 2 $a5-6", "650  4$aӘдебиет$xБалаларға", "773 0 $tЖұлдыз$g2024. № 5$w(KzOpac)1",
            "852 8 $bKIDS$cБалалар бөлімі$h821$iС70", "856 40$uhttps://library.example/1", "880 10$6245-01/(N$aМеня зовут Кожа", "949   $a0001$bKIDS$d2021-05-12$savailable", "952   $p77$o821$bMAIN$10");
        var marc8 = MarcBytes.Of("nam  ", Encoding.Latin1, "001 M1", "008 990101s1999    xx            000 0 fre d", "245 00$aQue\xE3bec \x1B(NdOJNA\x1B(B \x1B$1!0-!0.\x1B(B");
        var unimarc = MarcBytes.Of("nam2 ", Encoding.UTF8, "001 RU\\1", "100   $a20040101d1997    u  y0rusy50      ca", "101 0 $arus", "200 1 $aВып. 13$eсб.$fред. А.", "210   $aМ.$cУт$d1997", "461  0$1001RU\\2$12001 $aЗадачи$vВып. 13", "700  1$aПушкин$bА. С.", "899   $aNLR$j97-4$p1;2");
        var cyrillic = MarcBytes.Of("nam0 ", CodePagesEncodingProvider.Instance.GetEncoding(866)!, "001 D1", "100   $a20040101d1997    u  y0rusy0179    ca", "200 1 $aУчебник русского языка");
        var xml = "<?xml version=\"1.0\"?><collection xmlns=\"http://www.loc.gov/MARC21/slim\"><record><leader>00000nam a2200000 a 4500</leader><controlfield tag=\"001\">X1</controlfield><datafield tag=\"245\" ind1=\"0\" ind2=\"0\"><subfield code=\"a\">Әліппе &amp; басқа</subfield></datafield></record></collection>"u8.ToArray();
        var json = "[{\"leader\":\"00000nam a2200000 a 4500\",\"fields\":[{\"001\":\"J1\"},{\"245\":{\"ind1\":\"0\",\"ind2\":\"0\",\"subfields\":[{\"a\":\"Әліппе \\u0041\"}]}}]}]"u8.ToArray();
        var dc = "<r xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><d><dc:title>Қара сөз : а / б</dc:title><dc:creator>Абай</dc:creator><dc:date>1993</dc:date><dc:identifier>urn:isbn:9786010100001</dc:identifier></d></r>"u8.ToArray();
        var irbis = "#920: SPEC\n#200: ^AКнига^VТ.1\n#461: ^CСобрание^H1990\n#700: ^AПушкин^BА. С.\n#910: ^A0^B1^C20160324\n#910: ^AU^15\n*****\n#920: NJ\n#933: К1\n#934: 1989\n#936: 2\n*****\n"u8.ToArray();
        var csv = "№ записи;Автор;Заглавие;Год;ISBN;Язык;Инв. №;Кол-во;Статус;Дата поступления\n1;\"Абай; Мағжан\";Қара сөз;2015.0;9.78E+12;каз;101-105;5;бар;01.09.2020\n2;Пушкин А.;=\"Онегин\";[199-?];5-01-0;рус;7, 8;;утерян;2020\n"u8.ToArray();
        List<(string, byte[])> seeds = [("a.mrc", marc), ("b.mrc", [.. marc, .. marc8, .. unimarc]), ("c.iso", unimarc), ("d.iso", cyrillic), ("e.xml", xml), ("f.json", json), ("g.xml", dc), ("h.txt", irbis), ("i.csv", csv)];
        seeds.Add(("j.mrc.gz", Packed(marc)));
        seeds.Add(("k.xlsx", Workbook()));
        return seeds;
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }

    /// <summary>A workbook of two rows, stored and not deflated, so that mutations reach its XML.</summary>
    public static byte[] Workbook()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            Add("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Кітаптар\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Add("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Кітапхана қоры</t></is></c></row><row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Автор</t></is></c><c r=\"B3\" t=\"inlineStr\"><is><t>Атауы</t></is></c><c r=\"C3\" t=\"inlineStr\"><is><t>Жылы</t></is></c></row><row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Абай</t></is></c><c r=\"B4\" t=\"inlineStr\"><is><t>Қара сөз</t></is></c><c r=\"C4\"><v>1993</v></c></row><row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><t>Өлеңдер</t></is></c><c r=\"C5\"><f>C4+1</f><v>1994</v></c></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A4:A5\"/></mergeCells></worksheet>");

            void Add(string name, string text)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return packed.ToArray();
    }
}
