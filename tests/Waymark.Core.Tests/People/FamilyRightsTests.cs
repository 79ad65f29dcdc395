using CsCheck;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Requests;

namespace Waymark.Core.Tests.People;

public sealed class FamilyRightsTests
{
    private static readonly Gen<LocalDate> Born = Gen.Int[0, 9000].Select(days => new LocalDate(2000, 1, 1).PlusDays(days));

    [Theory]
    // The last Friday in June 2026 is the 26th. Whoever turns 16 on 31 August leaves then; whoever turns 16 on 1 September a year later.
    [InlineData("2010-08-31", "2026-06-27")]
    [InlineData("2010-09-01", "2027-06-26")]
    [InlineData("2009-09-01", "2026-06-27")]
    [InlineData("2008-02-29", "2024-06-29")]
    public void Rights_pass_on_the_day_after_the_last_friday_in_june(string born, string passes)
    {
        var (rights, day) = (FamilyRights.Of(Iso(born)), Iso(passes));
        Assert.Equal(day, rights.Passes);
        Assert.True(rights.YoungPersonDecides(day));
        Assert.False(rights.YoungPersonDecides(day.PlusDays(-1)));
    }

    [Fact]
    public void One_date_of_birth_tells_on_any_day_who_is_over_school_age() => Gen.Select(Born, Gen.Int[0, 12000]).Sample((born, days) =>
    {
        var day = new LocalDate(2000, 1, 1).PlusDays(days);
        Assert.Equal(FamilyRights.Of(born).YoungPersonDecides(day), born <= SchoolAge.LastBornOver(day));
    });

    [Fact]
    public void The_family_is_told_from_fifteen_and_a_half_until_the_day()
    {
        var rights = FamilyRights.Of(new LocalDate(2011, 5, 11));
        Assert.False(rights.Nears(new LocalDate(2026, 11, 10)));
        Assert.True(rights.Nears(new LocalDate(2026, 11, 11)));
        Assert.True(rights.Nears(new LocalDate(2027, 6, 25)));
        Assert.False(rights.Nears(new LocalDate(2027, 6, 26)));
    }

    [Fact]
    public void Without_a_date_of_birth_the_parents_decide() => Assert.False(FamilyRights.Of(null).YoungPersonDecides(new LocalDate(2050, 1, 1)));

    [Fact]
    public void Whoever_speaks_for_a_young_person_also_sees()
    {
        Assert.All(ParentAccess.All, a => Assert.True(a.Sees || !a.Speaks));
        Assert.Equal([("sees", true, false), ("speaks", true, true), ("none", false, false), ("capacity", true, true)], ParentAccess.All.Select(a => (a.Code, a.Sees, a.Speaks)));
        Assert.Null(ParentAccess.Find("some"));
    }

    [Theory]
    [InlineData("2026-05-24", "2026-11-23", true)]
    [InlineData("2026-05-24", "2026-11-24", false)]
    [InlineData("2026-05-24", "2026-05-24", true)]
    [InlineData("2026-11-25", "2026-11-24", false)]
    public void A_decision_is_recent_for_six_months(string decided, string received, bool recent) => Assert.Equal(recent, RequestRules.IsRecent(Iso(decided), Iso(received)));

    [Fact]
    public void A_request_is_decided_within_six_weeks_and_open_until_there_is_a_plan_or_a_refusal()
    {
        Assert.Equal(new LocalDate(2026, 6, 15), RequestRules.DecideBy(new LocalDate(2026, 5, 4)));
        Assert.Equal([CaseStage.Request, CaseStage.Assessment, CaseStage.Drafting], Enum.GetValues<CaseStage>().Where(RequestRules.IsOpen));
    }

    private static LocalDate Iso(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
