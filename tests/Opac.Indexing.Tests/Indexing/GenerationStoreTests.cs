using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Problems;

namespace Opac.Indexing.Tests.Indexing;

public sealed class GenerationStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly IndexBuilder builder = new(new WordAnalyzer());
    private readonly GenerationStore store;

    public GenerationStoreTests() => store = new(folder.Path);

    [Fact]
    public void The_last_generation_switched_to_is_found_and_two_are_kept()
    {
        for (var edition = 1_001; edition <= 1_004; edition++)
            IndexingChild.Build(store, builder, 5, edition);

        Assert.Equal("generation-000004", store.FindCurrent()?.Name);
        Assert.Equal(2, Directory.GetDirectories(folder.Path).Length);
    }

    [Fact]
    public void A_generation_with_any_file_torn_or_changed_is_named_and_the_one_before_it_serves()
    {
        IndexingChild.Build(store, builder, 40, 1_001);
        var last = IndexingChild.Build(store, builder, 40, 1_002);
        foreach (var file in last.Manifest.Files)
        {
            var path = Path.Combine(last.Folder, file.Name);
            var whole = File.ReadAllBytes(path);
            foreach (var damaged in Damages(whole))
            {
                File.WriteAllBytes(path, damaged);
                var problems = new ProblemList();

                Assert.Equal("generation-000001", store.FindCurrent(problems)?.Name);
                Assert.Contains("generation-000002", Assert.Single(problems.Kept).ToString(), StringComparison.Ordinal);
            }
            File.WriteAllBytes(path, whole);
        }
        Assert.Equal("generation-000002", store.FindCurrent()?.Name);
    }

    [Theory]
    [InlineData("segments_*")]
    [InlineData("manifest.json")]
    [InlineData("*")]
    public void A_generation_that_lacks_files_is_no_generation(string missing)
    {
        var only = IndexingChild.Build(store, builder, 5, 1_001);
        foreach (var file in Directory.GetFiles(only.Folder, missing))
            File.Delete(file);

        Assert.Null(store.FindCurrent());
        IndexingChild.Build(store, builder, 5, 1_002);
        Assert.NotNull(store.FindCurrent());
    }

    [Fact]
    public void An_index_of_another_schema_is_not_read()
    {
        var old = IndexingChild.Build(store, builder, 5, 1_001);
        var manifest = Path.Combine(old.Folder, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace($"\"Schema\": {IndexSchema.Version}", $"\"Schema\": {IndexSchema.Version - 1}", StringComparison.Ordinal));
        var problems = new ProblemList();

        Assert.Null(store.FindCurrent(problems));
        Assert.Empty(problems.Kept);
    }

    [Fact]
    public void A_pointer_to_nowhere_leads_to_the_newest_that_is_whole()
    {
        IndexingChild.Build(store, builder, 5, 1_001);
        File.WriteAllText(folder.File("current"), "generation-000777\n");

        Assert.Equal("generation-000001", store.FindCurrent()?.Name);
    }

    [Fact]
    public void A_file_of_the_same_length_and_time_is_not_read_again()
    {
        var file = folder.File("books.csv");
        File.WriteAllText(file, "абв");
        var before = SourceFingerprint.Of([file]);
        var written = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, "эюя");
        File.SetLastWriteTimeUtc(file, written);

        Assert.True(before.IsSame(SourceFingerprint.Of([file], before)));
        Assert.False(before.IsSame(SourceFingerprint.Of([file])));
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<byte[]> Damages(byte[] whole)
    {
        yield return whole[..^1];
        yield return [.. whole[..(whole.Length / 2)], (byte)~whole[whole.Length / 2], .. whole[((whole.Length / 2) + 1)..]];
    }
}
