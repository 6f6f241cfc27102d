using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Opac.Indexing.Tests.Indexing;

/// <summary>The words of a text, as they are.</summary>
internal sealed class Words : TokenStream
{
    private readonly Queue<string> words;
    private readonly ICharTermAttribute term;

    public Words(IEnumerable<string> words)
    {
        this.words = new(words);
        term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (!words.TryDequeue(out var word))
            return false;
        term.Append(word);
        return true;
    }
}
