using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// What the language of the interface tells of a typed word: кожа is leather to who reads in Russian, and Қожа without Kazakh letters to a pupil
/// who reads in Kazakh, as long as no Kazakh title has кожа itself.
/// </summary>
/// <param name="searcher">The index.</param>
/// <param name="languages">The marks of each document.</param>
/// <param name="language">MARC code of the interface's language.</param>
internal sealed class LanguageHint(ReusingSearcher searcher, byte[] languages, string language)
{
    // Enough to tell; a word that this many records of other languages have in their titles is no slip of a few.
    private const int MostLooked = 256;

    private static readonly string[] codes = ["kaz", "rus", "eng"];

    private readonly byte mark = MarkOf(language);

    /// <summary>The mark of a language; 0 for those that no interface has.</summary>
    public static byte MarkOf(string code) => Array.IndexOf(codes, code) is >= 0 and var i ? (byte)(1 << i) : (byte)0;

    /// <summary>The marks of every document, from the facet of languages.</summary>
    public static byte[] LanguagesOf(IndexReader reader)
    {
        var marks = new byte[reader.MaxDoc];
        foreach (var code in codes)
        {
            var docs = MultiFields.GetTermDocsEnum(reader, null, IndexSchema.Facets, new BytesRef(IndexSchema.FacetTerm(FacetNames.Language, code)), DocsFlags.NONE);
            for (int doc; docs is not null && (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
                marks[doc] |= MarkOf(code);
        }
        return marks;
    }

    /// <summary>Whether a word typed just so stands in a title or a name of a record in the reader's language.</summary>
    /// <param name="exact">The word in small letters.</param>
    public bool Knows(string exact)
    {
        var term = new BytesRef(exact);
        foreach (var field in (ReadOnlySpan<string>)["title", "author"])
        {
            var looked = 0;
            foreach (var leaf in searcher.TopReaderContext.Leaves)
            {
                var docs = searcher.LookupIn(leaf).Find(field, term, null);
                for (; docs is not null && looked < MostLooked && docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS; looked++)
                {
                    if ((languages[leaf.DocBase + doc] & mark) != 0)
                        return true;
                }
            }
        }
        return false;
    }
}
