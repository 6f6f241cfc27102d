using Opac.Web.Writing;

namespace Opac.Web.Tests.Writing;

public sealed class AtomicFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opac-atomic-");

    public void Dispose() => folder.Delete(recursive: true);

    private string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    private string[] Names => [.. folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(folder.FullName, file.FullName)).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_file_is_written_with_the_folders_above_it_and_nothing_stays_beside()
    {
        AtomicFile.Write(Path("lists/jaz.kk.md"), "Жазғы оқу");
        AtomicFile.Write(Path("lists/jaz.kk.md"), "Қысқы оқу");

        Assert.Equal("Қысқы оқу"u8.ToArray(), File.ReadAllBytes(Path("lists/jaz.kk.md")));
        Assert.Equal(["lists/jaz.kk.md"], Names);
    }

    [Fact]
    public void A_fault_in_the_middle_of_writing_leaves_the_old_file_and_nothing_beside()
    {
        AtomicFile.Write(Path("site.md"), "ескі");

        Assert.Throws<IOException>(() => AtomicFile.Write(Path("site.md"), stream =>
        {
            stream.Write("жарты"u8);
            throw new IOException("no room");
        }));

        Assert.Equal("ескі", File.ReadAllText(Path("site.md")));
        Assert.Equal(["site.md"], Names);
    }

    [Fact]
    public void While_a_file_is_written_readers_have_the_old_one()
    {
        AtomicFile.Write(Path("site.md"), "ескі");
        AtomicFile.Write(Path("site.md"), stream =>
        {
            stream.Write("жаңа"u8);
            stream.Flush();
            Assert.Equal("ескі", File.ReadAllText(Path("site.md")));
        });
        Assert.Equal("жаңа", File.ReadAllText(Path("site.md")));
    }

    [Fact]
    public void A_finished_file_is_given_its_place_and_is_gone_from_the_old_one()
    {
        File.WriteAllText(Path("staged"), "фильм");
        AtomicFile.Adopt(Path("staged"), Path("trailers/qoja/media/qoja.mp4"));
        Assert.Equal(["trailers/qoja/media/qoja.mp4"], Names);
    }

    [Fact]
    public void The_sweep_takes_what_the_killed_left_and_leaves_what_the_living_write()
    {
        Directory.CreateDirectory(Path("pages"));
        File.WriteAllText(Path("pages/.opac-0123.saving"), "жарты");
        File.WriteAllText(Path("pages/oqu.kk.md"), "бүтін");

        AtomicFile.Write(Path("pages/jana.kk.md"), stream =>
        {
            stream.Write("жаңа"u8);
            Assert.Equal(1, AtomicFile.Sweep(folder.FullName));
        });

        Assert.Equal(["pages/jana.kk.md", "pages/oqu.kk.md"], Names);
    }
}
