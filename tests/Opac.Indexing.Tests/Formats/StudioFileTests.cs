using Opac.Indexing.Formats;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Indexing;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Formats;

/// <summary>What was entered or corrected in the studio, among the files of a catalogue.</summary>
public sealed class StudioFileTests : IDisposable
{
    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_corrected_record_stands_in_the_place_of_the_other_and_a_new_one_at_the_end()
    {
        folder.Save("a.csv", "id,title\n1,Абай жолы\n2,Ұлпан\n"u8);
        folder.Save("я.csv", "id,title\n3,Көшпенділер\n"u8);
        Keep(StudioFile.Read(Studio).With(Corrected("2", "a", "Ұлпан : роман")).With(Corrected("s1", "studio", "Қан мен тер")));

        var records = Read();

        Assert.Equal(["Абай жолы", "Ұлпан : роман", "Көшпенділер", "Қан мен тер"], records.Select(record => record.Title.Full));
        Assert.Equal(["1", "2", "3", "s1"], records.Select(record => record.Id.Value));
        Assert.Equal(["studio.mrc", "a.csv"], records[1].Origins.Select(origin => origin.File));
        Assert.DoesNotContain(folder.Problems.Kept, problem => problem.Kind == FormatProblems.Replaced);
    }

    [Fact]
    public void The_number_of_another_agency_is_another_record()
    {
        folder.Save("a.csv", "id,title\n1,Абай жолы\n"u8);
        folder.Save("b.csv", "id,title\n1,Ұлпан\n"u8);
        Keep(StudioFile.Read(Studio).With(Corrected("1", "b", "Ұлпан : роман")));

        Assert.Equal([("1", "Абай жолы"), ("1~b", "Ұлпан : роман")], Read().Select(record => (record.Id.Value, record.Title.Full)));
    }

    [Fact]
    public void A_record_in_the_bin_is_gone_and_comes_back_when_it_is_taken_out()
    {
        folder.Save("a.csv", "id,title\n1,Абай жолы\n2,Ұлпан\n"u8);
        var (id, agency) = (new RecordId("2"), "a");
        var binned = StudioFile.Read(Studio).With(StudioEntry.Deleted(Record("2", "a", "Ұлпан")));
        Keep(binned);
        Assert.Equal(["Абай жолы"], Read().Select(record => record.Title.Full));
        Assert.True(Assert.Single(StudioFile.Read(Studio).Entries).IsDeleted);

        Keep(binned.Without(id, agency));
        Assert.Equal(["Абай жолы", "Ұлпан"], Read().Select(record => record.Title.Full));
    }

    [Fact]
    public void A_book_of_two_files_stays_one_when_both_its_records_are_corrected()
    {
        folder.Save("a.csv", "id,title,author,year\n1,Абай жолы,\"Әуезов, Мұхтар\",1942\n"u8);
        folder.Save("b.csv", "id,title,author,year\n9,Абай жолы,\"Әуезов, Мұхтар\",1942\n"u8);
        Keep(StudioFile.Read(Studio).With(Corrected("1", "a", "Абай жолы", 1942)).With(Corrected("9", "b", "Абай жолы", 1942)));

        var survey = CatalogueSurvey.Of(Files());
        var merged = Assert.Single(EditionMerger.Merge(CatalogueRecords.Read(Files(), survey, folder.Problems), survey));

        Assert.Equal("1", merged.Id.Value);
    }

    [Fact]
    public void A_correction_goes_with_the_record_that_it_corrects_and_says_so()
    {
        folder.Save("a.csv", "id,title\n1,Абай жолы\n"u8);
        var original = Assert.Single(RecordFiles.Read(Path.Combine(folder.Path, "a.csv"), "a.csv", new ProblemList()));
        Keep(StudioFile.Read(Studio).With(StudioEntry.Of(MarcRevision.Of(original, original with { Edition = "2-бас." }))));
        Assert.Equal("2-бас.", Assert.Single(Read()).Edition);

        folder.Save("a.csv", "id,title\n2,Ұлпан\n"u8);

        Assert.Equal("Ұлпан", Assert.Single(Read()).Title.Proper);
        Assert.Contains("correction-alone", folder.Codes);
    }

    [Fact]
    public void What_is_written_is_read_again_entry_by_entry()
    {
        var file = StudioFile.Read(Studio).With(Corrected("1", "a", "Абай жолы")).With(Corrected("2", null, "Ұлпан")).With(Corrected("1", "a", "Абай жолы. 1-кітап"));
        Keep(file);

        var read = StudioFile.Read(Studio);

        Assert.Equal(file.Entries.Select(entry => (entry.Id, entry.Agency, entry.IsDeleted)), read.Entries.Select(entry => (entry.Id, entry.Agency, entry.IsDeleted)));
        Assert.Equal(RecordFiles.Read(Studio, "studio.mrc", new ProblemList()).Select(record => record.Origins[0]), read.Entries.Select(entry => read.RecordOf(entry, "studio.mrc").Origins[0]));
    }

    private string Studio => Path.Combine(folder.Path, StudioFile.Name);

    private void Keep(StudioFile file)
    {
        using var stream = File.Create(Studio);
        file.Write(stream);
    }

    private List<BibliographicRecord> Read() => [.. CatalogueRecords.Read(Files(), folder.Problems)];

    private (string, string)[] Files() => [.. RecordFiles.FindIn(folder.Path).Select(file => (file, Path.GetFileName(file)))];

    private static StudioEntry Corrected(string id, string? agency, string title, int? year = null)
    {
        var record = Record(id, agency, title, year);
        return StudioEntry.Of(MarcRevision.Of(record, record));
    }

    private static BibliographicRecord Record(string id, string? agency, string title, int? year = null) => new()
    {
        Id = new(id),
        Agency = agency,
        Title = new Title { Proper = title.Split(" : ")[0], Remainder = title.Contains(" : ", StringComparison.Ordinal) ? title.Split(" : ")[1] : null },
        Contributors = year is null ? [] : [new Contributor { Name = "Әуезов, Мұхтар", IsMain = true }],
        Publication = new Publication { Year = year, Date = year?.ToString(System.Globalization.CultureInfo.InvariantCulture) },
    };
}
