using System.Text;
using Opac.Indexing.Searching;

namespace Opac.Indexing.Tests.Searching;

public sealed class TermFilterTests
{
    [Fact]
    public void No_term_that_a_field_has_is_ever_passed_over()
    {
        var filter = new TermFilter(10_000);
        var terms = Enumerable.Range(0, 10_000).Select(i => Encoding.UTF8.GetBytes(new string('ң', i % 20) + i)).ToList();

        terms.ForEach(term => filter.Add(term));

        Assert.All(terms, term => Assert.True(filter.MayHave(term)));
    }

    [Fact]
    public void Nearly_all_that_it_has_not_are_known_to_be_missing()
    {
        var filter = new TermFilter(10_000);
        for (var i = 0; i < 10_000; i++)
            filter.Add(Encoding.UTF8.GetBytes("k:сөз" + i));

        var passed = Enumerable.Range(10_000, 10_000).Count(i => filter.MayHave(Encoding.UTF8.GetBytes("k:сөз" + i)));

        Assert.InRange(passed, 0, 500);
    }

    [Fact]
    public void A_field_without_terms_has_none()
    {
        Assert.False(new TermFilter(0).MayHave("сөз"u8));
    }
}
