using System.Text;
using NodaTime;
using Waymark.Exchange.Door;
using Waymark.People;
using Waymark.Shell.Data;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Attendance;

/// <summary>Marks from common transfer files. All pupils are made up.</summary>
public sealed class TransferFileTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Week = "/\\/\\/\\II/\\####", Known = "<LEA>815</LEA><Estab>2001</Estab><SchoolName>Hidden Beck School</SchoolName>";
    private static readonly string One = RegisterArea.Upn(1), Two = RegisterArea.Upn(2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_block_whose_marks_add_up_is_laid_over_its_days_and_no_name_is_read(string engine)
    {
        await using var area = await WithSchoolAsync(engine);
        var one = await area.ChildAsync(1);
        var (summary, found) = await area.ImportAsync(File("22.0", Pupil(One, Block("2023-10-02", Week, (10, 8, 2, 0)))));
        Assert.DoesNotContain(found, f => f.Severity == Severity.Error);
        Assert.Equal(["1 100001 2023-10-02 / \\", "1 100001 2023-10-03 / \\", "1 100001 2023-10-04 / \\", "1 100001 2023-10-05 I I", "1 100001 2023-10-06 / \\"], await area.MarksAsync(one));
        Assert.Equal(1, summary.Rows);
        Assert.All(found, f => Assert.DoesNotContain("Hushname", f.Message + f.Subject + f.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_block_whose_marks_do_not_add_up_is_left_out_whole_and_the_next_pupil_is_taken_over()
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        var (one, two) = (await area.ChildAsync(1), await area.ChildAsync(2));
        var (summary, found) = await area.ImportAsync(File("22.0", Pupil(One, Block("2023-10-02", Week, (10, 9, 1, 0))), Pupil(Two, Block("2023-10-02", "/\\", (2, 2, 0, 0)))));
        var fault = Assert.Single(found, f => f.Severity == Severity.Error);
        Assert.Equal(("AT-R30", 5L, One, "AttendanceMarks"), (fault.Rule, fault.Line, fault.Subject, fault.Element));
        Assert.EndsWith("Attended: 9 said, 8 counted. Authorised: 1 said, 2 counted.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["2 100001 2023-10-02 / \\"], await area.MarksAsync(one, two));
        Assert.Equal(1, Count(summary, "rows left out"));
    }

    [Fact]
    public async Task Since_codes_have_two_characters_a_mark_is_two_wide_and_a_choice_says_otherwise()
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        var one = await area.ChildAsync(1);
        var (_, found) = await area.ImportAsync(File("24.0", Pupil(One, Block("2025-10-06", "/ C2/ \\ ", (4, 3, 1, 0)))));
        Assert.DoesNotContain(found, f => f.Severity == Severity.Error);
        Assert.Equal(["1 100001 2025-10-06 / C2", "1 100001 2025-10-07 / \\"], await area.MarksAsync(one));
        var (_, wrong) = await area.ImportAsync(File("24.0", Pupil(One, Block("2025-10-13", "/\\/\\", (4, 4, 0, 0)))));
        Assert.Equal("AT-R05", Assert.Single(wrong, f => f.Severity == Severity.Error).Rule);
        var (_, chosen) = await area.ImportAsync(File("24.0", Pupil(One, Block("2025-10-10", "/\\/\\", (4, 4, 0, 0)))), ("marks", "one-wide"), ("days", "school"));
        Assert.DoesNotContain(chosen, f => f.Severity == Severity.Error);
        Assert.Equal(["1 100001 2025-10-06 / C2", "1 100001 2025-10-07 / \\", "1 100001 2025-10-10 / \\", "1 100001 2025-10-13 / \\"], await area.MarksAsync(one));
    }

    [Fact]
    public async Task A_school_is_known_by_its_number_on_the_day_then_by_its_name_and_otherwise_named_as_unknown()
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        area.Db.Add(new Establishment { Urn = "100009", Name = "Beck Academy", Type = "01", Authority = "815", Number = "2001", Opened = new LocalDate(2024, 9, 1) });
        await area.Db.SaveInBulkAsync(Stop);
        var one = await area.ChildAsync(1, null, 7, ("100001", "2020-09-01", "2024-08-31"), ("100009", "2024-09-01", ""));
        var (_, found) = await area.ImportAsync(File("22.0", Pupil(One, Block("2023-10-02", "/\\", (2, 2, 0, 0)) + Block("2024-09-09", "II", (2, 0, 2, 0)) + Block("2024-09-10", "II", (2, 0, 2, 0), "<LEA>815</LEA><Estab>4999</Estab>"))));
        Assert.Equal(["1 100001 2023-10-02 / \\", "1 100009 2024-09-09 I I"], await area.MarksAsync(one));
        var fault = Assert.Single(found, f => f.Severity == Severity.Error);
        Assert.Equal(("AT-R32", "815 4999"), (fault.Rule, fault.Value));
    }

    [Fact]
    public async Task In_a_file_of_one_line_each_day_at_fault_is_left_out_alone()
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        var (one, two) = (await area.ChildAsync(1, null, 7, ("100001", "2023-10-03", "")), await area.ChildAsync(2));
        var (summary, found) = await area.ImportAsync(File("22.0", Pupil(One, Block("2023-10-02", Week, (10, 8, 2, 0))), Pupil(Two, Block("2023-10-02", "/\\", (2, 2, 0, 0)))).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(["AT-R08"], found.Where(f => f.Severity == Severity.Error).Select(f => f.Rule));
        Assert.Equal((1, 5), (Count(summary, "rows left out"), (await area.MarksAsync(one, two)).Count));
    }

    [Theory]
    [InlineData("<CTfile><CTFpupilData><Pupil><UPN>X</Pupil></CTfile>")]
    [InlineData("<!DOCTYPE CTfile [<!ENTITY a \"b\">]><CTfile>&a;</CTfile>")]
    [InlineData("<CTfile><CTFpupilData>")]
    public async Task A_file_that_is_no_sound_XML_is_refused_with_its_place_and_nothing_is_taken_over(string text)
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        var (summary, found) = await area.ImportAsync(text);
        Assert.True(summary.Refused);
        Assert.Equal(("AT-R31", 1L), (Assert.Single(found).Rule, found[0].Line));
        Assert.Equal(0, (await area.StateAsync()).Version);
    }

    [Fact]
    public async Task A_block_of_totals_alone_is_told_and_a_file_without_any_mark_is_refused_with_what_to_do()
    {
        await using var area = await WithSchoolAsync(nameof(StoreEngine.Sqlite));
        var one = await area.ChildAsync(1);
        var totals = $"<YearData>{Known}<SessionsPossible>300</SessionsPossible></YearData>";
        var (summary, found) = await area.ImportAsync(File("22.0", Pupil(One, totals)));
        Assert.True(summary.Refused);
        Assert.Equal(["AT-R34", "AT-R35"], found.Select(f => f.Rule));
        Assert.All(found, f => Assert.NotEmpty(f.Remedy));
        Assert.Equal(["AT-R35"], (await area.ImportAsync("upn,urn,date,am,pm\n")).Found.Select(f => f.Rule));
        var (_, beside) = await area.ImportAsync(File("22.0", Pupil(One, totals + Block("2023-10-02", "/\\", (2, 2, 0, 0)))));
        Assert.Contains(beside, f => f.Rule == "AT-R34" && f.Subject == One);
        Assert.Equal(["1 100001 2023-10-02 / \\"], await area.MarksAsync(one));
    }

    private async Task<RegisterArea> WithSchoolAsync(string engine)
    {
        var area = await RegisterArea.FreshAsync(engines, engine);
        area.Db.Add(new Establishment { Urn = "100001", Name = "Hidden Beck School", Type = "01", Authority = "815", Number = "2001", Closed = new LocalDate(2024, 8, 31) });
        await area.Db.SaveInBulkAsync(Stop);
        return area;
    }

    private static long Count(ImportSummary summary, string what) => summary.Counts.Single(c => c.What == what).Count;

    private static string File(string version, params string[] pupils) =>
        new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n").Append(System.Globalization.CultureInfo.InvariantCulture, $"<CTfile><Header><CTFversion>{version}</CTFversion><SourceSchool><LEA>999</LEA><Estab>9999</Estab></SourceSchool></Header><CTFpupilData>\n").AppendJoin('\n', pupils).Append("\n</CTFpupilData></CTfile>").ToString();

    private static string Pupil(string upn, string blocks) => $"<Pupil><UPN>{upn}</UPN><Surname>Hushname</Surname>\n<Attendance>\n{blocks}</Attendance></Pupil>";

    private static string Block(string start, string marks, (int Possible, int Attended, int Authorised, int Unauthorised) totals, string school = Known) =>
        $"<YearData><Year>2023</Year>{school}<SessionsPossible>{totals.Possible}</SessionsPossible><SessionsAuthorised>{totals.Authorised}</SessionsAuthorised><SessionsAttended>{totals.Attended}</SessionsAttended><SessionsUnauthorised>{totals.Unauthorised}</SessionsUnauthorised><AttendSessions><AttendanceStartDate>{start}</AttendanceStartDate><AttendanceMarks>{marks}</AttendanceMarks></AttendSessions></YearData>\n";
}
