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
            var known = new string[fields.Length][];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = leaf.AtomicReader.GetSortedDocValues(fields[i]);
                known[i] = All(values[i]);
            }
            if (values[0] is null)
                continue;
            var live = leaf.AtomicReader.LiveDocs;
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if (values[0]!.GetOrd(doc) < 0 || live?.Get(doc) == false)
                    continue;
                docs.Add(leaf.DocBase + doc);
                texts.Add(values.Length == 1 ? TextOf(0, doc)! : string.Join(Between, Enumerable.Range(0, values.Length).Select(i => TextOf(i, doc))));
            }

            string? TextOf(int i, int doc) => values[i]?.GetOrd(doc) is { } ordinal and >= 0 ? known[i][ordinal] : null;
        }
        return (docs, texts);
    }

    // One after another: to find each by itself means to unpack those before it each time.
    private static string[] All(SortedDocValues? values)
    {
        var all = new string[values?.ValueCount ?? 0];
        var terms = values?.GetTermsEnum();
        for (var ordinal = 0; ordinal < all.Length && terms!.MoveNext(); ordinal++)
            all[ordinal] = terms.Term.Utf8ToString();
        return all;
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
