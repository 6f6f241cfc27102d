using System.Text;
using Lucene.Net.Index;
using Opac.Indexing.Analysis;
using Opac.Indexing.Analysis.Typing;
using Opac.Indexing.Indexing.Headings;
using Opac.Indexing.Indexing.Suggestions;

namespace Opac.Indexing.Indexing.Vocabulary;

/// <summary>
/// The words of titles, names, subjects and series by their phonetic keys, as a tree of letters beside the index: what a slip is corrected to. Each
/// key has the spelling that most records have.
/// </summary>
/// <remarks>
/// On disk: number of nodes, of words, of bytes of text; for each node its letter (with <see cref="EndsWord"/>) and how deep it stands, which tells where
/// its branch ends; for each word how many records have it and how long its spelling is; the spellings.
/// </remarks>
internal sealed class VocabularyFile
{
    /// <summary>Set in the letter of a node at which a word ends.</summary>
    public const byte EndsWord = 0x80;

    private const string FileName = "vocabulary";
    private const int LongestKey = 40;

    private static readonly string[] fields = ["title", "other-title", "author", "contributor", "subject", "series"];

    /// <summary>Writes the words of an index beside it.</summary>
    public static void Write(string folder, DirectoryReader reader)
    {
        using var output = new FileStream(Path.Combine(folder, FileName), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        Write(output, reader);
        output.Flush(flushToDisk: true);
    }

    /// <summary>The words of an index, from beside it, and whether they are of the index as it is now; counted anew where the file is not there.</summary>
    public static (VocabularyTree Words, bool IsCurrent) Open(string folder, DirectoryReader reader)
    {
        using var file = MappedFile.TryOpen(Path.Combine(folder, FileName));
        return file is null ? (Make(reader), true) : (Read(file), SuggestionFile.AreOf(folder, reader));
    }

    /// <summary>The words of an index, counted anew.</summary>
    public static VocabularyTree Make(DirectoryReader reader)
    {
        var content = new MemoryStream();
        Write(content, reader);
        using var inMemory = MappedFile.InMemory(content.ToArray());
        return Read(inMemory);
    }

    private static VocabularyTree Read(MappedFile file)
    {
        var (nodes, words, bytes) = (file.Number(0), file.Number(4), file.Number(8));
        var letters = file.Bytes(12, nodes);
        var depths = new PackedColumn(file, 12L + nodes, nodes);
        var records = new PackedColumn(file, depths.End, words);
        var lengths = new PackedColumn(file, records.End, words);
        var (ends, before) = Branches(letters, depths.All());
        var starts = new int[words + 1];
        for (var word = 0; word < words; word++)
            starts[word + 1] = starts[word] + lengths[word];
        return new VocabularyTree(letters, ends, before, records.All(), starts, file.Bytes(lengths.End, bytes));
    }

    // A branch ends at the next node that stands no deeper; words are counted as they end.
    private static (int[] Ends, int[] Before) Branches(byte[] letters, int[] depths)
    {
        var (ends, before, open) = (new int[letters.Length], new int[letters.Length], new Stack<int>());
        for (int node = 0, words = 0; node < letters.Length; node++)
        {
            while (open.TryPeek(out var above) && depths[above] >= depths[node])
                ends[open.Pop()] = node;
            open.Push(node);
            before[node] = words;
            words += (letters[node] & EndsWord) != 0 ? 1 : 0;
        }
        foreach (var node in open)
            ends[node] = letters.Length;
        return (ends, before);
    }

    private static void Write(Stream output, DirectoryReader reader)
    {
        var words = Gather(reader);
        var keys = words.Keys.ToArray();
        Array.Sort(keys, StringComparer.Ordinal);
        var (letters, depths) = (new List<byte>(), new List<int>());
        var last = "";
        for (var word = 0; word < keys.Length; word++)
        {
            var same = keys[word].AsSpan().CommonPrefixLength(last);
            for (var i = same; i < keys[word].Length; i++)
            {
                letters.Add((byte)VocabularyLetters.NumberOf(keys[word][i]));
                depths.Add(i);
            }
            letters[^1] |= EndsWord;
            last = keys[word];
        }

        var spellings = keys.Select(key => Encoding.UTF8.GetBytes(words[key].Spelling)).ToArray();
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(letters.Count);
        writer.Write(keys.Length);
        writer.Write(spellings.Sum(spelling => spelling.Length));
        writer.Write(letters.ToArray());
        PackedNumbers.Write(output, [.. depths]);
        PackedNumbers.Write(output, [.. keys.Select(key => words[key].Records)]);
        PackedNumbers.Write(output, [.. spellings.Select(spelling => spelling.Length)]);
        foreach (var spelling in spellings)
            writer.Write(spelling);
    }

    private static Dictionary<string, Entry> Gather(DirectoryReader reader)
    {
        var words = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (MultiFields.GetTerms(reader, field)?.GetEnumerator() is not { } terms)
                continue;
            while (terms.MoveNext())
            {
                var term = terms.Term.Utf8ToString();
                if (TermMarks.KindOf(term) != TermKind.Exact || term.Length < 2)
                    continue;
                var key = PhoneticKey.Of(term);
                if (key.Length is < 2 or > LongestKey || !HasOnlyLetters(key))
                    continue;
                var known = words.GetValueOrDefault(key);
                var here = terms.DocFreq;
                // Of spellings as common the last: Latin letters stand before Cyrillic ones, and Kazakh ones after them.
                var isBetter = here > known.Most || (here == known.Most && string.CompareOrdinal(term, known.Spelling) > 0);
                words[key] = new(isBetter ? term : known.Spelling, Math.Max(here, known.Most), known.Records + here);
            }
        }
        return words;
    }

    private static bool HasOnlyLetters(string key)
    {
        foreach (var c in key)
        {
            if (VocabularyLetters.NumberOf(c) < 0)
                return false;
        }
        return true;
    }

    private readonly record struct Entry(string Spelling, int Most, int Records);
}
