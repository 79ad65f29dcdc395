using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Inclusion.Alliance;
using Waymark.Inclusion.Door;
using Waymark.Insight.Door;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Alliance;

public sealed class EffectTests(DemoWeb web)
{
    private static readonly EffectTerms Terms = AllianceRules.EffectOn(DemoArea.Today);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sessions_before_and_after_are_those_of_the_registers_and_the_others_are_like_the_child()
    {
        var services = (await web.ServedAsync()).Site.Services;
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
        await using var db = await web.StoreAsync();
        var actions = (await db.Set<AllianceAction>().Where(a => a.Outcome == "done" && a.DoneOn < new LocalDate(2026, 7, 1)).ToListAsync(Stop)).ConvertAll(a => new EffectOfActions.Acted(a.Id, a.Child.Value, a.Kind, true, a.DoneOn!.Value));
        Assert.NotEmpty(actions);
        var lakes = services.GetRequiredService<ILakes>();
        await using var lake = await lakes.ReadAsync(StoreEngines.NorthYorkshire, Stop);
        var effects = scope.ServiceProvider.GetRequiredService<EffectOfActions>();
        foreach (var span in new[] { Terms.Weeks, Terms.LongWeeks })
        {
            var measured = await effects.MeasureAsync(lake, actions, Terms, span, Stop);
            Assert.NotEmpty(measured);
            foreach (var one in measured)
            {
                var action = actions.First(a => lakes.PseudonymsOf(StoreEngines.NorthYorkshire).Of(a.Child) == one.Of.Child);
                Assert.Equal((one.Of.Before, one.Of.After), await ByHandAsync(lake, one.Of.Child, action.Week, span));
                Assert.True(one.Compared.Count <= Terms.Compared);
                Assert.All(one.Compared, c => Assert.True(Math.Abs(c.Before.Rate - one.Of.Before.Rate) <= Terms.Similar + 1e-9));
                Assert.DoesNotContain(one.Compared, c => c.Child == one.Of.Child);
                var like = await TextsAsync(lake, $"SELECT DISTINCT p.sen || coalesce(s.phase, '') FROM pupils p LEFT JOIN schools s USING (urn) WHERE p.pupil IN ({string.Join(',', one.Compared.Select(c => c.Child).Append(one.Of.Child))}) AND p.pupil NOT IN (SELECT pupil FROM sen_history GROUP BY pupil HAVING count(*) > 1) AND p.pupil NOT IN (SELECT pupil FROM enrolments GROUP BY pupil HAVING count(*) > 1)");
                Assert.True(like.Count <= 1, string.Join(' ', like));
            }
        }
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task What_helped_says_nothing_of_few_children_and_names_none(string engine)
    {
        foreach (var person in new[] { "helen", "ben", "ruth" })
        {
            var page = await (await web.AsAsync(person, engine)).OpenAsync(AllianceLinks.WhatHelped);
            Assert.Contains("6 school weeks before and after", page.Text, StringComparison.Ordinal);
            Assert.Contains("12 school weeks before and after", page.Text, StringComparison.Ordinal);
            var rows = page.Rows("6 school weeks before and after");
            Assert.Contains(rows, r => r[0] == "Home visit or talk with the family");
            Assert.All(rows, r => Assert.True(r[1] == "*" || int.Parse(r[1], CultureInfo.InvariantCulture) % 5 == 0));
            Assert.All(rows, r => Assert.StartsWith(r[5] == "–" ? "Too few to say" : "Absence ", r[6], StringComparison.Ordinal));
            Assert.All(rows, r => Assert.Equal(r[5] == "–", r[2] == "Fewer than 10"));
        }
    }

    /// <summary>The same by another way: day by day, by the weeks in which the child's school was open.</summary>
    private static async Task<(EffectSpan, EffectSpan)> ByHandAsync(ILakeReader lake, long pupil, LocalDate week, int span)
    {
        var school = Assert.Single(await TextsAsync(lake, $"SELECT urn::VARCHAR FROM attendance WHERE pupil = {pupil} AND date BETWEEN DATE '{week:uuuu-MM-dd}' - 84 AND DATE '{week:uuuu-MM-dd}' + 6 GROUP BY urn ORDER BY count(*) DESC LIMIT 1"));
        var open = (await TextsAsync(lake, $"SELECT DISTINCT strftime(date, '%Y-%m-%d') FROM school_days WHERE urn = {school} AND is_school_day")).Select(d => NodaTime.Text.LocalDatePattern.Iso.Parse(d).Value).Select(d => d.PlusDays(1 - (int)d.DayOfWeek)).Distinct().Order().ToList();
        var (before, after) = (open.Where(w => w < week).TakeLast(span).ToHashSet(), open.Where(w => w > week).Take(span).ToHashSet());
        var marks = (await TextsAsync(lake, $"SELECT strftime(date, '%Y-%m-%d') || ' ' || is_possible(am)::INTEGER || ' ' || is_possible(pm)::INTEGER || ' ' || is_absent(am)::INTEGER || ' ' || is_absent(pm)::INTEGER FROM attendance WHERE pupil = {pupil}"))
            .Select(t => t.Split(' ')).Select(t => (Day: NodaTime.Text.LocalDatePattern.Iso.Parse(t[0]).Value, Possible: (t[1] == "1" ? 1 : 0) + (t[2] == "1" ? 1 : 0), Absent: (t[3] == "1" ? 1 : 0) + (t[4] == "1" ? 1 : 0))).ToList();
        EffectSpan Sum(HashSet<LocalDate> weeks)
        {
            var some = marks.Where(m => weeks.Contains(m.Day.PlusDays(1 - (int)m.Day.DayOfWeek))).ToList();
            return new(some.Sum(m => m.Possible), some.Sum(m => m.Absent));
        }
        return (Sum(before), Sum(after));
    }

    private static async Task<List<string>> TextsAsync(ILakeReader lake, string statement)
    {
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = statement;
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var all = new List<string>();
        while (await rows.ReadAsync(Stop)) all.Add(rows.GetString(0));
        return all;
    }
}
