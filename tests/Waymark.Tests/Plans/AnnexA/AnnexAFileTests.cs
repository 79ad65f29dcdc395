using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.AnnexA;
using Waymark.Exchange.Door;
using Waymark.People;
using Waymark.People.Matching;
using Waymark.Plans;
using Waymark.Plans.AnnexA;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.People.Extracts;
using Waymark.Tests.Plans.Sen2;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.AnnexA;

public sealed class AnnexAFileTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly string FakeFile = Path.GetFullPath(Path.Combine(Waymark.Tests.Architecture.Source.Root, "..", "shared", "data", "annex-a-fake", "fake_sen.xlsx"));
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What section 5 of the description of the lists says of the published fake file, by sheet, row and rule.</summary>
    [Fact]
    public async Task The_published_fake_file_fails_with_its_reasons()
    {
        Assert.SkipUnless(File.Exists(FakeFile), "The published files are not beside this clone.");
        var (summary, found) = await CheckAsync(await File.ReadAllBytesAsync(FakeFile, Stop));
        AssertFakeReasons(summary, found);
    }

    [Fact]
    public async Task A_file_like_the_fake_one_fails_with_the_same_reasons()
    {
        var (summary, found) = await CheckAsync(LikeTheFakeFile().Bytes());
        AssertFakeReasons(summary, found);
    }

    [Fact]
    public async Task Headers_that_are_missing_doubled_misspelt_or_not_of_the_list_are_named()
    {
        var book = new TestWorkbook();
        var first = Headings(1);
        first[4] = "Sex";
        book.Sheet("List_1").Add(first);
        book.Sheet("List_2").Add([.. Headings(2), "Unique ID", "Elective home education"]);
        var (summary, found) = await CheckAsync(book.Bytes());
        Assert.True(summary.Refused);
        Assert.Equal(
            [("List_1", "Sex"), ("List_1", "Gender"), ("List_2", "Unique ID"), ("List_2", "Elective home education")],
            found.Where(f => f.Rule == "A02").Select(f => (f.File, f.Element)));
        Assert.All(found, f => Assert.Equal("A02", f.Rule));
    }

    [Fact]
    public async Task A_workbook_without_the_second_list_is_refused()
    {
        var book = new TestWorkbook();
        book.Sheet("List_1").Add(Headings(1));
        var (summary, found) = await CheckAsync(book.Bytes());
        Assert.True(summary.Refused);
        Assert.Contains("no sheet List_2", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("wrong encoding")]
    [InlineData("open quotation mark")]
    public async Task A_file_that_cannot_be_read_gets_one_clear_finding(string how)
    {
        var bytes = how switch
        {
            "cut off" => LikeTheFakeFile().Bytes()[..^200],
            "wrong encoding" => [.. Encoding.UTF8.GetBytes(Csv(2)), 0xE9, .. "\n"u8],
            _ => Encoding.UTF8.GetBytes(Csv(2) + "\"NY1,\n"),
        };
        var (summary, found) = await ReadAsync(bytes);
        Assert.True(summary.Refused);
        Assert.Equal("A20", Assert.Single(found).Rule);
    }

    [Fact]
    public async Task One_list_may_come_as_csv_and_what_is_wrong_has_line_and_column()
    {
        var (summary, found) = await CheckAsync(Encoding.UTF8.GetBytes(Csv(2) + "NY1,UN1,,24/02/2022,x,WBRI,ASD,121300,Nursery,,0,0,4.5,b,b,,b\n\nNY1,UN1,,24/02/2022,F,WBRI,ASD,121300,Nursery,,0,0,4.5,b,b,,b\n"));
        Assert.False(summary.Refused);
        Assert.Equal([("A03", 2L, 5), ("A04", 4L, 1)], found.Select(f => (f.Rule, f.Line, f.Column)));
        Assert.Contains(("children with SEN support, List_2", 2L), summary.Counts);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Children_known_by_number_and_birth_are_completed_the_others_reported_and_nobody_is_made(string engine)
    {
        await using var db = (await engines.PreparedAsync(engine, Stop)).Casework(StoreEngines.NorthYorkshire);
        var with = Known(db, "H801200001001", "Ann", plan: true);
        var without = Known(db, "X801200001002", "Bo", plan: false);
        await db.SaveAsync(Deed(), Stop);
        var book = new TestWorkbook();
        book.Sheet("List_1").AddRange([Headings(1), ["NY1", "", "", "24/02/2014", "F", "WBRI", "01/09/2020", "01/03/2026", "10/02/2026", "ASD", "", "", "", "Yes", "0", "0", "2", "b", "b", "", "b"]]);
        book.Sheet("List_2").AddRange(
        [
            Headings(2),
            ["NY2", "H801200001001", "", "24/02/2014", "F", "AIND", "ASD", "121300", "Secondary", "Special", "0", "0", "2", "b", "b", "", "b"],
            ["NY3", "X801200001002", "", "24/02/2014", "F", "AIND", "ASD", "121300", "Secondary", "", "0", "0", "2", "b", "b", "", "b"],
            ["NY4", "X801200001002", "", "25/02/2014", "F", "AIND", "ASD", "121300", "Secondary", "", "0", "0", "2", "b", "b", "", "b"],
        ]);
        using var file = new SentFile(book.Bytes(), [], "lists.xlsx");
        var found = new Kept();
        var summary = await Profile().ApplyAsync(file.Source, db, Deed(), found, null, Stop);
        Assert.Contains(("children known here", 0L), summary.Counts);
        Assert.Equal(["107", "209", "209", "A07", "A16", "A19", "A19"], found.All.Select(f => f.Rule).Order(StringComparer.Ordinal));

        book = new TestWorkbook();
        book.Sheet("List_1").Add(Headings(1));
        book.Sheet("List_2").AddRange([Headings(2), ["NY3", "X801200001002", "", "24/02/2014", "F", "AIND", "ASD", "121300", "Secondary", "", "0", "0", "2", "b", "b", "", "b"]]);
        using var second = new SentFile(book.Bytes(), [], "lists.xlsx");
        found = new Kept();
        summary = await Profile().ApplyAsync(second.Source, db, Deed(), found, null, Stop);
        Assert.Equal("A14", Assert.Single(found.All).Rule);
        Assert.Contains(("children changed", 1L), summary.Counts);
        var children = await db.Set<Child>().AsNoTracking().ToDictionaryAsync(c => c.Id, Stop);
        Assert.Equal(2, children.Count);
        Assert.Equal(("AIND", "K"), (children[without].Ethnicity, children[without].SenStatus));
        Assert.Equal("", children[with].Ethnicity);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_school_that_is_closed_unknown_or_of_another_phase_and_reviews_without_effect_are_found_in_the_records(string engine)
    {
        await using var db = (await engines.PreparedAsync(engine, Stop)).Casework(StoreEngines.York);
        Add(db, "121300", "Secondary", null);
        Add(db, "121301", "Secondary", new LocalDate(2026, 8, 31));
        var child = Known(db, "H801200001001", "Ann", plan: true);
        var @case = db.Set<EhcCase>().Local.Single(c => c.Child == child);
        foreach (var held in new LocalDate[] { new(2025, 2, 3), new(2026, 2, 10) })
            db.Add(new RecordedEvent { Id = CaseEventId.From(Core.Common.NewId.Next(Now)), Case = @case.Id, Kind = "review-meeting-held", On = held, RecordedAt = Now, RecordedBy = "test" });
        await db.SaveAsync(Deed(), Stop);
        string[] Row(string id, string upn, string urn, string phase) => [id, upn, "", "24/02/2014", "F", "WBRI", "01/09/2020", "", "10/02/2026", "ASD", urn, phase, "", "No", "0", "0", "2", "b", "b", "", "b"];
        var book = new TestWorkbook();
        book.Sheet("List_1").AddRange([Headings(1), Row("NY1", "H801200001001", "121300", "Secondary"), Row("NY2", "UN1", "121301", "Secondary"), Row("NY3", "UN1", "121302", "Secondary"), Row("NY4", "UN1", "121300", "Special")]);
        book.Sheet("List_2").Add(Headings(2));
        using var file = new SentFile(book.Bytes(), [], "lists.xlsx");
        var found = new Kept();
        await Profile().CheckAsync(file.Source, db, found, null, Stop);
        Assert.Equal([("A06", 3L), ("A06", 4L), ("A06", 5L), ("A12", 2L)], found.All.Where(f => f.Rule is "A06" or "A12").Select(f => (f.Rule, f.Line)).Order());
    }

    private static void Add(WaymarkDb db, string urn, string phase, LocalDate? closed) =>
        db.Add(new Organisation { Id = OrganisationId.From(Core.Common.NewId.Next(Now)), Name = urn, Urn = urn, Phase = phase, Closed = closed });

    private static ChildId Known(WaymarkDb db, string upn, string forename, bool plan)
    {
        var child = new Child { Id = ChildId.From(Core.Common.NewId.Next(Now)), Surname = "Null", Forename = forename, Born = new LocalDate(2014, 2, 24), Source = "sen2:2026" };
        db.Add(child);
        db.Add(new ChildIdentifier { Id = Core.Common.NewId.Next(Now), Child = child.Id, Kind = IdentifierKind.Upn, Value = upn, System = "", Source = "sen2:2026" });
        if (!plan) return child.Id;
        var @case = new EhcCase { Id = CaseId.From(Core.Common.NewId.Next(Now)), Child = child.Id };
        db.Add(@case);
        db.Add(new EhcPlan { Id = PlanId.From(Core.Common.NewId.Next(Now)), Case = @case.Id, Child = child.Id, Started = new LocalDate(2020, 9, 1) });
        return child.Id;
    }

    private static void AssertFakeReasons(ImportSummary summary, IReadOnlyList<Finding> found)
    {
        Assert.False(summary.Refused);
        Assert.Contains(("rows with an error, left out", 4L), summary.Counts);
        var got = found.Select(f => (f.File, f.Line, f.Rule)).ToHashSet();
        // Ages on 24 November 2026: 32 and 25 in List_1, 32 and 35 in List_2.
        Assert.Subset(got, new HashSet<(string, long, string)> { ("List_1", 2, "102b"), ("List_1", 3, "102a"), ("List_2", 2, "202b"), ("List_2", 3, "202b") });
        foreach (var (sheet, line) in new[] { ("List_1", 2L), ("List_1", 3L), ("List_2", 2L), ("List_2", 3L) })
        {
            Assert.Subset(got, new HashSet<(string, long, string)> { (sheet, line, "A03"), (sheet, line, "A05"), (sheet, line, "A06") });
            Assert.Subset(
                found.Where(f => f.File == sheet && f.Line == line && f.Rule == "A03").Select(f => f.Element).ToHashSet(),
                new HashSet<string> { "Gender", "SEN primary need", "Main education establishment – phase" });
        }
        Assert.Contains(found, f => f is { File: "List_2", Line: 2, Rule: "A03", Element: "Pupil Premium", Value: "40" });
        Assert.Contains(found, f => f is { File: "List_2", Line: 3, Rule: "A03", Element: "Does the child or young person have a disability?", Value: "hmm" });
        string[] missing = ["101a", "101b", "101c", "101d", "103", "201a", "201b", "201c", "201d", "203"];
        Assert.DoesNotContain(found, f => missing.Contains(f.Rule));
        Assert.DoesNotContain(found, f => f.Line == 4);
    }

    /// <summary>Our own file with the faults of the published one.</summary>
    private static TestWorkbook LikeTheFakeFile()
    {
        var book = new TestWorkbook();
        book.Sheet("List_1").AddRange(
        [
            Headings(1),
            ["ann", "anns_upn", "anns_uln", "1993-12-05", "1", "WBRI", "2000-01-01", "2000-01-02", "2000-01-03", "H5", "School", "1", "School 2", "No", "100", "200", "80", "yes", "yes", "All of them", "Yes"],
            ["bo", "upn_of_bo", "uln_of_bo", "2001-01-01", "2", "WIRT", "2004-02-01", "2009-06-05", "2011-12-13", "K1", "Place", "2", "Place 2", "Yes", "20", "1", "11", "yes", "yes", "yes", "yes"],
        ]);
        book.Sheet("List_2").AddRange(
        [
            Headings(2),
            ["ann", "anns_upn", "anns_uln", "1993-12-05", "1", "WBRI", "H5", "School", "1", "1", "10", "9", "60", "40", "yes", "all", "yes"],
            ["cy", "upn_of_cy", "cys", "1990-12-09", "2", "WIRI", "K", "place", "2", "2", "1", "6", "8", "8", "yes", "some", "hmm"],
            ["", "", "", ""],
        ]);
        return book;
    }

    private static string[] Headings(int list) => [.. AnnexAColumn.Of(list).Select(c => c.Heading)];

    private static string Csv(int list) => string.Join(',', Headings(list)) + "\n";

    private static Deed Deed() => new(Actor.Program("test"), Now, Today, "import");

    private static AnnexAProfile Profile() => new(new NumberedChildren(), new ChildWriter(), new FakeClock(Now));

    private static async Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> CheckAsync(byte[] content)
    {
        using var file = new SentFile(content, [], "lists");
        Assert.True(Profile().Recognises(file.Source));
        return await ReadAsync(content);
    }

    private static async Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> ReadAsync(byte[] content)
    {
        using var file = new SentFile(content, [], "lists");
        var found = new Kept();
        return (await Profile().CheckAsync(file.Source, null, found, null, Stop), found.All);
    }
}
