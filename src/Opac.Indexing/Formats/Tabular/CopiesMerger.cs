using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Tabular;

/// <summary>
/// Brings rows together that are copies of one book: all the same but for their inventory numbers, as an inventory book has them. Waits for further
/// copies over a window of records, so that memory stays bounded however long the table.
/// </summary>
internal sealed class CopiesMerger(ReadContext context)
{
    // Some 60 MB of records; the titles between two copies of one are fewer in any school.
    private const int Window = 20_000;

    private readonly Dictionary<string, LinkedListNode<BibliographicRecord>> byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<BibliographicRecord> waiting = [];

    /// <summary>The records with their copies, in the order of their first rows.</summary>
    public IEnumerable<BibliographicRecord> Merge(IEnumerable<BibliographicRecord> rows)
    {
        foreach (var record in rows)
        {
            if (KeyOf(record) is not { } key)
            {
                waiting.AddLast(record);
            }
            else if (byKey.TryGetValue(key, out var before))
            {
                before.Value = before.Value with { Holdings = [.. before.Value.Holdings, .. record.Holdings] };
                context.Tally.Read--;
                continue;
            }
            else
            {
                byKey.Add(key, waiting.AddLast(record));
            }
            if (waiting.Count > Window)
                yield return TakeFirst();
        }
        while (waiting.Count > 0)
            yield return TakeFirst();
    }

    private BibliographicRecord TakeFirst()
    {
        var first = waiting.First!.Value;
        waiting.RemoveFirst();
        if (KeyOf(first) is { } key)
            byKey.Remove(key);
        return first;
    }

    // null where the row tells of no single copy: two such rows are two records.
    private static string? KeyOf(BibliographicRecord record)
    {
        if (record.Holdings.Count == 0 || record.Holdings[0].InventoryNumber is null)
            return null;
        return string.Join('\n', [record.Title.Full, .. record.Contributors.Select(c => c.Name), record.Publication.Date, .. record.Publication.Publishers, record.Edition, record.Extent,
            string.Join(',', record.Languages), string.Join(',', record.Audience.Grades), .. record.Isbns.Select(i => i.Key ?? i.Text)]);
    }
}
