using NodaTime;
using Waymark.Core.Insight.Watching;

namespace Waymark.Core.Tests.Insight.Watching;

public sealed class FigureWatchTests
{
    private static readonly LocalDate First = new(2023, 9, 1);

    private static readonly IReadOnlyList<LocalDate> Calendar = [.. Enumerable.Range(0, Invented.Months).Select(First.PlusMonths)];

    [Theory]
    [InlineData(35, false, "hidden in one of the last 6 months, for few children are behind it")]
    [InlineData(30, false, "hidden in one of the last 6 months, for few children are behind it")]
    [InlineData(29, true, "")]
    public void A_hidden_month_among_the_last_ones_is_a_reason_not_to_test(int hidden, bool tested, string why)
    {
        var judged = Only(Shares(i => i == hidden ? null : 60));
        Assert.Equal((tested, why), (judged.IsTested, judged.Why));
    }

    [Fact]
    public void Hidden_months_are_gaps_and_never_noughts()
    {
        Assert.True(Only(Shares(i => i is > 2 and < 10 ? null : 60 + (i % 3))).IsTested);
        Assert.Null(Only(Shares(i => i is > 2 and < 10 ? null : 60 + (i % 3))).Finding);
        Assert.Equal("more than a fifth of the periods is absent", Only(Shares(i => i is > 2 and < 11 ? null : 60)).Why);
    }

    [Fact]
    public void A_month_without_a_figure_is_nought_of_a_plain_number_and_nothing_of_a_share()
    {
        var months = Calendar.Where((_, i) => i != 33).Select(month => new FigureMonth(month, 40)).ToList();
        var number = new FigureSeries("plans", Calendar, months) { IsNumber = true };
        Assert.Equal(0, number.Watched(6, out _)!.Points[33].Count);
        Assert.Equal(0, Only(number).Last.ElementAt(3).Count);
        var share = new FigureSeries("plans", Calendar, [.. months.Select(m => m with { Of = 100 })]);
        Assert.Null(share.Watched(6, out var why));
        Assert.Equal("nobody to count among in one of the last 6 months", why);
    }

    [Fact]
    public void Sessions_are_brought_to_children_who_miss_or_come_all_of_the_last_months()
    {
        var judged = Only(Shares(i => i < 30 ? 7000 : 14000) with { CountsSessions = true });
        Assert.Equal(7000 / FigureSeries.SessionsOfMonth, judged.Children, 6);
        Assert.True(judged.Told);
    }

    [Fact]
    public void A_change_of_sessions_that_few_children_make_is_too_small_to_matter()
    {
        // 140 sessions more each month are those of four children, and 7 % of 2,000.
        var watch = FigureWatch.Judge([Shares(i => i < 30 ? 2000 + (i % 2) : 2140) with { CountsSessions = true }, .. Stable(5)]);
        Assert.Equal((0, 6), (watch.Figures.Count(f => f.Finding is not null), watch.Tested));
    }

    [Fact]
    public void A_weak_change_is_told_only_where_the_month_before_told_the_same()
    {
        var invented = new Invented(11);
        var all = Enumerable.Range(0, 400).Select(i => Of(invented.Counts($"{i}", 60, i % 5 == 0 ? 2 : 0))).ToList();
        var (now, before) = (FigureWatch.Judge(all), FigureWatch.Judge([.. all.Select(s => s.MonthBefore)]));
        var earlier = before.Figures.Where(f => f.Finding is not null).ToDictionary(f => f.Series.Id, f => f.Finding!.Excess > 0);
        var found = now.Figures.Where(f => f.Finding is not null).ToList();
        Assert.Contains(found, f => !f.Told);
        Assert.Contains(found, f => f.Told && !f.Finding!.AtOnce);
        foreach (var f in found) Assert.Equal(f.Finding!.AtOnce || (earlier.TryGetValue(f.Series.Id, out var up) && up == f.Finding.Excess > 0), f.Told);
    }

    [Fact]
    public void Of_thousands_of_stable_series_hardly_one_is_told_and_changes_come_first()
    {
        var watch = FigureWatch.Judge([.. Stable(3000), Of(new Invented(5).Counts("moved", 200, 8))]);
        Assert.Equal(3001, watch.Tested);
        Assert.Equal("moved", watch.Figures[0].Series.Id);
        Assert.InRange(watch.Figures.Count(f => f.Told), 1, 3);
        Assert.InRange(watch.ByChance, 0.1, 0.5);
    }

    [Fact]
    public void Of_a_long_series_three_years_and_the_last_months_are_looked_at()
    {
        var long_ = new FigureSeries("plans", [.. Enumerable.Range(0, 80).Select(First.PlusMonths)], [.. Enumerable.Range(0, 80).Select(i => new FigureMonth(First.PlusMonths(i), i < 38 ? 500 : 50))]) { IsNumber = true };
        Assert.Equal(FigureSeries.Window, Only(long_).Looked.Count());
        Assert.Null(Only(long_).Finding);
    }

    private static JudgedFigure Only(FigureSeries series) => Assert.Single(FigureWatch.Judge([series]).Figures);

    private static FigureSeries Shares(Func<int, double?> count) =>
        new("absence", Calendar, [.. Calendar.Select((month, i) => new FigureMonth(month, count(i), count(i) is null ? null : 100000))]);

    private static IEnumerable<FigureSeries> Stable(int many)
    {
        var invented = new Invented(1);
        return Enumerable.Range(0, many).Select(i => Of(invented.Counts($"stable {i}", 60, 0)));
    }

    private static FigureSeries Of(WatchedSeries series) =>
        new(series.Id, Calendar, [.. series.Points.Select(p => new FigureMonth(p.Date, p.Count))]) { IsNumber = true };
}
