using Opac.Indexing.Problems;

namespace Opac.Indexing.Formats;

/// <summary>What a reader knows of the file it reads, and where it reports: the record it is at, and what was wrong with it.</summary>
internal sealed class ReadContext(string shownAs, ProblemList problems, ReadOptions options, CancellationToken cancellation)
{
    private bool reported;

    public string ShownAs => shownAs;

    public ReadOptions Options => options;

    public ReadTally Tally { get; } = options.Tally ?? new ReadTally();

    public CancellationToken Cancellation => cancellation;

    /// <summary>Number of the record being read, from 1; of the line for texts; 0 before the first.</summary>
    public long Number { get; set; }

    /// <summary>Byte offset of the record being read; column for texts.</summary>
    public long Offset { get; set; }

    /// <summary>The place of the record being read.</summary>
    public SourcePosition Here => new(shownAs, Number, Offset);

    /// <summary>Reports at the record being read.</summary>
    public void Report(ProblemKind kind, params ReadOnlySpan<string> arguments)
    {
        reported |= kind.Severity != Severity.Info;
        problems.Add(Here, kind, arguments);
    }

    /// <summary>Reports on the file as a whole.</summary>
    public void ReportFile(ProblemKind kind, params ReadOnlySpan<string> arguments) => problems.Add(new SourcePosition(shownAs), kind, arguments);

    /// <summary>Reports on something that stands in no record, such as a heading.</summary>
    public void ReportAt(long line, long column, ProblemKind kind, params ReadOnlySpan<string> arguments) =>
        problems.Add(new SourcePosition(shownAs, line, column), kind, arguments);

    /// <summary>Goes on to the next record.</summary>
    public void NextRecord(long offset)
    {
        cancellation.ThrowIfCancellationRequested();
        Number++;
        Offset = offset;
        reported = false;
    }

    /// <summary>Counts the present record as handed out.</summary>
    public void CountRead()
    {
        Tally.Read++;
        if (reported)
            Tally.WithWarnings++;
    }

    /// <summary>Reports the present record as lost and counts it.</summary>
    public void Reject(ProblemKind kind, params ReadOnlySpan<string> arguments)
    {
        Report(kind, arguments);
        Tally.Rejected++;
    }

    /// <summary>Reports the present record as none of the catalogue's and counts it.</summary>
    public void Skip(ProblemKind kind, params ReadOnlySpan<string> arguments)
    {
        Report(kind, arguments);
        Tally.Skipped++;
    }
}
