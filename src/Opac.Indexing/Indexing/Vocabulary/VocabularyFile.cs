using System.Text;
using Lucene.Net.Index;
using Opac.Indexing.Analysis;
using Opac.Indexing.Analysis.Typing;
using Opac.Indexing.Indexing.Headings;

namespace Opac.Indexing.Indexing.Vocabulary;

/// <summary>
/// The words of titles, names, subjects and series by their phonetic keys, as a tree of letters beside the index: what a slip is corrected to. Each
/// key has the spelling that most records have.
/// </summary>
/// <remarks>
/// On disk: number of nodes, of words, of bytes of text; for each node its letter (with <see cref="EndsWord"/>), where its branch ends and how many
/// words stand before it; for each word how many records have it and where its spelling begins; the spellings.
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

    /// <summary>The words of an index, from beside it; counted anew where the file is not there.</summary>
    public static VocabularyTree Open(string folder, DirectoryReader reader)
    {
        using var file = MappedFile.TryOpen(Path.Combine(folder, FileName));
        if (file is not null)
            return Read(file);
        var content = new MemoryStream();
        Write(content, reader);
        using var inMemory = MappedFile.InMemory(content.ToArray());
        return Read(inMemory);
    }

    private static VocabularyTree Read(MappedFile file)
    {
        var (nodes, words, bytes) = (file.Number(0), file.Number(4), file.Number(8));
        var place = 12L;
        return new VocabularyTree(Bytes(nodes), Numbers(nodes), Numbers(nodes), Numbers(words), Numbers(words + 1), Bytes(bytes));

        byte[] Bytes(int count)
        {
            var read = file.Bytes(place, count);
            place += count;
            return read;
        }

        int[] Numbers(int count)
        {
            var read = new int[count];
            file.Numbers(place, read);
            place += count * 4L;
            return read;
        }
    }

    private static void Write(Stream output, DirectoryReader reader)
    {
        var words = Gather(reader);
        var keys = words.Keys.ToArray();
        Array.Sort(keys, StringComparer.Ordinal);
        var (letters, ends, before) = (new List<byte>(), new List<int>(), new List<int>());
        var open = new List<int>();
        var last = "";
        for (var word = 0; word < keys.Length; word++)
        {
            var same = keys[word].AsSpan().CommonPrefixLength(last);
            Close(same);
            for (var i = same; i < keys[word].Length; i++)
            {
                open.Add(letters.Count);
                letters.Add((byte)VocabularyLetters.NumberOf(keys[word][i]));
                ends.Add(0);
                before.Add(word);
            }
            letters[open[^1]] |= EndsWord;
            last = keys[word];
        }
        Close(0);

        var spellings = keys.Select(key => Encoding.UTF8.GetBytes(words[key].Spelling)).ToArray();
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(letters.Count);
        writer.Write(keys.Length);
        writer.Write(spellings.Sum(spelling => spelling.Length));
        writer.Write(letters.ToArray());
        ends.ForEach(writer.Write);
        before.ForEach(writer.Write);
        foreach (var key in keys)
            writer.Write(words[key].Records);
        var start = 0;
        foreach (var spelling in spellings)
        {
            writer.Write(start);
            start += spelling.Length;
        }
        writer.Write(start);
        foreach (var spelling in spellings)
            writer.Write(spelling);

        void Close(int depth)
        {
            for (var i = depth; i < open.Count; i++)
                ends[open[i]] = letters.Count;
            open.RemoveRange(depth, open.Count - depth);
        }
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
                words[key] = new(here > known.Most ? term : known.Spelling, Math.Max(here, known.Most), known.Records + here);
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
