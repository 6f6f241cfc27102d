using System.Text;
using Opac.Indexing.Formats;
using Opac.Indexing.Formats.Encodings;

namespace Opac.Indexing.Tests.Formats.Marc;

public sealed class EncodingTests
{
    private const string Russian = "Учебник русского языка для пятого класса общеобразовательных школ";
    private const string Kazakh = "Қазақ әдебиеті: жалпы білім беретін мектептің оқулығы, өңделген үшінші басылым";

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("ibm866", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("iso-8859-5", Russian)]
    [InlineData("kz-1048", Kazakh)]
    [InlineData("pt154", Kazakh)]
    public void Cyrillic_in_eight_bits_is_found_by_its_bytes_whatever_the_header_says(string encoding, string title)
    {
        using var folder = new RecordFolder();
        var bytes = MarcBytes.Of("nam0 ", TextEncodings.Find(encoding)!, "001 R1", "100   $a20040101d1999    u  y0rusy0189    ca", $"200 1 $a{title}$fКолл. авт.");
        Assert.Equal(title, folder.Read("records.iso", bytes)[0].Title.Proper);
    }

    [Fact]
    public void Windows_1251_in_MARC21_is_not_taken_for_MARC8()
    {
        using var folder = new RecordFolder();
        var bytes = MarcBytes.Of("nam  ", TextEncodings.Windows1251, "001 R1", "008 990101s1999    ru            000 0 rus d", $"245 00$a{Russian}");
        Assert.Equal(Russian, folder.Read("records.mrc", bytes)[0].Title.Proper);
        Assert.Contains("encoding-not-as-said", folder.Codes);
    }

    [Fact]
    public void A_named_encoding_is_believed_before_the_bytes()
    {
        using var folder = new RecordFolder();
        var bytes = MarcBytes.Of("nam0 ", TextEncodings.Kz1048, "001 R1", "200 1 $aҚұс");
        File.WriteAllText(folder.Save("side.iso.encoding", []), "kz-1048");
        Assert.Equal("Құс", folder.Read("named.iso", bytes, new ReadOptions { Encoding = "KZ1048" })[0].Title.Proper);
        Assert.Equal("Құс", folder.Read("side.iso", bytes)[0].Title.Proper);
        Assert.Empty(folder.Read("wrong.iso", bytes, new ReadOptions { Encoding = "klingon" }));
        Assert.Contains("name-unknown", folder.Codes);
    }

    [Fact]
    public void An_encoding_that_cannot_be_read_is_told_of_and_the_bytes_are_believed()
    {
        using var folder = new RecordFolder();
        using var held = new FileStream(folder.Save("held.mrc.encoding", "kz-1048"u8.ToArray()), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal("Құс", folder.Read("held.mrc", MarcBytes.Of("nam a", Encoding.UTF8, "001 R1", "245 00$aҚұс"))[0].Title.Proper);
        Assert.Contains("file-unreadable", folder.Codes);
    }

    [Theory]
    [InlineData("Qu\u00E3ebec", "Quêbec")]
    [InlineData("\u00E2Etude", "Étude")]
    [InlineData("Istori\u00EBi\u00ECa", "Istorii͡a")]
    [InlineData("\u001B(NWOJNA\u001B(B (war)", "война (war)")]
    [InlineData("\u001B$1!0\"!0#\u001B(B.", "丁七.")]
    [InlineData("H\u001Bb2\u001BsO", "H₂O")]
    public void MARC8_is_turned_into_letters(string marc8, string expected)
    {
        using var folder = new RecordFolder();
        var bytes = MarcBytes.Of("nam  ", Encoding.Latin1, "001 M1", "008 990101s1999    xx            000 0 fre d", $"245 00$aA {marc8.Replace("$", "\x01", StringComparison.Ordinal)} z");
        bytes.AsSpan().Replace((byte)1, (byte)'$');
        Assert.Equal(MarcTextOf($"A {expected} z"), folder.Read("marc8.mrc", bytes)[0].Title.Proper);
    }

    [Fact]
    public void Latin_letters_of_a_code_page_are_not_taken_for_MARC8()
    {
        using var folder = new RecordFolder();
        var bytes = MarcBytes.Of("nam  ", Encoding.Latin1, "001 L1", "008 990101s1999    xx            000 0 swe d", "245 00$aBerättelser från Öster");
        Assert.Equal("Berättelser från Öster", folder.Read("latin1.mrc", bytes)[0].Title.Proper);
    }

    [Fact]
    public void One_bad_byte_in_UTF8_costs_no_more_than_itself()
    {
        using var folder = new RecordFolder();
        var bytes = MarcBytes.Of("nam a", Encoding.UTF8, "001 U1", "245 00$aМенің ат#м Қожа", "520   $aБалалық шақ туралы");
        bytes.AsSpan().Replace((byte)'#', (byte)0xFF);
        var record = folder.Read("bad.mrc", bytes)[0];
        Assert.StartsWith("Менің ат", record.Title.Proper, StringComparison.Ordinal);
        Assert.Equal("Балалық шақ туралы", record.Summary);
        Assert.Contains("encoding-bad-bytes", folder.Codes);
    }

    private static string MarcTextOf(string text) => text.Normalize(NormalizationForm.FormC);
}
