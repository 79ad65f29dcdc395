using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Tests.Inclusion.Patterns;

public sealed class PatternWordsTests
{
    public static TheoryData<string, PatternGroup> Groups => new()
    {
        { "all pupils", new() },
        { "pupils with SEN support in Scarborough", new("K") { Locality = "Scarborough" } },
        { "pupils with an EHC plan in secondary schools", new("E") { Phase = "Secondary" } },
        { "pupils without SEN in Reception", new("N") { YearGroup = 0 } },
        { "pupils with SEN support in Year 9", new("K") { YearGroup = 9 } },
        { "pupils with SEND", new(Send: true) },
        { "pupils with SEND at Moor Lane", new(Send: true) { School = 7 } },
        { "pupils with social, emotional and mental health", new(Send: true) { Need = "SEMH" } },
        { "pupils with Down syndrome", new(Send: true) { Need = "DS" } },
        { "pupils with SEN support for persistent or general disruptive behaviour", new("K") { Reason = "DB" } },
        { "pupils with an EHC plan in special schools", new("E") { Phase = "Special" } },
        { "pupils with an EHC plan in alternative provision", new("E") { Phase = "Alternative provision" } },
    };

    [Theory, MemberData(nameof(Groups))]
    public void A_group_is_said_in_plain_words_and_known_by_its_key(string words, PatternGroup group)
    {
        Assert.Equal(words, group.Words(_ => "Moor Lane"));
        Assert.Equal(group, PatternGroup.Parse(group.Key));
    }

    [Fact]
    public void A_key_that_is_none_is_refused() => Assert.Throws<FormatException>(() => PatternGroup.Parse("colour=red"));

    // 1,500 pupils: 2.7 % of them is 40.5; in eight weeks of ten sessions 9.1 % is 1,092 pupil weeks and 11.8 % is 1,416.
    [Fact]
    public void A_rise_of_absence_says_from_where_to_where_and_how_many_children()
    {
        var pattern = Made.Pattern(PatternMeasure.Absence, new("K") { Locality = "Scarborough" }, 1092, 324, pupils: 1500);
        Assert.Equal("Absence of pupils with SEN support in Scarborough rose from 9.1% to 11.8% in the last 8 school weeks: about 41 more children away on an average day.", Words(pattern).Sentence);
        Assert.Equal("Absence of pupils with SEN support in Scarborough rose from 9.1% to 11.8% in the last 8 school weeks: about 40 more children away on an average day.", Words(pattern).SafeSentence(Safe));
    }

    [Fact]
    public void A_fall_is_said_as_one() => Assert.Equal(
        "Unauthorised absence of pupils with SEND fell from 5.0% to 4.0% in the last 8 school weeks: about 1 fewer child away on an average day.", Words(Made.Pattern(PatternMeasure.Unauthorised, new(Send: true), 40, -8)).Sentence);

    [Fact]
    public void Events_are_said_with_the_children_behind_them_and_rounded_for_those_who_see_none()
    {
        var pattern = Made.Pattern(PatternMeasure.Suspensions, new("K") { YearGroup = 4 }, 6.2, 8.8, touched: 11);
        Assert.Equal("Suspensions of pupils with SEN support in Year 4 rose from about 6 to 15 in the last 8 school weeks, of 11 children.", Words(pattern).Sentence);
        Assert.Equal("Suspensions of pupils with SEN support in Year 4 rose from about a few to about 15 in the last 8 school weeks.", Words(pattern).SafeSentence(Safe));
    }

    [Theory]
    [InlineData(12, 9, "12 children in this school year so far; 9 by the same day of the last one.", "10 children in this school year so far; 10 by the same day of the last one.")]
    [InlineData(1, 0, "1 child in this school year so far; nobody by the same day of the last one.", "A few children in this school year so far; nobody by the same day of the last one.")]
    [InlineData(0, 3, "Nobody in this school year so far; 3 by the same day of the last one.", "Nobody in this school year so far; a few by the same day of the last one.")]
    public void A_pattern_of_the_report_says_how_many_now_and_a_year_ago(int now, int before, string whole, string safe)
    {
        var figure = new NamedFigure("primary", now, before);
        Assert.Equal(whole, figure.Sentence(count => count));
        Assert.Equal(safe, figure.Sentence(Safe));
    }

    private static int? Safe(int count) => DisclosureRule.On(new NodaTime.LocalDate(2026, 11, 24)).Shown(count);

    private static PatternWords Words(FoundPattern pattern) => new(pattern, _ => "Moor Lane");
}
