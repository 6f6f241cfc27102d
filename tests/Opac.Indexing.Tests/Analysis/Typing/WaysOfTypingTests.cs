using Opac.Indexing.Analysis;

namespace Opac.Indexing.Tests.Analysis.Typing;

public sealed class WaysOfTypingTests(ITestOutputHelper output)
{
    private static readonly string[] kazakhWords = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Analysis/Typing/kazakh-words.txt"));

    private readonly WordAnalyzer words = new();

    public static TheoryData<string> Ways => [.. Alphabets.All.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_word_typed_this_way_is_found(string way)
    {
        var names = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Analysis/Kazakh/names.txt")).Where(line => line[0] != '#').SelectMany(line => line.Split(' ')).Select(name => name.ToLowerInvariant());
        MeetThisWay(way, "words", kazakhWords);
        MeetThisWay(way, "names", [.. names.Distinct()]);
    }

    private void MeetThisWay(string way, string what, string[] intended)
    {
        var missed = intended.Where(word => !Meet(Alphabets.All[way](word), word)).ToList();

        output.WriteLine($"{way,-32} {what,6} {100.0 * (intended.Length - missed.Count) / intended.Length,6:0.0} % of {intended.Length}; missed: {string.Join(' ', missed.Take(20))}");
        Assert.InRange(missed.Count, 0, (int)(intended.Length * 0.01));
    }

    [Fact]
    public void Any_mix_of_letters_left_out_is_found()
    {
        var missed = kazakhWords.Where((word, i) => !Meet(Alphabets.Mixed(word, i), word)).ToList();

        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("abai", "абай")]
    [InlineData("abaı", "абай")]
    [InlineData("Zhumabaev", "Жұмабаев")]
    [InlineData("Zhumabayev", "Жұмабаев")]
    [InlineData("Auezov", "Әуезов")]
    [InlineData("Ауэзов", "Әуезов")]
    [InlineData("Zhansugirov", "Жансүгіров")]
    [InlineData("Джансугуров", "Жансүгұров")]
    [InlineData("beibitsilik", "бейбітшілік")]
    [InlineData("askhana", "асхана")]
    [InlineData("Kongo", "Конго")]
    [InlineData("Mongoliya", "Монғолия")]
    [InlineData("Монголия", "Монғолия")]
    [InlineData("Tchaikovsky", "Чайковский")]
    [InlineData("Dostoevsky", "Достоевский")]
    [InlineData("Есéнин", "Есенин")]
    [InlineData("снѣгъ", "снег")]
    [InlineData("Сакен", "Сәкен")]
    [InlineData("казак", "қазақ")]
    [InlineData("омир", "өмір")]
    [InlineData("f,fq", "абай")]
    [InlineData("0fpf0", "қазақ")]
    [InlineData("2lt,btn", "әдебиет")]
    [InlineData("8лкен", "үлкен")]
    [InlineData("йфяфй", "қазақ")]
    [InlineData("фифш", "абай")]
    [InlineData(")fpf0", "Қазақ")]
    [InlineData("قازاق", "қазақ")]
    [InlineData("ءومىر", "өмір")]
    [InlineData("اباي", "Абай")]
    [InlineData("кітап", "кiтап")]
    [InlineData("losʹon", "лосьон")]
    [InlineData("Gúmılıov", "Гумилёв")]
    [InlineData("مۇحتار", "Мұхтар")]
    [InlineData("ٴبىلىم", "білім")]
    [InlineData("كىتاپ", "кітап")]
    [InlineData("Преступленіе", "преступление")]
    [InlineData("Каре́нина", "Каренина")]
    [InlineData("Шәка\u0301рім", "Шәкәрім")]
    public void Typed_and_meant_share_a_term(string typed, string meant) => Assert.True(Meet(typed, meant), $"{string.Join(' ', Typed(typed))} / {string.Join(' ', Typed(meant))}");

    [Theory]
    [InlineData("кожанын", "қожа")]
    [InlineData("qojanyñ", "қожа")]
    [InlineData("қожаның", "қожа")]
    [InlineData("Кожаның", "қожа")]
    [InlineData("abaidyn", "абай")]
    [InlineData("kitaptar", "кітап")]
    [InlineData("омирдин", "өмір")]
    [InlineData("balalardyñ", "бала")]
    public void A_form_typed_another_way_meets_its_word(string typed, string filed)
    {
        var terms = words.IndexTerms(filed, "kaz").Select(term => term.Term);

        Assert.NotEmpty(words.QueryTerms(typed, "kaz").Select(term => term.Term).Intersect(terms));
    }

    [Fact]
    public void The_word_as_typed_comes_first_and_ways_of_typing_last()
    {
        foreach (var word in kazakhWords)
        {
            var terms = words.QueryTerms(word, "kaz");

            Assert.Equal(new WordTerm(word, TermKind.Exact), terms[0]);
            Assert.Equal(terms.Select(term => term.Kind).Order(), terms.Select(term => term.Kind));
        }
    }

    [Fact]
    public void A_word_has_few_terms()
    {
        var query = kazakhWords.Average(word => words.QueryTerms(word, "kaz").Count);
        var filed = kazakhWords.Average(word => words.IndexTerms(word, "kaz").Count(term => term.Kind == TermKind.Key));

        output.WriteLine($"terms a typed word {query:0.0}, keys a filed word {filed:0.00}");
        Assert.InRange(filed, 0, 2);
        Assert.InRange(query, 1, 12);
    }

    private bool Meet(string typed, string meant) => Typed(typed).Intersect(Typed(meant)).Any();

    private HashSet<string> Typed(string word) =>
        [.. words.QueryTerms(word, null).Concat(WordAnalyzer.LayoutReadings(word).SelectMany(reading => words.QueryTerms(reading, null))).Select(term => term.Term)];
}
