using Opac.Indexing.Analysis;
using Opac.Indexing.Analysis.Typing;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Queries;

/// <summary>What was typed as the title of a book as a whole.</summary>
internal static class WholeTitles
{
    /// <summary>A title that is what was typed, or begins with it, as written and by its key.</summary>
    /// <param name="exact">What was typed, in small letters.</param>
    public static List<TermChoice> AsWritten(string exact)
    {
        var choices = new List<TermChoice> { new(IndexSchema.WholeTitle, IndexSchema.Whole(exact), WordWeights.OfWholeTitle) };
        foreach (var key in PhoneticKey.Readings(exact))
        {
            var whole = IndexSchema.Whole(TermMarks.Key + key);
            choices.Add(new(IndexSchema.WholeTitle, whole, WordWeights.OfWholeTitleKey));
            choices.Add(new(IndexSchema.WholeTitle, IndexSchema.OtherTitleMark + whole, WordWeights.OfOtherTitle));
            choices.Add(new(IndexSchema.WholeTitle, IndexSchema.BeginningMark + whole, WordWeights.OfBeginning));
        }
        return choices;
    }

    /// <summary>«Қазақтың ертегілері» for «Қазақ ертегілері»: the title in each language that the words may be of, by their likeliest stems.</summary>
    /// <param name="terms">The terms of each word.</param>
    public static IEnumerable<TermChoice> ByStems(IReadOnlyList<IReadOnlyList<WordTerm>> terms)
    {
        foreach (var mark in terms.SelectMany(ofWord => ofWord).Where(term => term.Kind == TermKind.Stem).Select(term => term.Term[..2]).Distinct())
        {
            var stems = terms.Select(ofWord => ofWord.FirstOrDefault(term => term.Kind == TermKind.Stem && term.Term.StartsWith(mark, StringComparison.Ordinal), ofWord[0]).Term);
            yield return new(IndexSchema.WholeTitle, IndexSchema.Whole(TermMarks.Stem + string.Join(' ', stems)), WordWeights.OfWholeTitleStems);
        }
    }

    /// <summary>The words of a question that may be a title: plain words, or between quotation marks; none where it is another.</summary>
    public static List<string> PlainWords(QueryNode root) => root switch
    {
        QueryNode.Word word => WordSplitter.Words(word.Text),
        QueryNode.Phrase phrase => WordSplitter.Words(phrase.Text),
        QueryNode.InField { Field: QueryField.Title } inTitle => PlainWords(inTitle.Part),
        QueryNode.All all when all.Parts.All(part => part is QueryNode.Word or QueryNode.Phrase) => [.. all.Parts.SelectMany(PlainWords)],
        _ => [],
    };
}
