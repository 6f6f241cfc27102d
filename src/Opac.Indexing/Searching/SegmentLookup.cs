using Lucene.Net.Index;
using Lucene.Net.Util;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Postings;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching;

/// <summary>Finds the postings of terms in one segment, for one thread, without making enumerators anew.</summary>
/// <param name="segment">The segment.</param>
/// <param name="number">Its number among the segments.</param>
/// <param name="filters">Filters of the terms of some fields, as far as they have been made.</param>
internal sealed class SegmentLookup(AtomicReader segment, int number, Dictionary<string, TermFilter>? filters)
{
    private readonly Dictionary<string, FieldLookup> fields = new(StringComparer.Ordinal);
    private readonly FieldLookup?[] areas = new FieldLookup?[IndexSchema.Areas.Count];
    private readonly List<ScoreWindow> windows = [];
    private readonly List<ScoreSpread> spreads = [];
    private readonly List<PhraseRoom> rooms = [];
    private int windowsUsed;
    private int roomsUsed;
    private int spreadsUsed;
    private string? lastName;
    private FieldLookup? lastField;

    /// <summary>Takes back everything that was handed out.</summary>
    /// <param name="known">Filters of the terms of some fields, as far as they have been made.</param>
    public void Begin(Dictionary<string, TermFilter>? known)
    {
        (windowsUsed, spreadsUsed, roomsUsed) = (0, 0, 0);
        if (!ReferenceEquals(known, filters))
        {
            filters = known;
            foreach (var (name, field) in fields)
                field.Filter = known?.GetValueOrDefault(name);
        }
        foreach (var field in fields.Values)
            field.Begin();
    }

    /// <summary>A window of scores, good until the next <see cref="Begin"/>.</summary>
    public ScoreWindow Window()
    {
        if (windowsUsed == windows.Count)
            windows.Add(new ScoreWindow(ScoreWindow.Size));
        return windows[windowsUsed++];
    }

    /// <summary>Room for the scores of all documents of the segment, clean, good until the next <see cref="Begin"/>.</summary>
    public ScoreSpread Spread()
    {
        if (spreadsUsed == spreads.Count)
            spreads.Add(new ScoreSpread(segment.MaxDoc));
        var spread = spreads[spreadsUsed++];
        spread.Filled.AsSpan().Clear();
        return spread;
    }

    /// <summary>Room to look for a phrase, good until the next <see cref="Begin"/>.</summary>
    public PhraseRoom PhraseRoom()
    {
        if (roomsUsed == rooms.Count)
            rooms.Add(new PhraseRoom());
        return rooms[roomsUsed++];
    }

    /// <summary>The postings of a term, without frequencies; <c>null</c> where no document has it. Good until the next <see cref="Begin"/>.</summary>
    public DocsEnum? Find(string field, BytesRef term, IBits? accepted) => Field(field).Find(term, accepted);

    /// <summary>The postings of a term of which it is known where they are. Good until the next <see cref="Begin"/>.</summary>
    public DocsEnum? Find(KnownTerm term, int area, IBits? accepted) => term.StateIn(number, area) is { } state ? OfArea(area).Find(term.Bytes, state, accepted) : null;

    /// <summary>The same with the places of the term in each document.</summary>
    public BlockPlaces? FindPlaces(KnownTerm term, int area, IBits? accepted) =>
        term.StateIn(number, area) is { } state ? OfArea(area).FindPlaces(term.Bytes, state, accepted) : null;

    /// <summary>Whether an area has any of some terms.</summary>
    public bool HasAny(KnownTerm[] terms, int area)
    {
        foreach (var term in terms)
        {
            if (term.StateIn(number, area) is not null)
                return true;
        }
        return false;
    }

    /// <summary>Where each area has the postings of a term; <c>null</c> where none has.</summary>
    public TermState?[]? StatesOf(BytesRef term)
    {
        TermState?[]? states = null;
        var hash = TermFilter.Hash(term.Bytes.AsSpan(term.Offset, term.Length));
        for (var area = 0; area < areas.Length; area++)
        {
            if (OfArea(area).StateOf(term, hash) is { } state)
                (states ??= new TermState?[areas.Length])[area] = state;
        }
        return states;
    }

    /// <summary>Whether any document has a term; deleted ones count until they are merged away.</summary>
    public bool Has(string field, BytesRef term) => Field(field).Has(term);

    /// <summary>A walk through the terms of a field, wherever the last one ended; <c>null</c> where it has none.</summary>
    public TermWalk? WalkOf(string field) => Field(field).Walk;

    /// <summary>What writes the lists to which such a walk leads.</summary>
    public BlockDocs? ListsOf(string field) => Field(field).Lists;

    private FieldLookup OfArea(int area) => areas[area] ??= Field(IndexSchema.Areas[area].Name);

    private FieldLookup Field(string field)
    {
        // Terms of one field are asked for one after another.
        if (lastField is not null && ReferenceEquals(field, lastName))
            return lastField;
        if (!fields.TryGetValue(field, out var known))
            fields.Add(field, known = new FieldLookup(segment.GetTerms(field)) { Filter = filters?.GetValueOrDefault(field) });
        (lastName, lastField) = (field, known);
        return known;
    }

    private sealed class FieldLookup(Terms? all)
    {
        // A question may ask for a thousand words one by one: not all are kept.
        private const int MostKept = 64;

        private readonly List<DocsEnum> kept = [];
        private readonly List<BlockPlaces> keptPlaces = [];
        private readonly TermsEnum? terms = all?.GetEnumerator();
        private TermWalk? walk;
        private BlockDocs? lists;
        private int used;
        private int usedPlaces;

        public TermWalk? Walk => walk ??= (all as WalkedTerms)?.Walk();

        public BlockDocs? Lists => lists ??= (all as WalkedTerms)?.Lists();

        public TermFilter? Filter { get; set; }

        public void Begin() => (used, usedPlaces) = (0, 0);

        public bool Has(BytesRef term) => terms is not null && Filter?.MayHave(term.Bytes.AsSpan(term.Offset, term.Length)) != false && terms.SeekExact(term);

        public DocsEnum? Find(BytesRef term, IBits? accepted)
        {
            if (!Has(term))
                return null;
            var docs = terms!.Docs(accepted, used < kept.Count ? kept[used] : null, DocsFlags.NONE);
            Keep(docs, kept, ref used);
            return docs;
        }

        public TermState? StateOf(BytesRef term, ulong hash) =>
            terms is not null && Filter?.MayHave(hash) != false && terms.SeekExact(term) ? terms.GetTermState() : null;

        public DocsEnum? Find(BytesRef term, TermState state, IBits? accepted)
        {
            terms!.SeekExact(term, state);
            var docs = terms.Docs(accepted, used < kept.Count ? kept[used] : null, DocsFlags.NONE);
            Keep(docs, kept, ref used);
            return docs;
        }

        public BlockPlaces FindPlaces(BytesRef term, TermState state, IBits? accepted)
        {
            terms!.SeekExact(term, state);
            var docs = (BlockPlaces)terms.DocsAndPositions(accepted, usedPlaces < keptPlaces.Count ? keptPlaces[usedPlaces] : null, DocsAndPositionsFlags.NONE);
            Keep(docs, keptPlaces, ref usedPlaces);
            return docs;
        }

        private static void Keep<T>(T docs, List<T> kept, ref int used)
        {
            if (used < kept.Count)
                kept[used++] = docs;
            else if (used < MostKept)
            {
                kept.Add(docs);
                used++;
            }
        }
    }
}
