using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Inclusion.Attendance;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.People;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Lake;

/// <summary>A refresh reads again the months of the registers whose sums may have changed, and no other.</summary>
public sealed class LakeSumsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_months_whose_marks_or_statuses_or_terms_changed_are_summed_up_anew()
    {
        await using var web = new DemoWeb();
        var services = (await web.ServedAsync()).Site.Services;
        var made = await SumsAsync(services);
        Assert.True(made.Count > 20, $"{made.Count} months");

        await RefreshAsync(services);
        Assert.Equal(made, await SumsAsync(services));

        await MarkAsync(services, "2026-03");
        await RefreshAsync(services);
        Assert.Equal(["2026-03"], Anew(made, made = await SumsAsync(services)));

        // A status that begins in June changes what June and the months after it are summed up under.
        await SupportAsync(services, new LocalDate(2026, 6, 15));
        await RefreshAsync(services);
        Assert.Equal(["2026-06", "2026-07", "2026-09", "2026-10", "2026-11"], Anew(made, made = await SumsAsync(services)));

        // A calendar by which the summer term begins later.
        await CloseAsync(services, "date BETWEEN DATE '2026-04-14' AND DATE '2026-04-17'");
        await RefreshAsync(services);
        Assert.Equal(["2026-04"], Anew(made, await SumsAsync(services)));
    }

    private static IEnumerable<string> Anew(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now) => now.Where(part => before[part.Key] != part.Value).Select(part => part.Key);

    /// <summary>The file of each month of sums.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> SumsAsync(IServiceProvider services)
    {
        await using var lake = await services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        return new SortedDictionary<string, string>(lake.State.Of(AttendanceMonths.Sums.Name).ToDictionary(part => part.Partition, part => part.File), StringComparer.Ordinal);
    }

    private static Task RefreshAsync(IServiceProvider services) => services.GetRequiredService<LakeRefresh>().MakeAsync(StoreEngines.NorthYorkshire, progress: null, DemoArea.Today, Stop, indicators: []);

    private static async Task MarkAsync(IServiceProvider services, string month)
    {
        await using var lake = await services.GetRequiredService<ILakes>().WriteAsync(StoreEngines.NorthYorkshire, Stop);
        await lake.ReplaceAsync(AttendanceTables.Marks, month, $"SELECT * REPLACE (CASE WHEN pupil % 7 = 0 THEN 'I' ELSE am END AS am) FROM attendance WHERE strftime(date, '%Y-%m') = '{month}'", Stop);
        await lake.CommitAsync("marks", Stop);
    }

    private static async Task CloseAsync(IServiceProvider services, string days)
    {
        await using var lake = await services.GetRequiredService<ILakes>().WriteAsync(StoreEngines.NorthYorkshire, Stop);
        await lake.ReplaceAsync(AttendanceTables.Days, "", $"SELECT * REPLACE (is_school_day AND NOT ({days}) AS is_school_day) FROM school_days", Stop);
        await lake.CommitAsync("calendar", Stop);
    }

    private static async Task SupportAsync(IServiceProvider services, LocalDate from)
    {
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var with = db.Set<SenStatus>().Select(s => s.Child);
        var child = (await db.Set<Child>().Where(c => c.SchoolUrn != "" && !with.Contains(c.Id)).OrderBy(c => c.Id).FirstAsync(Stop)).Id;
        db.Add(new SenStatus { Id = Guid.CreateVersion7(), Child = child, Status = "K", From = from, Source = "test" });
        await db.SaveAsync(new Deed(Actor.Program("test"), (DemoArea.Today + new LocalTime(13, 0)).InUtc().ToInstant(), DemoArea.Today, "give support"), Stop);
    }
}
