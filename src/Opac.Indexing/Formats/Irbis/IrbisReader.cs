using System.Globalization;
using System.Text;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Irbis;

/// <summary>Reads the text export of IRBIS64 and IRBIS32: a line a field, <c>#200: ^AЗаглавие^FАвтор</c>, and <c>*****</c> behind each record.</summary>
internal sealed class IrbisReader(ReadContext context)
{
    private const string EndOfRecord = "*****";
    private const int LongestLine = 1 << 20;
    private const int MostFields = 50_000;

    private readonly IrbisMapping mapping = new(new RecordDraft(context));

    /// <summary>Knows the export by its numbered lines.</summary>
    public static bool Recognises(FileHead head)
    {
        if (head.BeginsWith("<"u8))
            return false;
        var lines = TextInput.Decode(head.Bytes).Split('\n', 40);
        return lines.Take(39).Count(line => TryField(line.TrimEnd('\r'), out _)) >= 2;
    }

    public IEnumerable<BibliographicRecord> Read(Stream stream)
    {
        using var reader = TextInput.Open(stream, context);
        var fields = new List<IrbisField>();
        var source = new StringBuilder();
        var lineNumber = 0L;
        var start = 1L;
        while (true)
        {
            var line = reader.ReadLine();
            lineNumber++;
            if (line is null || line.StartsWith(EndOfRecord, StringComparison.Ordinal))
            {
                if (fields.Count > 0 && Map(fields, source, start) is { } record)
                    yield return record;
                fields.Clear();
                source.Clear();
                start = lineNumber + 1;
                if (line is null)
                    yield break;
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                Add(line, lineNumber, fields, source);
            }
        }
    }

    private void Add(string line, long lineNumber, List<IrbisField> fields, StringBuilder source)
    {
        if (line.Length <= LongestLine && fields.Count < MostFields && TryField(line, out var field))
        {
            fields.Add(field);
            source.Append(line).Append('\n');
            return;
        }
        context.Number = lineNumber;
        context.Report(FormatProblems.BadIrbisLine, line[..Math.Min(line.Length, 80)]);
    }

    private BibliographicRecord? Map(List<IrbisField> fields, StringBuilder source, long line)
    {
        context.NextRecord(1);
        context.Number = line;
        return mapping.Read(fields, new RecordSource("irbis", Encoding.UTF8.GetBytes(source.ToString())));
    }

    // «#200: …», sometimes with zeros before the tag.
    private static bool TryField(string line, out IrbisField field)
    {
        field = default;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (!line.StartsWith('#') || colon is < 2 or > 8 || !int.TryParse(line.AsSpan(1, colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var tag))
            return false;
        field = new IrbisField(tag, line[(colon + 1)..].TrimStart(' '));
        return true;
    }
}
