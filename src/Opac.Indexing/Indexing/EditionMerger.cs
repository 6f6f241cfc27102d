using System.Buffers;
using Opac.Indexing.Formats;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>
/// Brings together what several files say of one edition. Only records whose keys the survey met in more than one file wait for their like, as
/// the bytes of the index; the others pass at once.
/// </summary>
public static class EditionMerger
{
    // 100,000 waiting records take some 80 MB. Of more, the rest stay apart, and are found together as editions of one work.
    private const int MostWaiting = 100_000;

    // A key that so many editions share names none of them.
    private const int MostAlike = 16;

    /// <summary>The records, of one edition one; those that waited come last, in the order in which they were met.</summary>
    /// <param name="records">Records of all files.</param>
    /// <param name="survey">What was seen of the same files before.</param>
    public static IEnumerable<BibliographicRecord> Merge(IEnumerable<BibliographicRecord> records, CatalogueSurvey survey)
    {
        var waiting = new List<byte[]>();
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var keys = SameEdition.Keys(record).Where(survey.IsInSeveralFiles).ToArray();
            if (keys.Length == 0 || !TryTake(record, keys, waiting, byKey))
                yield return record;
        }
        foreach (var bytes in waiting)
            yield return RecordBytes.Read(bytes);
    }

    private static bool TryTake(BibliographicRecord record, string[] keys, List<byte[]> waiting, Dictionary<string, List<int>> byKey)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        foreach (var place in keys.SelectMany(key => byKey.GetValueOrDefault(key, [])).Distinct())
        {
            var before = RecordBytes.Read(waiting[place]);
            if (!SameEdition.Is(before, record))
                continue;
            RecordBytes.Write(SameEdition.Merge(before, record), buffer);
            waiting[place] = buffer.WrittenSpan.ToArray();
            Remember(place);
            return true;
        }
        if (waiting.Count >= MostWaiting)
            return false;
        RecordBytes.Write(record, buffer);
        waiting.Add(buffer.WrittenSpan.ToArray());
        Remember(waiting.Count - 1);
        return true;

        void Remember(int place)
        {
            foreach (var key in keys)
            {
                if (!byKey.TryGetValue(key, out var places))
                    byKey.Add(key, places = []);
                if (places.Count < MostAlike && !places.Contains(place))
                    places.Add(place);
            }
        }
    }
}
