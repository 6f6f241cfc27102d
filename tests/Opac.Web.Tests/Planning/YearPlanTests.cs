using Opac.Web.Planning;

namespace Opac.Web.Tests.Planning;

public sealed class YearPlanTests
{
    private const string Plan = """
        # Жылдық жоспар

        Осыны оқып шығыңыз:
        - бұл тізім жоспар емес

        ## Апта сайын
        - Бейнефильм көрсету

        ## Қыркүйек
        - [x] «Кітапханаға саяхат»
        - [ ] «Мысалмен айтқан көп ойлар»

        ## Ноябрь 2026
        * Ілияс Жансүгіровке арналған көрме

        ## May
        - [ ] Түгендеу
        """;

    [Fact]
    public void The_tasks_of_a_month_are_found_under_its_name_in_any_of_the_three_languages()
    {
        var plan = YearPlan.Parse(Plan);

        Assert.Equal(["Ілияс Жансүгіровке арналған көрме"], plan.Due(new(2026, 11, 25)).Select(item => item.Text));
        Assert.Equal(["Түгендеу"], plan.Due(new(2027, 5, 1)).Select(item => item.Text));
        Assert.Equal(["Бейнефильм көрсету"], plan.ComingRound().Select(item => item.Text));
    }

    [Fact]
    public void What_was_left_undone_since_September_is_told_and_what_is_yet_to_come_is_not()
    {
        var plan = YearPlan.Parse(Plan);

        Assert.Equal(["«Мысалмен айтқан көп ойлар»"], plan.LeftOver(new(2026, 11, 25)).Select(item => item.Text));
        Assert.Equal(["«Мысалмен айтқан көп ойлар»", "Ілияс Жансүгіровке арналған көрме"], plan.LeftOver(new(2027, 3, 1)).Select(item => item.Text));
        Assert.Empty(plan.LeftOver(new(2027, 9, 1)));
    }

    [Fact]
    public void Ticking_changes_one_line_and_nothing_else()
    {
        var ticked = YearPlan.Ticked(Plan, 14, "Ілияс Жансүгіровке арналған көрме", true);

        Assert.Equal(Plan.Replace("* Ілияс", "* [x] Ілияс", StringComparison.Ordinal), ticked);
        Assert.Equal(Plan.Replace("* Ілияс", "* [ ] Ілияс", StringComparison.Ordinal), YearPlan.Ticked(ticked!, 14, "Ілияс Жансүгіровке арналған көрме", false));
    }

    [Theory]
    [InlineData(13)]
    [InlineData(0)]
    [InlineData(99)]
    public void A_task_that_has_moved_is_not_ticked_in_another_place(int line) => Assert.Null(YearPlan.Ticked(Plan, line, "Ілияс Жансүгіровке арналған көрме", true));
}
