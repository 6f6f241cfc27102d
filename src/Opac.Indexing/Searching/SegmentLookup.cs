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
    public BlockDocs? Find(string field, BytesRef term, IBits? accepted) => Field(field).DocumentsOf(term, accepted);

    /// <summary>The postings of a term of which it is known where they are. Good until the next <see cref="Begin"/>.</summary>
    public BlockDocs? Find(KnownTerm term, int area, IBits? accepted) => term.StateIn(number, area) is { } list ? OfArea(area).DocumentsOf(list, accepted) : null;

    /// <summary>The same with the places of the term in each document.</summary>
    public BlockPlaces? FindPlaces(KnownTerm term, int area, IBits? accepted) =>
        term.StateIn(number, area) is { } list ? OfArea(area).PlacesOf(list, accepted) : null;

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
    public ListState?[]? StatesOf(BytesRef term)
    {
        ListState?[]? states = null;
        var hash = TermFilter.Hash(BytesOf(term));
        Span<(long Place, int Shared)?> blocks = stackalloc (long, int)?[areas.Length];
        for (var area = 0; area < areas.Length; area++)
            blocks[area] = OfArea(area).BlockOf(term, hash);
        for (var area = 0; area < areas.Length; area++)
        {
            if (blocks[area] is { } block && OfArea(area).Find(term, block) is { } list)
                (states ??= new ListState?[areas.Length])[area] = list;
        }
        return states;
    }

    /// <summary>Whether any document has a term; deleted ones count until they are merged away.</summary>
    public bool Has(string field, BytesRef term) => Field(field).Find(term) is not null;

    /// <summary>A walk through the terms of a field, wherever the last one ended; <c>null</c> where it has none.</summary>
    public TermWalk? WalkOf(string field) => Field(field).Walk;

    /// <summary>What writes the lists to which such a walk leads.</summary>
    public BlockDocs? ListsOf(string field) => Field(field).Lists;

    private static ReadOnlySpan<byte> BytesOf(BytesRef term) => term.Bytes.AsSpan(term.Offset, term.Length);

    private FieldLookup OfArea(int area) => areas[area] ??= Field(IndexSchema.Areas[area].Name);

    private FieldLookup Field(string field)
    {
        // Terms of one field are asked for one after another.
        if (lastField is not null && ReferenceEquals(field, lastName))
            return lastField;
        if (!fields.TryGetValue(field, out var known))
            fields.Add(field, known = new FieldLookup((WalkedTerms?)segment.GetTerms(field)) { Filter = filters?.GetValueOrDefault(field) });
        (lastName, lastField) = (field, known);
        return known;
    }

    private sealed class FieldLookup(WalkedTerms? terms)
    {
        // A question may ask for a thousand words one by one: not all are kept.
        private const int MostKept = 64;

        private readonly List<BlockDocs> kept = [];
        private readonly List<BlockPlaces> keptPlaces = [];
        private readonly TermFinder? finder = terms?.Finder();
        private TermWalk? walk;
        private BlockDocs? lists;
        private int used;
        private int usedPlaces;

        public TermWalk? Walk => walk ??= terms?.Walk();

        public BlockDocs? Lists => lists ??= terms?.Lists();

        public TermFilter? Filter { get; set; }

        public void Begin() => (used, usedPlaces) = (0, 0);

        public ListState? Find(BytesRef term) =>
            finder is not null && BytesOf(term) is var bytes && Filter?.MayHave(bytes) != false ? finder.Find(bytes) : null;

        public (long Place, int Shared)? BlockOf(BytesRef term, ulong hash) =>
            finder is not null && Filter?.MayHave(hash) != false ? finder.BlockOf(BytesOf(term)) : null;

        public ListState? Find(BytesRef term, (long Place, int Shared) block) => finder!.Find(BytesOf(term), block);

        public BlockDocs? DocumentsOf(BytesRef term, IBits? accepted) => Find(term) is { } list ? DocumentsOf(list, accepted) : null;

        public BlockDocs DocumentsOf(ListState list, IBits? accepted) =>
            Kept(terms!.Documents(list, accepted, used < kept.Count ? kept[used] : null), kept, ref used);

        public BlockPlaces PlacesOf(ListState list, IBits? accepted) =>
            Kept(terms!.Places(list, accepted, usedPlaces < keptPlaces.Count ? keptPlaces[usedPlaces] : null), keptPlaces, ref usedPlaces);

        private static T Kept<T>(T docs, List<T> kept, ref int used)
        {
            if (used < kept.Count)
            {
                used++;
            }
            else if (used < MostKept)
            {
                kept.Add(docs);
                used++;
            }
            return docs;
        }
    }
}
