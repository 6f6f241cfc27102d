using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>
/// The records of all files of a catalogue as one: each under the id by which it is filed, and of records that replace one another only the last. A catalogue of one
/// file is read once; one of several is surveyed first, since only its end tells what stays.
/// </summary>
public static class CatalogueRecords
{
    /// <summary>Yields the records in the order of the files. Whatever is wrong becomes a problem, once.</summary>
    /// <param name="files">Paths, with the names under which problems show them, in the order in which later files replace what earlier ones have.</param>
    /// <param name="problems">Takes down what is wrong.</param>
    /// <param name="options">What the files do not say of themselves; <c>null</c> to find all by content.</param>
    /// <param name="cancellation">Honoured between records.</param>
    public static IEnumerable<BibliographicRecord> Read(IEnumerable<(string Path, string ShownAs)> files, ProblemList problems, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        var all = files.ToArray();
        return Read(all, CatalogueSurvey.Of(all, options, cancellation), problems, options, null, cancellation);
    }

    /// <summary>The same after a survey of the same files.</summary>
    /// <param name="files">The files; the studio's own last.</param>
    /// <param name="survey">What was seen of them before.</param>
    /// <param name="problems">Takes down what is wrong.</param>
    /// <param name="options">What the files do not say of themselves.</param>
    /// <param name="studio">The studio's file, where only some of the catalogue's files are read and it is not among them: its corrections count all the same.</param>
    /// <param name="cancellation">Honoured between records.</param>
    public static IEnumerable<BibliographicRecord> Read(
        IReadOnlyList<(string Path, string ShownAs)> files, CatalogueSurvey survey, ProblemList problems, ReadOptions? options = null, (string Path, string ShownAs)? studio = null,
        CancellationToken cancellation = default)
    {
        var identities = new RecordIdentities();
        var own = files.Count > 1 && StudioFile.Is(files[^1].Path) ? files[^1] : studio;
        var corrections = own is { } kept ? Corrections.Of(kept.Path, kept.ShownAs, cancellation) : Corrections.None;
        var place = 0;
        BibliographicRecord? instead = null;
        foreach (var (path, shownAs) in files)
        {
            foreach (var record in RecordFiles.Read(path, shownAs, problems, options, cancellation))
            {
                var id = identities.Claim(record);
                var isStudio = path == own?.Path;
                var isReplaced = survey.IsReplaced(id, place++);
                if (isStudio ? corrections.IsTaken(record) : corrections.TryTake(record, id, out instead))
                {
                    if (instead is not null)
                        yield return instead;
                    instead = null;
                }
                else if (isStudio && Corrections.IsOnlyCorrection(record))
                {
                    problems.Add(new SourcePosition(shownAs, record.Origins[0].Number, record.Origins[0].Offset), FormatProblems.CorrectsNothing, id.Value);
                }
                else if (isReplaced)
                {
                    problems.Add(new SourcePosition(shownAs, record.Origins[0].Number, record.Origins[0].Offset), FormatProblems.Replaced, id.Value);
                }
                else
                {
                    yield return id == record.Id ? record : record with { Id = id, Origins = [record.Origins[0] with { Id = id }] };
                }
            }
        }
    }
}
