using System.Numerics;
using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// A phrase in one area of a segment. Documents that have all of its words are found by bits, and only in those are places read: to step through the
/// lists of every form for each document cost more than to read them.
/// </summary>
internal sealed class PhraseArea
{
    private readonly PhraseWord[] words;
    private readonly int length;
    private readonly float score;
    private readonly PhraseRoom room;

    /// <summary>A phrase in an area, at its beginning.</summary>
    /// <param name="words">Its words, each once.</param>
    /// <param name="length">How many words it has.</param>
    /// <param name="score">What a match is worth.</param>
    /// <param name="room">Room that other areas may share.</param>
    public PhraseArea(PhraseWord[] words, int length, float score, PhraseRoom room)
    {
        (this.length, this.score, this.room) = (length, score, room);
        Array.Sort(words, static (a, b) => a.Cost.CompareTo(b.Cost));
        this.words = words;
    }

    /// <summary>How many documents there are at most.</summary>
    public long Cost => words[0].Cost;

    /// <summary>A document from a number on before which there is no match.</summary>
    public int MoveTo(int target) => words[0].MoveTo(target);

    /// <summary>Adds the matches among some documents to a window; this must have been moved to the first of them.</summary>
    public void WriteTo(int start, int end, ScoreWindow window)
    {
        var all = room.All.AsSpan(0, (end - start) >> 6);
        all.Clear();
        words[0].Mark(start, end, all);
        for (var i = 1; i < words.Length; i++)
        {
            var first = all.IndexOfAnyExcept(0UL);
            if (first < 0)
                return;
            var last = all.LastIndexOfAnyExcept(0UL);
            var from = start + (first << 6) + BitOperations.TrailingZeroCount(all[first]);
            var to = start + (last << 6) + BitOperations.Log2(all[last]) + 1;
            if (words[i].MoveTo(from) >= to)
                return;
            var one = room.One.AsSpan(0, all.Length);
            one.Clear();
            words[i].Mark(start, to, one);
            Keep(all, one);
        }
        var count = 0;
        for (int block = 0, next; (next = all[block..].IndexOfAnyExcept(0UL)) >= 0; block++)
        {
            block += next;
            for (var bits = all[block]; bits != 0; bits &= bits - 1)
            {
                room.Docs[count] = start + (block << 6) + BitOperations.TrailingZeroCount(bits);
                if (++count < PlaceBits.Most)
                    continue;
                Write(count, start, window);
                count = 0;
            }
        }
        if (count > 0)
            Write(count, start, window);
    }

    private void Write(int count, int start, ScoreWindow window)
    {
        var docs = room.Docs.AsSpan(0, count);
        var begins = room.Begins.AsSpan(0, count);
        var near = room.Near.AsSpan(0, count);
        begins.Fill(ulong.MaxValue);
        near.Fill(ulong.MaxValue);
        for (var i = 0; i < words.Length; i++)
        {
            var places = room.PlacesOf(i);
            places.Begin(count);
            words[i].ReadLongest(docs, begins, places);
            foreach (var number in words[i].Numbers)
                places.KeepNear(near, number);
        }
        for (var j = 0; j < near.Length; j++)
        {
            if (near[j] == 0)
                continue;
            Write(docs[j] - start, window);
            begins[j] = 0;
        }
        near.Fill(ulong.MaxValue);
        for (var i = 0; i < words.Length; i++)
        {
            var places = room.PlacesOf(i);
            words[i].ReadOthers(docs, begins, places);
            foreach (var number in words[i].Numbers)
            {
                places.KeepNear(near, number);
                places.KeepFolded(begins, number);
            }
        }
        for (var j = 0; j < begins.Length; j++)
        {
            if (begins[j] != 0 && (near[j] != 0 || StandsBeyond(j)))
                Write(docs[j] - start, window);
        }
    }

    private static void Keep(Span<ulong> all, ReadOnlySpan<ulong> one)
    {
        var i = 0;
        for (; i + Vector<ulong>.Count <= all.Length; i += Vector<ulong>.Count)
            (new Vector<ulong>(all[i..]) & new Vector<ulong>(one[i..])).CopyTo(all[i..]);
        for (; i < all.Length; i++)
            all[i] &= one[i];
    }

    private void Write(int offset, ScoreWindow window)
    {
        ref var block = ref window.Filled[offset >> 6];
        var bit = 1UL << offset;
        window.Best[offset] = (block & bit) == 0 ? score : window.Best[offset] + score;
        block |= bit;
    }

    // If it does not stand within the first places, its last word stands beyond them.
    private bool StandsBeyond(int document)
    {
        var last = Array.FindIndex(words, word => word.Numbers[^1] == length - 1);
        foreach (var place in room.PlacesOf(last).Beyond(document))
        {
            if (BeginsAt(document, (int)place - length + 1))
                return true;
        }
        return false;
    }

    private bool BeginsAt(int document, int place)
    {
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var number in words[i].Numbers)
            {
                if (!room.PlacesOf(i).Has(document, place + number))
                    return false;
            }
        }
        return true;
    }
}
