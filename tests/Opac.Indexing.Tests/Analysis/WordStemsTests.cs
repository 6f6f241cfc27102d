using Opac.Indexing.Analysis;

namespace Opac.Indexing.Tests.Analysis;

public sealed class WordStemsTests
{
    private readonly WordAnalyzer words = new();

    [Theory]
    [InlineData("книга", "книги книгу книгой книгам книгах книгами")]
    [InlineData("сказка", "сказки сказку сказкой сказках")]
    [InlineData("русский", "русская русского русскому русским русские русских")]
    [InlineData("история", "истории историю историей историям историях")]
    [InlineData("рассказ", "рассказы рассказов рассказа рассказам рассказах")]
    [InlineData("ёлка", "елка ёлки елкой")]
    [InlineData("словарь", "словари словаря словарей словарём")]
    [InlineData("Абай", "Абая Абаю Абаем Абае")]
    [InlineData("Ауэзов", "Ауэзова Ауэзову Ауэзовым Ауэзове Ауэзовы")]
    [InlineData("Сейфуллин", "Сейфуллина Сейфуллину Сейфуллиным")]
    [InlineData("Достоевский", "Достоевского Достоевскому Достоевским")]
    [InlineData("Толстой", "Толстого Толстому Толстым")]
    [InlineData("Пушкин", "Пушкина Пушкину Пушкиным")]
    [InlineData("Айтматов", "Айтматова Айтматовым")]
    [InlineData("Казахстан", "Казахстана Казахстане Казахстану")]
    public void Forms_of_a_Russian_word_meet(string lemma, string forms)
    {
        foreach (var form in forms.Split(' '))
            Assert.True(Stems(lemma, "rus").Intersect(Stems(form, "rus")).Any(), $"{form}: {string.Join(' ', Stems(form, "rus"))}; {lemma}: {string.Join(' ', Stems(lemma, "rus"))}");
    }

    [Theory]
    [InlineData("book", "books book's books'")]
    [InlineData("story", "stories story's")]
    [InlineData("library", "libraries")]
    [InlineData("class", "classes")]
    [InlineData("fox", "foxes")]
    [InlineData("Dickens", "Dickens's Dickens’s")]
    [InlineData("child", "child's")]
    public void Forms_of_an_English_word_meet(string lemma, string forms)
    {
        foreach (var form in forms.Split(' '))
            Assert.True(Stems(lemma, "eng").Intersect(Stems(form, "eng")).Any(), $"{form}: {string.Join(' ', Stems(form, "eng"))}; {lemma}: {string.Join(' ', Stems(lemma, "eng"))}");
    }

    [Theory]
    [InlineData("книга", "книгопечатание", "rus")]
    [InlineData("Пушкин", "пушка", "rus")]
    [InlineData("news", "new", "eng")]
    [InlineData("bus", "bu", "eng")]
    public void Other_words_are_kept_apart(string one, string other, string language) => Assert.Empty(Stems(one, language).Intersect(Stems(other, language)));

    [Theory]
    [InlineData("балалар", "kaz", "k")]
    [InlineData("балалар", null, "kr")]
    [InlineData("сказки", "rus", "r")]
    [InlineData("сказки", null, "kr")]
    [InlineData("әңгіме", null, "k")]
    [InlineData("Әуезов", "rus", "k")]
    [InlineData("stories", null, "e")]
    [InlineData("Online", "kaz", "e")]
    [InlineData("2024", null, "")]
    [InlineData("төлем2u", null, "")]
    public void Stems_are_of_the_language_of_the_text_or_of_those_the_letters_allow(string word, string? language, string marks) =>
        Assert.Equal(marks, string.Concat(Stems(word, language).Select(stem => stem[0]).Distinct()));

    [Theory]
    [InlineData("ІЛІМ", "ілім")]
    [InlineData("ИНЖУ", "инжу")]
    [InlineData("ЫРЫС", "ырыс")]
    [InlineData("ҒЫЛЫМ", "ғылым")]
    [InlineData("ӘҢГІМЕ", "әңгіме")]
    [InlineData("ЁЛКА", "ёлка")]
    public void Capitals_fall_to_the_small_letter_of_the_same_sound(string word, string small) => Assert.Equal(small, words.IndexTerms(word, null)[0].Term);

    private List<string> Stems(string word, string? language) => [.. words.IndexTerms(word, language).Where(term => term.Kind == TermKind.Stem).Select(term => term.Term)];
}
