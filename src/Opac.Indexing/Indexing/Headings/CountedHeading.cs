using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Headings;

/// <summary>A heading and how many records have it.</summary>
internal readonly record struct CountedHeading(string Text, int Count)
{
    /// <summary>The headings of a facet that records have, in the order of their letters' numbers.</summary>
    public static List<CountedHeading> Of(DirectoryReader reader, string facet)
    {
        var headings = new List<CountedHeading>();
        var code = IndexSchema.FacetTerm(facet, "");
        var prefix = new BytesRef(code);
        if (MultiFields.GetTerms(reader, IndexSchema.Facets)?.GetEnumerator() is not { } terms || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            return headings;
        var live = MultiFields.GetLiveDocs(reader);
        do
        {
            if (!StringHelper.StartsWith(terms.Term, prefix))
                break;
            // Replaced records are counted in the frequency until their segments are merged.
            var count = live is null ? terms.DocFreq : CountOf(terms.Docs(live, null, DocsFlags.NONE));
            if (count > 0)
                headings.Add(new(terms.Term.Utf8ToString()[1..], count));
        }
        while (terms.MoveNext());
        return headings;
    }

    private static int CountOf(DocsEnum docs)
    {
        var count = 0;
        while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            count++;
        return count;
    }
}
