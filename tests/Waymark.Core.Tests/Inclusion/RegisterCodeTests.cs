using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Core.Tests.Inclusion;

public sealed class RegisterCodeTests
{
    private static readonly LocalDate LastOld = new(2024, 8, 18), FirstNew = new(2024, 8, 19);

    private static readonly IReadOnlyList<Table.Row> Cases = Table.Parse("register-code-cases.csv",
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Inclusion", "register-code-cases.csv"))).Rows;

    public static TheoryData<string, string, string, string> Stated =>
        [.. Cases.Select(c => new TheoryDataRow<string, string, string, string>(c["code"], c["until-2024-08-18"], c["since-2024-08-19"], c["lost"]))];

    [Theory, MemberData(nameof(Stated))]
    public void Every_code_counts_as_the_guidance_says_on_both_sides_of_19_August_2024(string code, string before, string since, string lost)
    {
        Assert.Equal(before, Word(Marks.Of(RegisterCode.Find(code)!, LastOld)));
        Assert.Equal(since, Word(Marks.Of(RegisterCode.Find(code)!, FirstNew)));
        Assert.Equal(lost, $"{RegisterCode.Find(code)!.Lost}");
    }

    [Theory, MemberData(nameof(Stated))]
    public void A_session_is_lost_only_under_a_code_in_force_and_to_the_cause_of_the_code(string code, string before, string since, string lost)
    {
        foreach (var (day, word) in new[] { (LastOld, before), (FirstNew, since) })
        {
            // At a named school, aged 11: the tests that D and X need can be made.
            var counted = RegisterReading.Count([new(day, HalfDay.Am, RegisterCode.Find(code)!, "100001")], new RegisterPeriod(Born: new(2013, 2, 1)));
            var expected = word == "invalid" ? "" : lost;
            Assert.Equal(expected, string.Join(' ', counted.Lost.Where(l => l.Value > 0).Select(l => l.Key)));
        }
    }

    [Fact]
    public void The_cases_name_every_code_there_is() =>
        Assert.Equal(RegisterCode.All.Select(c => c.Value).Order(StringComparer.Ordinal), Cases.Select(c => c["code"]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("", "-")]
    [InlineData("--", "-")]
    [InlineData(" - ", "-")]
    [InlineData(null, "-")]
    [InlineData("c2", "C2")]
    [InlineData("C 2", null)]
    [InlineData("C3", null)]
    [InlineData("/\\", null)]
    public void A_code_is_read_whole_or_not_at_all(string? text, string? code) => Assert.Equal(code, RegisterCode.Find(text)?.Value);

    [Theory]
    [InlineData("/ \\ C2 I", MarkLayout.Separated, "/|\\|C2|I")]
    [InlineData("/,\\,,C2", MarkLayout.Separated, "/|\\||C2")]
    [InlineData("/ \\ C2I   L", MarkLayout.TwoWide, "/|\\|C2|I||L")]
    [InlineData("/\\LI ", MarkLayout.OneWide, "/|\\|L|I")]
    public void A_string_of_marks_is_read_by_its_declared_layout(string text, MarkLayout layout, string codes) =>
        Assert.Equal(codes, string.Join('|', MarkString.Codes(text, layout)));

    [Fact]
    public void Two_characters_a_code_are_not_read_out_of_step() =>
        Assert.Throws<FormatException>(() => MarkString.Codes("/ \\ C2 I", MarkLayout.TwoWide));

    private static string Word(Marks one) => one switch
    {
        { Present: 1, All: 1 } => "present",
        { ApprovedActivity: 1, All: 1 } => "activity",
        { Authorised: 1, All: 1 } => "authorised",
        { Unauthorised: 1, All: 1 } => "unauthorised",
        { NotPossible: 1, All: 1 } => "not possible",
        { Administrative: 1, All: 1 } => "administrative",
        { Missing: 1, All: 1 } => "missing",
        { Invalid: 1, All: 1 } => "invalid",
        _ => $"{one}",
    };
}
