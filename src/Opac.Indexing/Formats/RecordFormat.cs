using Opac.Indexing.Formats.Iso2709;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Formats.Tabular;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>A format that records come in: its name, how it is known by content, how it is read.</summary>
public sealed class RecordFormat
{
    private readonly Func<FileHead, bool> recognises;
    private readonly Func<Stream, ReadContext, IEnumerable<BibliographicRecord>> read;

    private RecordFormat(string name, Func<FileHead, bool> recognises, Func<Stream, ReadContext, IEnumerable<BibliographicRecord>> read) =>
        (Name, this.recognises, this.read) = (name, recognises, read);

    /// <summary>Every format, in the order in which they are tried.</summary>
    public static IReadOnlyList<RecordFormat> All { get; } =
    [
        new("iso2709", Iso2709Recognition.Recognises, static (stream, context) => new MarcCatalogue(context).Map(new Iso2709Reader(stream, context).Read())),
        new("csv", TableReader.RecognisesText, static (stream, context) => new TableReader(context).ReadText(stream)),
    ];

    /// <summary>Its name, for <see cref="ReadOptions.Format"/>.</summary>
    public string Name { get; }

    /// <summary>The format of this name; <c>null</c> where there is none.</summary>
    public static RecordFormat? Find(string name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format that content and name look like; <c>null</c> where none knows them.</summary>
    internal static RecordFormat? Recognise(FileHead head) => All.FirstOrDefault(format => format.recognises(head));

    /// <summary>Yields the records in file order, as they are read.</summary>
    internal IEnumerable<BibliographicRecord> Read(Stream stream, ReadContext context) => read(stream, context);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
