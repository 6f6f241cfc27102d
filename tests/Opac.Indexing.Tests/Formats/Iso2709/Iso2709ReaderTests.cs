using System.Text;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Formats.Iso2709;

public sealed class Iso2709ReaderTests
{
    private static readonly byte[] Qozha = MarcBytes.Of("001 KZ1", "008 240101s1957    kz            000 1 kaz d", "100 1 $aСоқпақбаев, Бердібек,$d1924-1991", "245 10$aМенің атым Қожа :$bхикаят /$cБ. Соқпақбаев.");
    private static readonly byte[] Abai = MarcBytes.Of("001 KZ2", "245 10$aАбай жолы.$n1-кітап", "260   $aАлматы :$bЖазушы,$c1942.");

    [Fact]
    public void A_record_gives_title_author_year_and_language_without_marks()
    {
        using var folder = new RecordFolder();
        var record = Assert.Single(folder.Read("books.mrc", Qozha));

        Assert.Equal("KZ1", record.Id.Value);
        Assert.Equal("Менің атым Қожа : хикаят", record.Title.Full);
        Assert.Equal("Б. Соқпақбаев", record.Title.Responsibility);
        Assert.Equal(("Соқпақбаев, Бердібек", "1924-1991", true), (record.Contributors[0].Name, record.Contributors[0].Dates, record.Contributors[0].IsMain));
        Assert.Equal(1957, record.Year);
        Assert.Equal(["kaz"], record.Languages);
        Assert.Empty(folder.Codes);
    }

    [Fact]
    public void A_record_cut_short_at_the_end_is_reported_and_its_whole_fields_read()
    {
        using var folder = new RecordFolder();
        var records = folder.Read("cut.mrc", [.. Abai, .. Qozha.AsSpan(0, Qozha.Length - 12)]);

        Assert.Equal(["KZ2", "KZ1"], records.Select(record => record.Id.Value));
        Assert.Equal("Менің атым Қожа", records[1].Title.Proper);
        Assert.Contains("marc-truncated", folder.Codes);
        Assert.Equal((2, Abai.Length), (folder.Problems.Kept[0].Position.Line, folder.Problems.Kept[0].Position.Column));
    }

    [Fact]
    public void Garbage_before_and_between_records_is_passed_over_and_reported_with_its_place()
    {
        using var folder = new RecordFolder();
        var records = folder.Read("garbage.mrc", [.. "Экспорт 2024"u8, .. Qozha, .. "\r\n"u8, .. "???"u8, .. Abai]);

        Assert.Equal(["KZ1", "KZ2"], records.Select(record => record.Id.Value));
        Assert.Equal(["marc-garbage", "marc-garbage"], folder.Codes);
    }

    [Theory]
    [InlineData("00010")]
    [InlineData("99999")]
    [InlineData("x0300")]
    public void A_wrong_length_in_the_leader_costs_no_record(string length)
    {
        using var folder = new RecordFolder();
        var wrong = Qozha.ToArray();
        Encoding.ASCII.GetBytes(length).CopyTo(wrong, 0);

        Assert.Equal(["KZ1", "KZ2"], folder.Read("length.mrc", [.. wrong, .. Abai]).Select(record => record.Id.Value));
        Assert.Contains("marc-wrong-length", folder.Codes);
    }

    [Fact]
    public void Lengths_that_count_characters_instead_of_bytes_cost_no_field()
    {
        using var folder = new RecordFolder();
        var fields = new[] { "001 KZ1", "245 10$aМенің атым Қожа", "520   $aБалалық шақ туралы" };
        var inCharacters = MarcBytes.Of("nam a", Encoding.Latin1, [.. fields.Select(field => new string([.. field.Select(c => c < 0x80 ? c : '?')]))]);
        var text = MarcBytes.Of(fields);
        // The numbers of a record with one byte a character, over data with two.
        var start = 24 + (3 * 12) + 1;
        byte[] mixed = [.. inCharacters.AsSpan(0, start), .. text.AsSpan(start)];

        var record = Assert.Single(folder.Read("characters.mrc", mixed));
        Assert.Equal("Менің атым Қожа", record.Title.Proper);
        Assert.Equal("Балалық шақ туралы", record.Summary);
        Assert.Contains("marc-wrong-directory", folder.Codes);
    }

    [Theory]
    [InlineData("nz  a", "record-not-bibliographic")]
    [InlineData("nx  a", "record-not-bibliographic")]
    [InlineData("dam a", "record-deleted")]
    public void Authority_holdings_and_deleted_records_never_become_books(string leader, string code)
    {
        using var folder = new RecordFolder();
        Assert.Empty(folder.Read("other.mrc", MarcBytes.Of(leader, Encoding.UTF8, "001 A1", "100 1 $aӘуезов, Мұхтар")));
        Assert.Equal([code], folder.Codes);
        Assert.Equal(1, folder.Tally.Skipped);
    }

    [Fact]
    public void A_well_formed_record_is_kept_byte_for_byte()
    {
        using var folder = new RecordFolder();
        Assert.Equal(Qozha, folder.Read("books.mrc", Qozha)[0].Source!.Content.ToArray());
    }

    [Fact]
    public void Copies_take_their_place_and_shelf_mark_from_the_location_of_their_branch()
    {
        using var folder = new RecordFolder();
        var record = folder.Read("copies.mrc", MarcBytes.Of("001 KZ1", "245 00$aАбай жолы",
            "852 8 $aKzOpac$bKIDS$cБалалар бөлімі$h821$iА 10", "852 8 $aKzOpac$bREAD$cОқу залы$h821$iА 10",
            "949   $a0001$bKIDS$cK-1-2$d2021-05-12$p2500$t1$savailable", "949   $a0002$bREAD$d2021-05-12$slost"))[0];

        Assert.Equal(["0001 Балалар бөлімі 821 А 10 K-1-2 Available", "0002 Оқу залы 821 А 10  Lost"],
            record.Holdings.Select(h => $"{h.InventoryNumber} {h.Location} {h.ShelfMark} {h.Shelf} {h.Status}"));
        Assert.Equal(new DateOnly(2021, 5, 12), record.Holdings[0].Acquired);
    }

    [Fact]
    public void A_record_without_a_number_keeps_its_name_when_others_are_added_before_it()
    {
        using var folder = new RecordFolder();
        var nameless = MarcBytes.Of("245 00$aЕртегілер", "260   $c1990");
        var alone = folder.Read("tales.mrc", nameless)[0].Id;
        Assert.Equal(alone, folder.Read("tales.mrc", [.. Abai, .. nameless])[1].Id);
        Assert.Equal(2, folder.Read("tales.mrc", [.. nameless, .. nameless]).DistinctBy(record => record.Id).Count());
    }

    [Fact]
    public void First_publication_grade_and_genre_are_read_as_the_bundled_catalogue_writes_them()
    {
        using var folder = new RecordFolder();
        var record = folder.Read("grade.mrc", MarcBytes.Of("001 KZ1", "008 240101s2019    kz a  j      000 1 kaz d", "046   $k1957", "245 00$aӘліппе :$bоқулық", "521 1 $a1-4 сынып", "655  7$aОқулықтар$2local"))[0];
        Assert.Equal((2019, 1957), (record.Year, record.FirstPublished));
        Assert.Equal([1, 2, 3, 4], record.Audience.Grades);
        Assert.Equal(RecordType.Textbook, record.Type);
    }
}
