using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;
using Waymark.Exchange.Door;
using Waymark.People;
using Waymark.People.Extracts;
using Waymark.People.Matching;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.People.Extracts;

public sealed class PersonExtractTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Header = "local_child_id,upn,uln,nhs_number,forename,surname,date_of_birth,sex,postcode,school_urn,sen_status,source_updated_at";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_known_rules_are_all_here() =>
        Assert.Equal(Enumerable.Range(1, 19).Except([16]).Select(n => $"E{n:00}"), Waymark.Core.People.Imports.FileRule.Of("person-extract").Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("local_child_id,surname,forename,date_of_birth,shoe_size\n1,Null,Ann,2015-04-09,3\n", "E02")]
    [InlineData("local_child_id,surname,surname,forename,date_of_birth\n1,Null,Null,Ann,2015-04-09\n", "E03")]
    [InlineData("local_child_id,surname,forename\n1,Null,Ann\n", "E04")]
    [InlineData("local_child_id,surname,forename,date_of_birth\n1,\"Nu\"ll,Ann,2015-04-09\n", "E15")]
    public async Task A_file_that_is_wrong_as_a_whole_is_refused(string text, string rule)
    {
        var (summary, found) = await CheckAsync(Encoding.UTF8.GetBytes(text));
        Assert.True(summary.Refused);
        Assert.Equal([rule], found.Select(f => f.Rule).Distinct());
    }

    [Theory]
    [InlineData("7,,,,Ann,Null", "E06")]
    [InlineData("7,,,,,Null,2015-04-09,F,,,,", "E07")]
    [InlineData("7,,,,Ann,Null,2015-02-31,F,,,,", "E09")]
    [InlineData("7,,,,Ann,Null,2027-01-01,F,,,,", "E10")]
    [InlineData("7,A123456789012,,,Ann,Null,2015-04-09,F,,,,", "E11")]
    [InlineData("7,,,,Ann,Null,2015-04-09,Q,,,,", "E12")]
    [InlineData("7,,,,Ann,Null,2015-04-09,F,,,,yesterday", "E13")]
    [InlineData("7,,,,@SUM(A1),Null,2015-04-09,F,,,,", "E17")]
    [InlineData("7,,,,A\0nn,Null,2015-04-09,F,,,,", "E18")]
    public async Task A_faulty_row_says_which_rule_and_where(string row, string rule)
    {
        var (summary, found) = await CheckAsync(Encoding.UTF8.GetBytes($"{Header}\n1,,,,Ann,Null,2015-04-09,F,,,,\n{row}\n"));
        Assert.False(summary.Refused);
        var finding = Assert.Single(found);
        Assert.Equal((rule, 3L), (finding.Rule, finding.Line));
    }

    [Fact]
    public async Task A_name_of_65_characters_is_too_long_and_one_of_64_is_not()
    {
        var (_, found) = await CheckAsync(Encoding.UTF8.GetBytes($"{Header}\n1,,,,{new string('n', 64)},Null,2015-04-09,F,,,,\n2,,,,{new string('n', 65)},Null,2015-04-09,F,,,,\n"));
        Assert.Equal(("E08", 3L), found.Select(f => (f.Rule, f.Line)).Single());
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_until_that_is_declared()
    {
        var bytes = Encoding.Latin1.GetBytes($"{Header}\n1,,,,Zoë,Null,2015-04-09,F,,,,\n");
        var (summary, found) = await CheckAsync(bytes);
        Assert.True(summary.Refused);
        Assert.Equal("E01", Assert.Single(found).Rule);
        (summary, found) = await CheckAsync(bytes, ("encoding", "windows-1252"));
        Assert.False(summary.Refused);
        Assert.Empty(found);
    }

    [Fact]
    public async Task Dates_are_read_in_the_one_format_declared()
    {
        var bytes = Encoding.UTF8.GetBytes($"{Header}\n1,,,,Zoë,Null,09/04/2015,F,,,,\n");
        Assert.Equal("E09", Assert.Single((await CheckAsync(bytes)).Found).Rule);
        Assert.Empty((await CheckAsync(bytes, ("dates", "dd/mm/yyyy"))).Found);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Children_are_taken_over_once_a_repeat_is_counted_and_a_differing_repeat_waits(string engine)
    {
        await using var db = (await engines.PreparedAsync(engine, Stop)).Casework(StoreEngines.NorthYorkshire);
        var bytes = Encoding.UTF8.GetBytes($"{Header}\n1,,,,Ann,Null,2015-04-09,F,YO1 7HH,121300,K,\n1,,,,Ann,Null,2015-04-09,F,YO1 7HH,121300,K,\n2,,,,Bo,Vale,2014-01-02,M,,,,\n2,,,,Bob,Vale,2014-01-02,M,,,,\n");
        var (first, found) = await ApplyAsync(db, bytes);
        Assert.Equal("E14", Assert.Single(found).Rule);
        Assert.Contains(("children added", 2L), first.Counts);
        Assert.Contains(("rows that only repeat another", 1L), first.Counts);
        Assert.Contains(("source", "school-121300"), first.Facts);
        Assert.Equal("2", (await db.Set<MatchQuestion>().SingleAsync(Stop)).SourceKey);
        var ann = await db.Set<Child>().SingleAsync(c => c.Surname == "Null", Stop);
        Assert.Equal(("K", "121300", "YO1 7HH"), (ann.SenStatus, ann.SchoolUrn, ann.Postcode));

        var (second, _) = await ApplyAsync(db, bytes);
        Assert.Contains(("children added", 0L), second.Counts);
        Assert.Contains(("children changed", 0L), second.Counts);
        Assert.Equal(2, await db.Set<Child>().CountAsync(Stop));
        Assert.Equal(1, await db.Set<MatchQuestion>().CountAsync(Stop));
    }

    [Fact]
    public async Task More_than_100_megabytes_are_refused_before_reading()
    {
        var found = new Kept();
        var summary = await Profile().CheckAsync(new ImportSource("/nowhere", "big.csv", ReadOnlyMemory<byte>.Empty, "", 100_000_001), null, found, null, Stop);
        Assert.True(summary.Refused);
        Assert.Equal("E05", Assert.Single(found.All).Rule);
    }

    private static PersonExtractProfile Profile() => new(new ChildTaking(new ExactMatching(), new ChildWriter(), new WaitingRecords()), new FakeClock(Now));

    private static async Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> CheckAsync(byte[] content, params (string Name, string Value)[] options)
    {
        using var file = new SentFile(content, options);
        var found = new Kept();
        Assert.True(Profile().Recognises(file.Source));
        return (await Profile().CheckAsync(file.Source, null, found, null, Stop), found.All);
    }

    private static async Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> ApplyAsync(Waymark.Shell.Data.WaymarkDb db, byte[] content)
    {
        using var file = new SentFile(content, []);
        var found = new Kept();
        var deed = new Deed(Actor.Program("test"), Now, new LocalDate(2026, 11, 24), "import");
        return (await Profile().ApplyAsync(file.Source, db, deed, found, null, Stop), found.All);
    }
}
