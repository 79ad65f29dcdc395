using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;
using Waymark.Core.People;
using Waymark.Exchange.Door;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Rolls;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Inclusion.Attendance;
using Waymark.Tests.People.Extracts;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Suspensions;

public sealed class SuspensionFileTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Short = "upn,urn,category,reason,start_date,end_date,sessions,sen_provision,year_group\n";
    private const string Long = "upn,urn,category,reason,start_date,cancelled_date,board_outcome,board_date,review_outcome,review_date,reconsider_outcome,reconsider_date\n";
    private static readonly string One = RegisterArea.Upn(1);
    private static readonly Deed Deed = new(Actor.Program("test"), RegisterArea.Now, new LocalDate(2026, 11, 24), "import");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task What_becomes_of_an_exclusion_comes_with_a_later_file_and_twice_is_once(string engine)
    {
        await using var area = await RegisterArea.FreshAsync(engines, engine);
        var child = await area.ChildAsync(1);
        var (first, found) = await RunAsync(area, $"{Short}{One},100001,SUSP,db,2026-09-14,2026-09-15,3,K,7\n{One},100001,PERM,PA,2026-10-05,,,K,7\n");
        Assert.Empty(found);
        Assert.Equal((2, 0), (Count(first, "added"), Count(first, "changed")));
        Assert.Equal([(child, "DB", 3, "K", 7, null), (child, "PA", null, "K", 7, null)], await KnownAsync(area));
        var (again, _) = await RunAsync(area, $"{Short}{One},100001,SUSP,db,2026-09-14,2026-09-15,3,K,7\n{One},100001,PERM,PA,2026-10-05,,,K,7\n");
        Assert.Equal((0, 0), (Count(again, "added"), Count(again, "changed")));
        var (checkedOnly, _) = await RunAsync(area, $"{Long}{One},100001,PERM,PA,2026-10-05,,Reinstated,2026-10-23,,,,\n", trial: true);
        Assert.Equal(1, Count(checkedOnly, "to be changed"));
        Assert.All(await area.Db.Set<Suspension>().AsNoTracking().ToListAsync(Stop), s => Assert.Null(s.Overturned));
        var (later, _) = await RunAsync(area, $"{Long}{One},100001,PERM,PA,2026-10-05,,Reinstated,2026-10-23,,,,\n");
        Assert.Equal((0, 1), (Count(later, "added"), Count(later, "changed")));
        Assert.Equal([null, new LocalDate(2026, 10, 23)], (await area.Db.Set<Suspension>().AsNoTracking().OrderBy(s => s.From).ToListAsync(Stop)).Select(s => s.Overturned));
    }

    [Theory]
    [InlineData("2026-10-09,,,,,,", "2026-10-09")]
    [InlineData(",reinstated,2026-10-23,,,,", "2026-10-23")]
    [InlineData(",upheld,2026-10-23,,,,", null)]
    [InlineData(",upheld,2026-10-23,quashed,2026-11-10,,", null)]
    [InlineData(",upheld,2026-10-23,quashed,2026-11-10,upheld,2026-11-20", null)]
    [InlineData(",upheld,2026-10-23,recommended,2026-11-10,reinstated,2026-11-20", "2026-11-20")]
    public async Task An_exclusion_stands_until_it_is_taken_back_or_the_governors_reinstate(string outcomes, string? overturned)
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        await area.ChildAsync(1);
        Assert.Empty((await RunAsync(area, $"{Long}{One},100001,PERM,PA,2026-10-05,{outcomes}\n")).Found);
        var kept = await area.Db.Set<Suspension>().AsNoTracking().SingleAsync(Stop);
        Assert.Equal(overturned, kept.Overturned is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null);
    }

    public static TheoryData<string, string> Faults => new()
    {
        { $"{Short}Z{One[1..]},100001,SUSP,DB,2026-09-14,2026-09-15,3,K,7", "SX-R01 2 1" },
        { $"{Short}{RegisterArea.Upn(9)},100001,SUSP,DB,2026-09-14,2026-09-15,3,K,7", "SX-R02 2 1" },
        { $"{Short}{One},1001,SUSP,DB,2026-09-14,2026-09-15,3,K,7", "SX-R03 2 2" },
        { $"{Short}{One},100001,LNCH,DB,2026-09-14,2026-09-15,3,K,7", "SX-R04 2 3" },
        { $"{Short}{One},100001,SUSP,OT,2026-09-14,2026-09-15,3,K,7", "SX-R05 2 4" },
        { $"{Short}{One},100001,SUSP,DB,14.9.2026,2026-09-15,3,K,7", "SX-R06 2 5" },
        { $"{Short}{One},100001,SUSP,DB,,2026-09-15,3,K,7", "SX-R06 2 5" },
        { $"{Short}{One},100001,SUSP,DB,2026-11-25,2026-11-25,2,K,7", "SX-R07 2 5" },
        { $"{Short}{One},100001,SUSP,DB,2026-09-14,2026-09-11,3,K,7", "SX-R08 2 6" },
        { $"{Short}{One},100001,SUSP,DB,2026-09-14,2026-09-15,,K,7", "SX-R09 2 7" },
        { $"{Short}{One},100001,PERM,DB,2026-09-14,2026-09-15,,K,7", "SX-R09 2 7" },
        { $"{Short}{One},100001,SUSP,DB,2026-09-14,2026-09-15,3,A,7", "SX-R10 2 8" },
        { $"{Short}{One},100001,SUSP,DB,2026-09-14,2026-09-15,3,K,year 7", "SX-R11 2 9" },
        { $"{Long}{One},100001,PERM,DB,2026-09-14,,lost,2026-10-01,,,,", "SX-R12 2 7;SX-R13 2 7" },
        { $"{Long}{One},100001,PERM,DB,2026-09-14,,upheld,,,,,", "SX-R13 2 7" },
        { $"{Long}{One},100001,PERM,DB,2026-09-14,2026-09-16,upheld,2026-10-01,,,,", "SX-R14 2 6" },
        { $"{Long}{One},100001,PERM,DB,2026-09-14,,reinstated,2026-10-01,quashed,2026-10-20,,", "SX-R14 2 9" },
        { $"{Long}{One},100001,PERM,DB,2026-09-14,,upheld,2026-10-01,upheld,2026-10-20,reinstated,2026-10-30", "SX-R14 2 11" },
        { $"{Short}{One},100001,SUSP,DB,2026-09-14,2026-09-15,3,K,7\n{One},100001,SUSP,PA,2026-09-14,2026-09-15,3,K,7", "SX-R15 3 5" },
        { $"{Short}{One},100001,SUSP,DB,2026-09-14,2026-09-15,3,K", "SX-R16 2 0" },
        { $"{Short}{One},100001,SUSP,\"DB,2026-09-14,2026-09-15,3,K,7", "SX-R17 3 4" },
        { $"upn,category,start_date,reason\n{One},SUSP,2026-09-14,DB", "SX-R18 1 0" },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task A_fault_is_named_with_its_place_and_its_row_left_out(string text, string expected)
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        await area.ChildAsync(1);
        var (_, found) = await RunAsync(area, $"{text}\n");
        Assert.Equal(expected, string.Join(';', found.Select(f => $"{f.Rule} {f.Line} {f.Column}")));
        Assert.Equal(text.Split('\n').Length - 2, await area.Db.Set<Suspension>().CountAsync(Stop));
        Assert.All(found, f => Assert.True(f.Remedy.Length > 0));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_calendar_that_comes_later_moves_what_is_to_be_done_and_a_file_keeps_what_was_recorded(string engine)
    {
        await using var area = await RegisterArea.FreshAsync(engines, engine);
        var child = await area.ChildAsync(1);
        await RunAsync(area, $"{Short}{One},100001,PERM,PA,2026-11-10,,,K,7\n");
        var entered = await area.Db.Set<Suspension>().SingleAsync(Stop);
        var steps = new[] { TakenStep.Now(entered, "governors-told", new(2026, 11, 10), Deed), TakenStep.Now(entered, "governors-met", new(2026, 11, 20), Deed, "upheld") };
        area.Db.AddRange(steps);
        entered.Followed = true;
        entered.Follow(steps);
        await area.Db.SaveAsync(Deed, Stop);
        Assert.Equal("cannot", await DueAsync(area));
        await area.CalendarAsync(CalendarOf(closed: []));
        Assert.Equal("2026-11-17", await DueAsync(area));
        await area.CalendarAsync(CalendarOf(closed: [12]));
        Assert.Equal("2026-11-18", await DueAsync(area));
        var (again, _) = await RunAsync(area, $"{Short}{One},100001,PERM,PA,2026-11-10,,,K,7\n");
        Assert.Equal((0, 0), (Count(again, "added"), Count(again, "changed")));
        Assert.Equal(BoardDecision.Upheld, (await area.Db.Set<Suspension>().AsNoTracking().SingleAsync(s => s.Child == child, Stop)).Board);
    }

    private static string CalendarOf(int[] closed) => "urn,date,is_school_day,note\n" + string.Concat(Enumerable.Range(1, 30).Select(day => new LocalDate(2026, 11, day))
        .Where(day => day.DayOfWeek <= IsoDayOfWeek.Friday).Select(day => $"100001,{NodaTime.Text.LocalDatePattern.Iso.Format(day)},{(closed.Contains(day.Day) ? "false" : "true")},\n"));

    private static async Task<string> DueAsync(RegisterArea area) =>
        await area.Db.Set<OpenDuty>().AsNoTracking().FirstOrDefaultAsync(d => d.Rule == "D6", Stop) is { Due: { } due } ? NodaTime.Text.LocalDatePattern.Iso.Format(due) : "cannot";

    private static async Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> RunAsync(RegisterArea area, string text, bool trial = false)
    {
        using var file = new SentFile(Encoding.UTF8.GetBytes(text), [], "exclusions.csv");
        var (profile, found) = (new SuspensionProfile(new KnownRolls(), new FakeClock(RegisterArea.Now), area.Follow), new Kept());
        Assert.True(profile.Recognises(file.Source));
        if (trial) return (await profile.CheckAsync(file.Source, area.Db, found, null, Stop), found.All);
        var summary = await profile.ApplyAsync(file.Source, area.Db, Deed, found, null, Stop);
        await area.Db.SaveAsync(Deed, Stop);
        return (summary, found.All);
    }

    private static async Task<List<(ChildId, string, int?, string, int?, LocalDate?)>> KnownAsync(RegisterArea area) =>
        [.. (await area.Db.Set<Suspension>().AsNoTracking().OrderBy(s => s.From).ToListAsync(Stop)).Select(s => (s.Child, s.Reason, s.Sessions, s.SenStatus, s.YearGroup, s.Overturned))];

    private static long Count(ImportSummary summary, string what) => summary.Counts.Single(c => c.What == what).Count;
}
