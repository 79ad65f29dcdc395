using System.Text;
using NodaTime;
using Waymark.Exchange.Door;
using Waymark.Shell.Data;
using Waymark.Tests.Crash;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Attendance;

public sealed class AttendanceFileTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Days = "upn,urn,date,am,pm\n", Sessions = "upn,urn,date,half,code,recorded_at,source\n";
    private static readonly string One = RegisterArea.Upn(1), Two = RegisterArea.Upn(2);

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_file_sets_exactly_what_it_speaks_of_and_twice_is_once(string engine)
    {
        await using var area = await RegisterArea.FreshAsync(engines, engine);
        var (one, two) = (await area.ChildAsync(1), await area.ChildAsync(2));
        var first = $"{Days}{One},100001,2025-10-06,/,\\\n{Two},100001,2025-10-06,I,I\n{One},100001,2025-11-03,/,\n";
        var (check, _) = await area.CheckAsync(first);
        Assert.Equal(3, Count(check, "days of pupils to be added"));
        Assert.Equal(0, (await area.StateAsync()).Version);
        var (summary, found) = await area.ImportAsync(first);
        Assert.Equal(["AT-R16"], found.Select(f => f.Rule)); // in November one of the two on roll
        Assert.Equal((3, 0, 0), (Count(summary, "days of pupils added"), Count(summary, "days of pupils changed"), Count(summary, "rows left out")));
        Assert.Equal(["1 100001 2025-10-06 / \\", "1 100001 2025-11-03 / -", "2 100001 2025-10-06 I I"], await area.MarksAsync(one, two));
        Assert.Equal(["2025-10", "2025-11"], (await area.StateAsync()).Parts.Select(p => p.Partition).Order(StringComparer.Ordinal));

        var (again, _) = await area.ImportAsync(first);
        Assert.Equal((0, 0), (Count(again, "days of pupils added"), Count(again, "days of pupils changed")));
        Assert.Equal(1, (await area.StateAsync()).Version);

        var (later, _) = await area.ImportAsync($"{Days}{One},100001,2025-10-06,C2,\\\n{One},100001,2025-10-07,/,\\\n", ("covers", "pupils"));
        Assert.Equal((1, 1), (Count(later, "days of pupils added"), Count(later, "days of pupils changed")));
        Assert.Equal(["1 100001 2025-10-06 C2 \\", "1 100001 2025-10-07 / \\", "1 100001 2025-11-03 / -", "2 100001 2025-10-06 I I"], await area.MarksAsync(one, two));

        var (whole, _) = await area.ImportAsync($"{Days}{One},100001,2025-10-06,/,/\n", ("covers", "days"));
        Assert.Equal((1, 1), (Count(whole, "days of pupils changed"), Count(whole, "days of pupils taken out")));
        Assert.Equal(["1 100001 2025-10-06 / /", "1 100001 2025-10-07 / \\", "1 100001 2025-11-03 / -"], await area.MarksAsync(one, two));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_session_alone_leaves_the_other_half_as_it_is_and_the_later_record_counts(string engine)
    {
        await using var area = await RegisterArea.FreshAsync(engines, engine);
        var one = await area.ChildAsync(1);
        await area.ImportAsync($"{Sessions}{One},100001,2025-10-06,AM,N,2025-10-06T09:30:00,sims\n{One},100001,2025-10-06,pm,\\,,\n{One},100001,2025-10-06,AM,I,2025-10-08T12:00:00,sims\n");
        Assert.Equal(["1 100001 2025-10-06 I \\"], await area.MarksAsync(one));
        await area.ImportAsync($"{Sessions}{One},100001,2025-10-06,PM,--,,\n");
        Assert.Equal(["1 100001 2025-10-06 I -"], await area.MarksAsync(one));
    }

    public static TheoryData<string, string> Faults => new()
    {
        { $"Z{One[1..]},100001,2025-10-06,/,\\", "AT-R01 2 1" },
        { $"{RegisterArea.Upn(9)},100001,2025-10-06,/,\\", "AT-R02 2 1" },
        { $",100001,2025-10-06,/,\\", "AT-R01 2 1" },
        { $"{One},1001,2025-10-06,/,\\", "AT-R03 2 2" },
        { $"{One},100001,2025-02-30,/,\\", "AT-R04 2 3" },
        { $"{One},100001,,/,\\", "AT-R04 2 3" },
        { $"{One},100001,2025-10-06,C3,\\", "AT-R05 2 4" },
        { $"{One},100001,2025-10-06,/,/\\", "AT-R05 2 5" },
        { $"{One},100001,2024-08-19,H,\\", "AT-R06 2 4" },
        { $"{One},100001,2024-07-01,/,C2", "AT-R06 2 5" },
        { $"{One},100002,2025-10-06,/,\\", "AT-R07 2 2" },
        { $"{One},100001,2019-10-07,/,\\", "AT-R08 2 3" },
        { $"{Two},100002,2025-10-06,/,\\", "AT-R09 2 3" },
        { $"{One},100001,2026-11-25,/,\\", "AT-R25 2 3" },
        { $"{One},100001,2025-10-06,/,\\,extra", "AT-R21 2 0" },
        { $"{One},100001,2025-10-06,/,\\\n{One},100001,2025-10-06,I,\\", "AT-R15 2 4;AT-R15 3 4" },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task A_row_with_an_error_is_named_with_its_place_and_left_out_and_the_others_are_taken_over(string row, string expected)
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        var (one, two) = (await area.ChildAsync(1), await area.ChildAsync(2, null, 7, ("100002", "2020-09-01", "2025-07-31")));
        var (summary, found) = await area.ImportAsync($"{Days}{row}\n{One},100001,2025-10-07,/,\\\n");
        Assert.Equal(expected, string.Join(';', found.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Rule} {f.Line} {f.Column}")));
        Assert.All(found, f => Assert.NotEmpty(f.Remedy));
        Assert.Equal(row.Split('\n').Length, Count(summary, "rows left out"));
        Assert.Equal(["1 100001 2025-10-07 / \\"], await area.MarksAsync(one, two));
    }

    [Fact]
    public async Task What_is_odd_is_kept_and_said()
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        await area.ChildAsync(1);
        await area.ChildAsync(2, null, 7, ("", "", ""));
        await area.ChildAsync(3, new LocalDate(2004, 1, 1));
        await area.CalendarAsync("urn,date,is_school_day,note\n100001,2025-10-06,true,\n100001,2025-10-10,false,INSET\n100001,2025-10-13,yes,\n");
        var (summary, found) = await area.ImportAsync(
            $"{Days}{One},100001,2025-10-06,X,D\n{One},100001,2025-10-10,/,\\\n{Two},100001,2025-10-06,/,\\\n{Two},100003,2025-10-11,/,\\\n{RegisterArea.Upn(3)},100001,2025-10-06,/,\\\n");
        Assert.Equal(["AT-R10 4", "AT-R10 5", "AT-R11 3", "AT-R12 5", "AT-R13 2", "AT-R14 6", "AT-R16 3", "AT-R27 2"], found.Select(f => $"{f.Rule} {f.Line}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(found, f => f.Severity == Severity.Error);
        Assert.Equal(5, Count(summary, "days of pupils added"));
    }

    [Fact]
    public async Task A_register_that_holds_some_classes_only_is_noticed()
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        for (var i = 1; i <= 10; i++) await area.ChildAsync(i, null, i <= 6 ? 7 : 8);
        var rows = string.Concat(Enumerable.Range(1, 6).Select(i => $"{RegisterArea.Upn(i)},100001,2025-10-06,/,\\\n"));
        var (_, found) = await area.ImportAsync(Days + rows);
        Assert.Equal(["AT-R16 On 1 day, for example 6 of 10 on 2025-10-06.", "AT-R17 Year group 8, 1 day."],
            found.Select(f => $"{f.Rule} {f.Message[(f.Message.IndexOf(". ", StringComparison.Ordinal) + 2)..]}"));
        var (_, all) = await area.ImportAsync(Days + rows + string.Concat(Enumerable.Range(7, 4).Select(i => $"{RegisterArea.Upn(i)},100001,2025-10-06,-,-\n")));
        Assert.Empty(all);
    }

    [Fact]
    public async Task A_run_of_marks_is_laid_over_the_school_days_of_the_calendar_and_no_code_is_split()
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        var one = await area.ChildAsync(1);
        await area.CalendarAsync("urn;date;is_school_day;note\n100001;2025-10-06;1;\n100001;2025-10-07;0;INSET\n100001;2025-10-08;1;\n");
        var (_, found) = await area.ImportAsync($"UPN\tURN\tStart date\tMarks\n{One}\t100001\t2025-10-06\t/ C2 Y1 \\\n{One}\t100001\t2025-10-13\t/ \\ I\n");
        Assert.Equal(["1 100001 2025-10-06 / C2", "1 100001 2025-10-08 Y1 \\"], await area.MarksAsync(one));
        Assert.Equal(("AT-R23", 3L, 4), found.Select(f => (f.Rule, f.Line, f.Column)).Single());
        var (_, again) = await area.ImportAsync($"UPN\tURN\tStart date\tMarks\n{One}\t100001\t2025-10-20\t/ C2Y1\\ \n", ("marks", "two-wide"));
        Assert.Equal(["1 100001 2025-10-20 / C2", "1 100001 2025-10-21 Y1 \\"], (await area.MarksAsync(one)).Skip(2));
        Assert.DoesNotContain(again, f => f.Severity == Severity.Error);
    }

    [Fact]
    public async Task The_export_of_the_department_is_read_by_the_name_of_the_school_and_the_name_of_no_child_goes_anywhere()
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        var one = await area.ChildAsync(1);
        area.Db.Add(new Waymark.People.Organisation { Id = Waymark.Core.People.OrganisationId.From(Waymark.Core.Common.NewId.Next(RegisterArea.Now)), Name = "Saint Zoë's School", Urn = "100001" });
        await area.Db.SaveAsync(new(Waymark.Shell.Trail.Actor.Program("test"), RegisterArea.Now, new LocalDate(2026, 11, 24), "make"), TestContext.Current.CancellationToken);
        const string header = "Full Name,UPN,School Name,Session date,Attendance code,Period Attendance Code\r\n";
        var text = $"{header}\"Hushname, Quietly\",{One},Saint Zoë's School,\"Monday, 6 October 2025\",C2,Morning\r\n\"Hushname, Quietly\",{One},Saint Zoë's School,\"Monday, 6 October 2025\",--,Afternoon\r\n"
            + $"\"Hushname, Quietly\",{One},Another School,\"Monday, 6 October 2025\",/,Morning\r\n\"Hushname, Quietly\",{One},Saint Zoë's School,\"Tuesday, 7 October 2025\",/,Noon\r\n";
        var (_, found) = await area.ImportAsync(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text));
        Assert.Equal(["1 100001 2025-10-06 C2 -"], await area.MarksAsync(one));
        Assert.Equal([("AT-R24", 4L, 3), ("AT-R19", 5L, 6)], found.Select(f => (f.Rule, f.Line, f.Column)));
        Assert.DoesNotContain("Hushname", string.Join('|', found.Select(f => $"{f}")), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(area.LakeFolder, "*", SearchOption.AllDirectories))
        {
            var bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            Assert.DoesNotContain("Hushname", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain(One, bytes, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Path.Combine(Path.GetDirectoryName(area.LakeFolder)!, "spill")), entry => entry.Contains("register", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_that_was_cut_is_refused_until_somebody_says_that_it_is_whole()
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        await area.ChildAsync(1);
        var text = "UPN,School Name,Session date,Attendance code,Period Attendance Code\n" + string.Concat(Enumerable.Repeat($"{One},School,2025-10-06,/,Morning\n", 150_000));
        var (cut, found) = await area.ImportAsync(text);
        Assert.True(cut.Refused);
        Assert.Equal("AT-R22", found[^1].Rule);
        Assert.Equal(0, (await area.StateAsync()).Version);
        var (said, _) = await area.ImportAsync(text, ("complete", "yes"));
        Assert.False(said.Refused);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Lines_are_right_in_files_with_blank_lines_quotation_marks_and_line_breaks_in_cells(string end)
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        var one = await area.ChildAsync(1);
        var text = $"note;UPN;urn;date;am;pm{end}\"two{end}lines\";{One};100001;2025-10-06;/;\\{end}{end}\"a;b\";{One.ToLowerInvariant()}; 100001 ;Tuesday, 7 October 2025; c2 ;{end};{One};100001;2025-10-08;QQ;\\{end}";
        var (summary, found) = await area.ImportAsync(text);
        Assert.Equal(("AT-R05", 6L, 5, "QQ", One), found.Select(f => (f.Rule, f.Line, f.Column, f.Value, f.Subject)).Single());
        Assert.Equal(["1 100001 2025-10-06 / \\", "1 100001 2025-10-07 C2 -"], await area.MarksAsync(one));
        Assert.Equal(3, summary.Rows);
    }

    [Fact]
    public async Task Before_admission_a_register_may_list_a_child_as_not_yet_admitted_and_nothing_is_kept_of_it()
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        var one = await area.ChildAsync(1, null, 7, ("100001", "2025-10-08", ""));
        var (_, found) = await area.ImportAsync($"{Days}{One},100001,2025-10-06,Z,Z\n{One},100001,2025-10-07,Z,/\n{One},100001,2025-10-08,/,\\\n");
        Assert.Equal([("AT-R08", 3L)], found.Select(f => (f.Rule, f.Line)));
        Assert.Equal(["1 100001 2025-10-08 / \\"], await area.MarksAsync(one));
    }

    [Fact]
    public async Task Without_an_area_a_file_is_checked_by_itself()
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        var (summary, found) = await area.ValidateAsync($"{Days}{One},100001,2025-10-06,/,\\\nA123,100001,2025-10-06,/,\\\n{Two},100001,2025-10-06,/,H\n");
        Assert.Equal([("AT-R01", 3L), ("AT-R06", 4L)], found.Select(f => (f.Rule, f.Line)));
        Assert.Equal(2, Count(summary, "rows left out"));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task At_the_terminal_the_same_file_is_imported_once_and_names_of_columns_say_what_it_is(string engine)
    {
        await using var area = await RegisterArea.FreshAsync(engines, engine);
        var one = await area.ChildAsync(1);
        var file = Path.Combine(Directory.CreateTempSubdirectory("waymark-register-").FullName, "register.csv");
        await File.WriteAllTextAsync(file, $"{Days}{One},100001,2025-10-06,/,\\\n{One},100001,2025-10-07,C3,\\\n", TestContext.Current.CancellationToken);
        await area.MakeKnownAsync();
        var first = await WaymarkProcess.RunAsync(area.Settings, null, "import", "815", file);
        Assert.True(first.Code == 1, $"{first}");
        Assert.Contains("days of pupils added: 1", first.Output, StringComparison.Ordinal);
        Assert.Contains("rows left out: 1", first.Output, StringComparison.Ordinal);
        Assert.Contains("Each is named with its line and what to do on the site at /exchange/imports/", first.Output, StringComparison.Ordinal);
        var again = await WaymarkProcess.RunAsync(area.Settings, null, "import", "815", file);
        Assert.True(again.Code == 0, $"{again}");
        Assert.Contains("imported already", again.Output, StringComparison.Ordinal);
        Assert.Equal(["1 100001 2025-10-06 / \\"], await area.MarksAsync(one));
        var validated = await WaymarkProcess.RunAsync(area.Settings, null, "validate", file, "--format", "csv");
        Assert.Contains("AT-R05", validated.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_that_lacks_a_column_is_named()
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        var (summary, found) = await area.ImportAsync("upn,urn,date,am\n");
        Assert.True(summary.Refused);
        Assert.Equal(("AT-R18", "pm"), found.Select(f => (f.Rule, f.Element)).Single());
    }

    [Fact]
    public async Task A_calendar_sets_its_days_anew_and_names_what_it_cannot_read()
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        var (first, found) = await area.CalendarAsync("urn,date,is_school_day,note\n100001,2025-10-06,true,\n1,2025-10-07,perhaps,\n100001,2025-10-06,false,\n");
        Assert.Equal(["AT-R03 3 1", "AT-R28 3 3", "AT-R29 4 0"], found.Select(f => $"{f.Rule} {f.Line} {f.Column}"));
        Assert.Equal((1, 2), (Count(first, "days of schools added"), Count(first, "rows left out")));
        var (again, _) = await area.CalendarAsync("urn,date,is_school_day,note\n100001,2025-10-06,true,\n");
        Assert.Equal((0, 0, 1L), (Count(again, "days of schools added"), Count(again, "days of schools changed"), (await area.StateAsync()).Version));
    }

    private static int Count(ImportSummary summary, string what) => (int)summary.Counts.Single(c => c.What == what).Count;
}
