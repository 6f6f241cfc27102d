using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Headings;

/// <summary>The texts that an index keeps one a document, for sorting.</summary>
internal static class DocumentTexts
{
    // Sorts before every other sign in CLDR's order, the space too.
    private const char Between = '\t';

    /// <summary>The documents that have a text in the first field, with their texts; those of more fields are joined to it.</summary>
    public static (List<int> Docs, List<string> Texts) Of(DirectoryReader reader, params ReadOnlySpan<string> fields)
    {
        var (docs, texts) = (new List<int>(reader.MaxDoc), new List<string>(reader.MaxDoc));
        foreach (var leaf in reader.Leaves)
        {
            var values = new SortedDocValues?[fields.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = leaf.AtomicReader.GetSortedDocValues(fields[i]);
            if (values[0] is null)
                continue;
            var live = leaf.AtomicReader.LiveDocs;
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if (values[0]!.GetOrd(doc) < 0 || live?.Get(doc) == false)
                    continue;
                docs.Add(leaf.DocBase + doc);
                texts.Add(values.Length == 1 ? Text(values[0], doc)! : string.Join(Between, values.Select(value => Text(value, doc))));
            }
        }
        return (docs, texts);
    }

    /// <summary>The text of one document; <c>null</c> where it has none.</summary>
    public static string? Text(DirectoryReader reader, int doc, string field)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        return Text(leaf.AtomicReader.GetSortedDocValues(field), doc - leaf.DocBase);
    }

    private static string? Text(SortedDocValues? values, int doc)
    {
        if (values is null || values.GetOrd(doc) is var ordinal && ordinal < 0)
            return null;
        var bytes = new BytesRef();
        values.LookupOrd(ordinal, bytes);
        return bytes.Utf8ToString();
    }
}
