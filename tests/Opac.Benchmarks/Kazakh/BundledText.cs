using Opac.Indexing.Analysis;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Benchmarks.Kazakh;

/// <summary>The catalogue that comes with the portal, as records and as words.</summary>
internal static class BundledText
{
    /// <summary>The records of a folder; those of <c>content/catalogue</c> where none is named.</summary>
    public static List<BibliographicRecord> Records(string? folder = null)
    {
        var problems = new ProblemList();
        return [.. RecordFiles.FindIn(folder ?? Path.Combine("content", "catalogue")).SelectMany(file => RecordFiles.Read(file, Path.GetFileName(file), problems))];
    }

    /// <summary>The words of titles, subjects and annotations, in the order of the records.</summary>
    public static List<string> Words() =>
        [.. Records().SelectMany(record => (string?[])[record.Title.Full, record.Summary, .. record.Subjects.Select(subject => subject.Heading)]).OfType<string>().SelectMany(text => WordSplitter.Words(text))];
}
