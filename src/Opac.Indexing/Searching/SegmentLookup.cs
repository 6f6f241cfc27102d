using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Opac.Indexing.Searching;

/// <summary>Finds the postings of terms in one segment, for one thread, without making enumerators anew.</summary>
internal sealed class SegmentLookup(AtomicReader segment)
{
    private readonly Dictionary<string, FieldLookup> fields = new(StringComparer.Ordinal);
    private readonly List<ScoreWindow> windows = [];
    private int windowsUsed;

    /// <summary>Takes back everything that were handed out.</summary>
    public void Begin()
    {
        windowsUsed = 0;
        foreach (var field in fields.Values)
            field.Begin();
    }

    /// <summary>A window of scores, good until the next <see cref="Begin"/>.</summary>
    public ScoreWindow Window()
    {
        if (windowsUsed == windows.Count)
            windows.Add(new ScoreWindow());
        return windows[windowsUsed++];
    }

    /// <summary>The postings of a term, without frequencies; <c>null</c> where no document has it. Good until the next <see cref="Begin"/>.</summary>
    public DocsEnum? Find(string field, BytesRef term, IBits? accepted)
    {
        if (!fields.TryGetValue(field, out var known))
            fields.Add(field, known = new FieldLookup(segment.GetTerms(field)?.GetEnumerator()));
        return known.Find(term, accepted);
    }

    private sealed class FieldLookup(TermsEnum? terms)
    {
        // Beyond these a beginning of a word stands for hundreds of terms: they are not kept.
        private const int MostKept = 64;

        private readonly List<DocsEnum> kept = [];
        private int used;

        public void Begin() => used = 0;

        public DocsEnum? Find(BytesRef term, IBits? accepted)
        {
            if (terms is null || !terms.SeekExact(term))
                return null;
            var docs = terms.Docs(accepted, used < kept.Count ? kept[used] : null, DocsFlags.NONE);
            if (used < kept.Count)
                kept[used++] = docs;
            else if (used < MostKept)
            {
                kept.Add(docs);
                used++;
            }
            return docs;
        }
    }
}
