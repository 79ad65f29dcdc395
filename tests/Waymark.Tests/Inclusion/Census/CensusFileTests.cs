using Waymark.Exchange.Door;
using Waymark.People;
using Waymark.Shell.Data;
using Waymark.Tests.Inclusion.Attendance;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Census;

/// <summary>The attendance of school censuses, as XML and as a table. All pupils are made up.</summary>
public sealed class CensusFileTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Header = "upn,urn,year,term,sessions_possible,sessions_authorised,sessions_unauthorised,reason_I,reason_O";
    private static readonly string One = RegisterArea.Upn(1), Two = RegisterArea.Upn(2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_spring_census_is_taken_over_as_the_autumn_term_and_no_name_is_read(string engine)
    {
        await using var area = await WithSchoolAsync(engine);
        var (one, two) = (await area.ChildAsync(1), await area.ChildAsync(2));
        var (summary, found) = await area.CensusAsync(Census("Spring", 2026, Pupil(One, Block("TermlyAttendance", 140, 16, 2, ("I", 12), ("C2", 4), ("O", 2), ("M", 0))), Pupil(Two, Block("TermlyAttendance", 138, 0, 0))));
        Assert.Empty(found);
        Assert.Equal(["1 100001 2025-autumn 140 16 2 C2=4 I=12 O=2", "2 100001 2025-autumn 138 0 0 "], await area.SumsAsync(one, two));
        Assert.Equal((2L, 2L, 0L, ("census", "spring 2026")), (summary.Rows, Count(summary, "sums added"), Count(summary, "sums left out"), summary.Facts.Single()));
    }

    [Fact]
    public async Task An_autumn_census_carries_both_halves_of_the_summer_apart()
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        var one = await area.ChildAsync(1);
        var (_, found) = await area.CensusAsync(Census("AUT", 2026, Pupil(One, Block("TermlyAttendance", 60, 3, 0) + Block("SummerHalfTerm2Attendance", 66, 0, 4))));
        Assert.Empty(found);
        Assert.Equal(["1 100001 2025-summer-1 60 3 0 ", "1 100001 2025-summer-2 66 0 4 "], await area.SumsAsync(one));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_a_corrected_one_replaces_what_it_speaks_of_and_keeps_the_earlier()
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        var (one, two) = (await area.ChildAsync(1), await area.ChildAsync(2));
        var first = Census("Spring", 2026, Pupil(One, Block("TermlyAttendance", 140, 16, 2)), Pupil(Two, Block("TermlyAttendance", 138, 5, 0)));
        await area.CensusAsync(first);
        var state = await area.StateAsync();
        var (again, _) = await area.CensusAsync(first);
        Assert.Equal((0L, 0L, state.Version), (Count(again, "sums added"), Count(again, "sums corrected"), (await area.StateAsync()).Version));
        var (trial, _) = await area.CensusAsync(Census("Spring", 2026, Pupil(One, Block("TermlyAttendance", 140, 12, 2))), checkOnly: true);
        Assert.Equal((1L, state.Version), (Count(trial, "sums to be corrected"), (await area.StateAsync()).Version));
        await area.CensusAsync(Census("Spring", 2026, Pupil(One, Block("TermlyAttendance", 140, 12, 2))));
        Assert.Equal(["1 100001 2025-autumn 140 12 2 ", "1 100001 2025-autumn 140 16 2  until 2026-11-24", "2 100001 2025-autumn 138 5 0 "], await area.SumsAsync(one, two));
    }

    [Theory]
    [InlineData("A123456789012", "140", "16", "2", "CS-R01", "UPN")]
    [InlineData("", "14O", "16", "2", "CS-R07", "SessionsPossible")]
    [InlineData("", "140", "", "2", "CS-R07", "SessionsAuthorised")]
    [InlineData("", "140", "139", "2", "CS-R08", "SessionsPossible")]
    [InlineData("", "240", "16", "2", "CS-R09", "SessionsPossible")]
    public async Task A_block_at_fault_is_named_with_its_line_and_the_next_pupil_is_taken_over(string upn, string possible, string authorised, string unauthorised, string rule, string element)
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        var (_, two) = (await area.ChildAsync(1), await area.ChildAsync(2));
        var bad = $"<TermlyAttendance><SessionsPossible>{possible}</SessionsPossible><SessionsAuthorised>{authorised}</SessionsAuthorised><SessionsUnauthorised>{unauthorised}</SessionsUnauthorised></TermlyAttendance>";
        var (summary, found) = await area.CensusAsync(Census("Spring", 2026, Pupil(upn.Length > 0 ? upn : One, bad), Pupil(Two, Block("TermlyAttendance", 138, 0, 0))));
        var fault = Assert.Single(found);
        Assert.Equal((rule, element, 3L), (fault.Rule, fault.Element, fault.Line));
        Assert.NotEmpty(fault.Remedy);
        Assert.Equal(["1 100001 2025-autumn 138 0 0 "], await area.SumsAsync(two));
        Assert.Equal(1, Count(summary, "sums left out"));
    }

    [Fact]
    public async Task Unknown_pupils_and_schools_doubles_wrong_blocks_and_reasons_are_each_named()
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        await area.ChildAsync(1);
        async Task<string> RulesAsync(string text) => string.Join(' ', (await area.CensusAsync(text)).Found.Select(f => f.Rule));
        var fine = Block("TermlyAttendance", 140, 0, 0);
        Assert.Equal("CS-R02", await RulesAsync(Census("Spring", 2026, Pupil(RegisterArea.Upn(7), fine))));
        Assert.Equal("CS-R03", await RulesAsync(Census("Spring", 2026, Pupil(One, fine)).Replace("<Estab>2001", "<Estab>2999", StringComparison.Ordinal)));
        Assert.Equal("CS-R05", await RulesAsync(Census("Spring", 2026, Pupil(One, Block("SummerHalfTerm2Attendance", 60, 0, 0)))));
        Assert.Equal("CS-R10", await RulesAsync(Census("Spring", 2026, Pupil(One, Block("TermlyAttendance", 140, 2, 0, ("D", 2))))));
        Assert.Equal("CS-R11", await RulesAsync(Census("Spring", 2026, Pupil(One, Block("TermlyAttendance", 140, 3, 0, ("I", 2))))));
        Assert.Equal("CS-R12", await RulesAsync(Census("Spring", 2026, Pupil(One, fine), Pupil(One, fine))));
        Assert.Equal("CS-R16", await RulesAsync(Census("Spring", 2027, Pupil(One, fine))));
    }

    [Theory]
    [InlineData("<Message><Header/><PupilOnRoll><UPN>A</UPN><Attendance><TermlyAttendance/></Attendance></PupilOnRoll></Message>", "CS-R04")]
    [InlineData("<Message><PupilOnRoll><UPN>A</UPN><Attendance><Termly", "CS-R14")]
    [InlineData("<!DOCTYPE Message [<!ENTITY a 'b'>]><Message><PupilOnRoll></PupilOnRoll></Message>", "CS-R14")]
    [InlineData("upn,sessions_possible,urn\n", "CS-R15 CS-R15 CS-R15 CS-R15")]
    public async Task A_file_that_cannot_be_read_is_refused_as_a_whole(string text, string rules)
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        var (summary, found) = await area.CensusAsync(text);
        Assert.Equal((true, rules), (summary.Refused, string.Join(' ', found.Select(f => f.Rule))));
        Assert.Empty(await area.SumsAsync());
    }

    [Fact]
    public async Task A_file_that_breaks_off_changes_nothing_of_the_pupils_before()
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        await area.ChildAsync(1);
        var whole = Census("Spring", 2026, Pupil(One, Block("TermlyAttendance", 140, 0, 0)));
        var (summary, found) = await area.CensusAsync(whole[..whole.IndexOf("</PupilsOnRoll>", StringComparison.Ordinal)]);
        Assert.Equal((true, "CS-R14"), (summary.Refused, Assert.Single(found).Rule));
        Assert.Empty(await area.SumsAsync());
    }

    [Fact]
    public async Task A_table_is_read_by_its_columns_with_the_school_by_either_number_and_each_fault_has_its_cell()
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        var (one, two) = (await area.ChildAsync(1), await area.ChildAsync(2));
        var (_, found) = await area.CensusAsync($"{Header}\n{One},100001,2025/26,Autumn,140,12,2,12,2\n{Two},100001,2025-26,summer 1,60,0,0,,\n{Two},100001,2025/27,autumn,60,0,0,,\n{Two},100001,2025,autumn,60,0,0\n{Two},12,2025,autumn,60,x,0,,\n");
        Assert.Equal(["CS-R06 4 4 term", "CS-R13 5 0 ", "CS-R03 6 2 urn", "CS-R07 6 6 sessions_authorised"], found.Select(f => $"{f.Rule} {f.Line} {f.Column} {f.Element}"));
        Assert.Equal(["1 100001 2025-autumn 140 12 2 I=12 O=2", "2 100001 2025-summer-1 60 0 0 "], await area.SumsAsync(one, two));
        var (summary, none) = await area.CensusAsync($"upn,la_estab,year,term,sessions_possible,sessions_authorised,sessions_unauthorised\n{Two},8152001,2025,autumn,138,1,0\n");
        Assert.Empty(none);
        Assert.Equal((1L, 3), (Count(summary, "sums added"), (await area.SumsAsync(one, two)).Count));
    }

    [Fact]
    public async Task Without_an_area_a_file_is_checked_as_far_as_it_goes()
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        var (summary, found) = await area.CensusAsync(Census("Spring", 2026, Pupil(One, Block("TermlyAttendance", 140, 139, 2))), alone: true);
        Assert.Equal(("CS-R08", 1L), (Assert.Single(found).Rule, summary.Rows));
    }

    private async Task<RegisterArea> WithSchoolAsync(string engine)
    {
        var area = await RegisterArea.FreshAsync(engines, engine);
        area.Db.Add(new Establishment { Urn = "100001", Name = "Hidden Beck School", Type = "01", Authority = "815", Number = "2001" });
        await area.Db.SaveInBulkAsync(Stop);
        return area;
    }

    private static long Count(ImportSummary summary, string what) => summary.Counts.Single(c => c.What == what).Count;

    private static string Census(string term, int year, params string[] pupils) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Message><Header><CollectionDetails><Collection>School Census</Collection><Term>{term}</Term><Year>{year}</Year></CollectionDetails>"
        + $"<Source><LEA>815</LEA><Estab>2001</Estab></Source></Header><PupilsOnRoll>\n{string.Join('\n', pupils)}\n</PupilsOnRoll></Message>";

    private static string Pupil(string upn, string blocks) => $"<PupilOnRoll><UPN>{upn}</UPN><Surname>Hushname</Surname><LEA>999</LEA><Attendance>{blocks}</Attendance></PupilOnRoll>";

    private static string Block(string element, int possible, int authorised, int unauthorised, params (string Code, int Sessions)[] reasons) =>
        $"<{element}><SessionsPossible>{possible}</SessionsPossible><SessionsAuthorised>{authorised}</SessionsAuthorised><SessionsUnauthorised>{unauthorised}</SessionsUnauthorised>"
        + $"<SessionDetails>{string.Concat(reasons.Select(r => $"<SessionDetail><AttendanceReason>{r.Code}</AttendanceReason><AbsenceSessions>{r.Sessions}</AbsenceSessions></SessionDetail>"))}</SessionDetails></{element}>";
}
