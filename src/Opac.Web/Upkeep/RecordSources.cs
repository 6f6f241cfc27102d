using Opac.Indexing.Formats;
using Opac.Indexing.Indexing;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Web.Upkeep;

/// <summary>The files that the catalogue is made from, and their records.</summary>
/// <param name="contentPath">The content folder.</param>
internal sealed class RecordSources(string contentPath)
{
    /// <summary>The folder of record files; it may be missing.</summary>
    public string Folder { get; } = Path.Combine(contentPath, "catalogue");

    /// <summary>The file of persons known by several names; it may be missing.</summary>
    public string Names => Path.Combine(Folder, "authorities", "names.csv");

    /// <summary>The file of what was entered or corrected in the studio; it may be missing.</summary>
    public string Studio => Path.Combine(Folder, StudioFile.Name);

    /// <summary>Whether the folder is there and can be looked into.</summary>
    public bool IsOpen => Directory.Exists(Folder) && !Files().Contains(Folder);

    /// <summary>The files of records, in the order in which they are read.</summary>
    public IReadOnlyList<string> Files() => RecordFiles.FindIn(Folder);

    /// <summary>Every file that the index depends on.</summary>
    public IEnumerable<string> AllFiles() => File.Exists(Names) ? Files().Append(Names) : Files();

    /// <summary>A file's name as problems show it.</summary>
    public string Shown(string file) => Path.GetRelativePath(contentPath, file).Replace('\\', '/');

    /// <summary>The records of files as one catalogue, as they are read.</summary>
    public IEnumerable<BibliographicRecord> Read(IReadOnlyList<string> files, ProblemList problems, ReadTally tally, CancellationToken cancellation)
    {
        var named = files.Select(file => (file, Shown(file))).ToArray();
        var survey = CatalogueSurvey.Of(named, null, cancellation);
        return EditionMerger.Merge(CatalogueRecords.Read(named, survey, problems, new ReadOptions { Tally = tally }, (Studio, Shown(Studio)), cancellation), survey);
    }
}
