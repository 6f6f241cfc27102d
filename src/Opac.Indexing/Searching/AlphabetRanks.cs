using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Opac.Indexing.Indexing.Headings;

namespace Opac.Indexing.Searching;

/// <summary>The place of each document in the order of an alphabet (CLDR, by ICU): А Ә Б В Г Ғ Д … in Kazakh.</summary>
internal static class AlphabetRanks
{
    /// <summary>Ranks by a field of one text a document; documents without one come last.</summary>
    public static int[] Of(IndexReader reader, string field, string language)
    {
        var ranks = new int[reader.MaxDoc];
        if (MultiDocValues.GetSortedValues(reader, field) is not { } values)
            return ranks;
        var rankOf = OfTexts(Texts(values), language);
        for (var doc = 0; doc < ranks.Length; doc++)
            ranks[doc] = values.GetOrd(doc) is >= 0 and var ordinal ? rankOf[ordinal] : int.MaxValue;
        return ranks;
    }

    /// <summary>The place of each text among all of them; texts that the alphabet does not tell apart share one.</summary>
    public static int[] OfTexts(IReadOnlyList<string> texts, string language)
    {
        var order = AlphabetOrder.Sort(texts, language);
        var alphabet = AlphabetOrder.Of(language);
        var ranks = new int[order.Length];
        var rank = 0;
        for (var place = 0; place < order.Length; place++)
        {
            if (place > 0 && alphabet.Compare(texts[order[place - 1]], texts[order[place]], CompareOptions.IgnoreCase) != 0)
                rank = place;
            ranks[order[place]] = rank;
        }
        return ranks;
    }

    private static string[] Texts(SortedDocValues values)
    {
        var texts = new string[values.ValueCount];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < texts.Length; ordinal++)
        {
            values.LookupOrd(ordinal, bytes);
            texts[ordinal] = bytes.Utf8ToString();
        }
        return texts;
    }
}
