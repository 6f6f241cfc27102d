using Opac.Indexing.Formats;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Keeping;

/// <summary>
/// Compares a file that somebody has sent with the one whose place it would take, record by record, and writes down what would come, change, go, and what is wrong.
/// Records meet by the id under which the catalogue files them. Nothing of the catalogue is touched.
/// </summary>
/// <param name="catalogue">Tells which other file has a record of the same number.</param>
/// <param name="folder">Where the lists go.</param>
internal sealed class DryRunner(CatalogueSearcher catalogue, string folder)
{
    private readonly Dictionary<string, long> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> met = new(StringComparer.Ordinal);
    // Of each inventory number the record at which it stands.
    private readonly Dictionary<string, string> numbered = new(StringComparer.OrdinalIgnoreCase);
    private long totalBytes = 1, passedBytes;
    private ReadTally? oldTally, newTally;

    /// <summary>Which part of both files has been read, 0 to 1.</summary>
    public double Share => Math.Min(1, ((oldTally?.Bytes ?? 0) + (newTally?.Bytes ?? 0) + passedBytes) / (double)totalBytes);

    /// <summary>How many records of both files have been read.</summary>
    public long Records => (oldTally?.Read ?? 0) + (newTally?.Read ?? 0);

    /// <summary>Compares.</summary>
    /// <param name="sent">The file as it came.</param>
    /// <param name="target">The file that it would be, as problems and ids know it: <c>catalogue/books.csv</c>.</param>
    /// <param name="replaced">The file whose place it would take, with the name under which it is known; <c>null</c> for none.</param>
    /// <param name="cancellation">Honoured between records.</param>
    public DryRun Run(string sent, string target, (string Path, string ShownAs)? replaced, CancellationToken cancellation)
    {
        totalBytes = Math.Max(1, new FileInfo(sent).Length + (replaced is { } file ? new FileInfo(file.Path).Length : 0));
        using var spill = new FactSpill(Path.Combine(folder, "before.bin"));
        if (replaced is not { } old)
            return Compare(sent, target, null, spill, cancellation);
        var compared = HistoryStore.HashOf(old.Path);
        ReadBefore(old, spill, cancellation);
        return Compare(sent, target, old.ShownAs, spill, cancellation) with { ComparedWith = compared };
    }

    // Of records with the same number the catalogue takes the last, and which is the last only the end of the file tells: where there are any, it is read again.
    private DryRun Compare(string sent, string target, string? replaced, FactSpill spill, CancellationToken cancellation)
    {
        var result = ReadAfter(sent, target, replaced, spill, [], cancellation);
        var toPass = met.Where(pair => pair.Value > 1).ToDictionary(pair => pair.Key, pair => pair.Value - 1, StringComparer.Ordinal);
        if (toPass.Count == 0)
            return result;
        (newTally, passedBytes) = (null, new FileInfo(sent).Length);
        totalBytes += passedBytes;
        met.Clear();
        numbered.Clear();
        return ReadAfter(sent, target, replaced, spill, toPass, cancellation);
    }

    private void ReadBefore((string Path, string ShownAs) old, FactSpill spill, CancellationToken cancellation)
    {
        oldTally = new ReadTally();
        var identities = new RecordIdentities();
        foreach (var record in RecordFiles.Read(old.Path, old.ShownAs, new ProblemList(), ReadOptions.Default with { Tally = oldTally }, cancellation))
            before[identities.Claim(record).Value] = spill.Add(RecordFacts.Of(record));
    }

    private DryRun ReadAfter(string sent, string target, string? replaced, FactSpill spill, Dictionary<string, int> toPass, CancellationToken cancellation)
    {
        using var coming = new ChangeList(folder, DryRunList.New);
        using var changed = new ChangeList(folder, DryRunList.Changed);
        using var wrong = new ChangeList(folder, DryRunList.Wrong);
        var obstacles = new List<KeptProblem>();
        var problems = new ProblemList(problem => NoteProblem(problem, wrong, obstacles));
        var tally = newTally = new ReadTally();
        var identities = new RecordIdentities();
        var (same, copies, elsewhere) = (0, 0, 0);
        foreach (var record in RecordFiles.Read(sent, target, problems, ReadOptions.Default with { Tally = tally }, cancellation))
        {
            var id = identities.Claim(record).Value;
            if (toPass.GetValueOrDefault(id) is > 0 and var left)
            {
                toPass[id] = left - 1;
                continue;
            }
            if (met.TryGetValue(id, out var times))
            {
                met[id] = times + 1;
                continue;
            }
            met.Add(id, 1);
            copies += record.Holdings.Sum(copy => copy.Copies);
            foreach (var number in record.Holdings.Select(copy => copy.InventoryNumber).OfType<string>().Where(number => !numbered.TryAdd(number, id) && numbered[number] != id))
                problems.Add(new SourcePosition(target, record.Origins.Count > 0 ? record.Origins[0].Number : 0), KeepingProblems.NumberTwice, number);
            var other = ElsewhereOf(record, target, replaced);
            if (!before.TryGetValue(id, out var place))
            {
                elsewhere += other is null ? 0 : 1;
                coming.Add(Told(id, record) with { Elsewhere = other });
            }
            else if (RecordFacts.Between(spill.At(place), RecordFacts.Of(record)) is { Count: > 0 } changes)
            {
                changed.Add(Told(id, record) with { Elsewhere = other, Changes = changes });
            }
            else
            {
                same++;
            }
        }
        if (met.Count == 0 && obstacles.Count == 0)
            obstacles.Add(KeptProblem.Of(new Problem(new SourcePosition(target), KeepingProblems.NoRecords)));
        return new DryRun
        {
            Format = RecordFiles.FormatOf(sent),
            New = coming.Count,
            Changed = changed.Count,
            Same = same,
            Gone = WriteGone(spill),
            Copies = copies,
            Elsewhere = elsewhere,
            Rejected = tally.Rejected,
            Wrong = wrong.Count,
            Obstacles = obstacles,
        };
    }

    private int WriteGone(FactSpill spill)
    {
        using var gone = new ChangeList(folder, DryRunList.Gone);
        foreach (var (id, place) in before.Where(pair => !met.ContainsKey(pair.Key)).OrderBy(pair => pair.Value))
        {
            var facts = spill.At(place);
            gone.Add(new RecordChange { Id = id, Title = Of("title"), Author = Of("authors") is { Length: > 0 } author ? author : null, Copies = facts[^1].Length });

            string Of(string name) => facts[RecordFacts.IndexOf(name)] is [var first, ..] ? first : "";
        }
        return gone.Count;
    }

    // Worth knowing is not wrong: what was merely made good would hide what must be mended.
    private static void NoteProblem(Problem problem, ChangeList wrong, List<KeptProblem> obstacles)
    {
        const int mostObstacles = 20;
        if (problem.Kind.Severity == Severity.Info)
            return;
        var kept = KeptProblem.Of(problem);
        if (KeepingProblems.Forbids(problem.Kind) && obstacles.Count < mostObstacles)
            obstacles.Add(kept);
        wrong.Add(kept);
    }

    private string? ElsewhereOf(BibliographicRecord record, string target, string? replaced)
    {
        if (catalogue.Find(record.Id) is not { } there || (there.Agency is not null && record.Agency is not null && there.Agency != record.Agency))
            return null;
        return there.Origins.Select(origin => origin.File).FirstOrDefault(file => file != target && file != replaced);
    }

    private static RecordChange Told(string id, BibliographicRecord record) => new()
    {
        Id = id,
        Title = record.Title.Full,
        Author = record.Authors.FirstOrDefault()?.Name,
        Year = record.Year,
        Copies = record.Holdings.Sum(copy => copy.Copies),
        Number = record.Origins.Count > 0 ? record.Origins[0].Number : 0,
    };
}
