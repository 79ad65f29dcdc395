using NodaTime;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Families;

namespace Waymark.Core.Tests.Plans.Families;

/// <summary>Steps as a family reads them. Days are counted from 5 January 2026, a Monday.</summary>
public sealed class FamilyStandingTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    [Theory]
    [InlineData("request-received 0", 10, "request Done; decide Now; advice Next; draft Next; answer Next; final Next")]
    [InlineData("request-received 0; assess-decision-notified:refuse 40", 50, "request Done; decide Done")]
    [InlineData("request-received 0; assess-decision-notified:assess 40", 50, "request Done; decide Done; advice Now; draft Next; answer Next; final Next")]
    [InlineData("request-received 0; assess-decision-notified:assess 40; advice-requested#A 42; advice-received#A 70", 80, "request Done; decide Done; advice Done; draft Now; answer Next; final Next")]
    [InlineData("request-received 0; assess-decision-notified:assess 40; advice-requested#A 42; advice-requested#B 42; advice-received#A 70", 80, "request Done; decide Done; advice Now; draft Now; answer Next; final Next")]
    [InlineData("request-received 0; assess-decision-notified:assess 40; draft-sent 100; draft-served 101", 105, "request Done; decide Done; advice Done; draft Done; answer Now; final Next")]
    [InlineData("request-received 0; assess-decision-notified:assess 40; draft-sent 100; draft-served 101; consultation-sent#S 102", 105, "request Done; decide Done; advice Done; draft Done; answer Now; schools Now; final Next")]
    [InlineData("request-received 0; assess-decision-notified:assess 40; draft-sent 100; draft-served 101; family-replied 104", 105, "request Done; decide Done; advice Done; draft Done; answer Done; final Now")]
    [InlineData("request-received 0; assess-decision-notified:assess 40; no-plan-notified 100", 105, "request Done; decide Done; advice Done; no-plan Done")]
    [InlineData("request-received 0; assess-decision-notified:refuse 40; order-made:assess#n 200", 210, "request Done; decide Done; advice Now; draft Next; answer Next; final Next")]
    [InlineData("plan-made 0; review-meeting-arranged#r 300", 290, "meeting Now; report Next; decision Next")]
    [InlineData("plan-made 0; review-meeting-held#r 300", 310, "meeting Done; report Now; decision Now")]
    [InlineData("plan-made 0; review-meeting-held#r 300; review-decision-notified:amend#r 320; amendments-notified#r 320", 330, "meeting Done; report Done; decision Done; changes Done; answer Now; final Now")]
    [InlineData("plan-made 0", 30, "")]
    public void The_steps_follow_from_the_events(string events, int today, string steps) =>
        Assert.Equal(steps, string.Join("; ", Of(events, today).Steps.Select(s => $"{s.Name} {s.State}")));

    [Fact]
    public void A_late_step_says_by_how_much_and_a_planning_mark_of_our_own_is_never_late()
    {
        var late = Of("request-received 0; assess-decision-notified:assess 40; advice-requested#A 42; advice-request-received#A 43", 160);
        var final = late.Steps.Single(s => s.Name == "final");
        Assert.Equal((FamilyStepState.Now, 20, true), (final.State, final.DaysLate, final.Lawful));
        Assert.Equal(Start.PlusDays(140), final.By);
        Assert.Equal(0, late.Steps.Single(s => s.Name == "draft").DaysLate);
        Assert.False(late.Steps.Single(s => s.Name == "draft").Lawful);
        Assert.Equal([new FamilyAsk("A", Start.PlusDays(42), null, Start.PlusDays(43 + 42), true)], late.Asked);
        Assert.Equal(3, Of("request-received 0; assess-decision-notified:assess 45", 60).Steps.Single(s => s.Name == "decide").DaysLate);
    }

    [Fact]
    public void An_exception_that_holds_is_named_and_the_day_stays()
    {
        var facts = Facts("request-received 0") with { Claims = [new ExceptionClaim("EX-4", Start.PlusDays(5), Start.PlusDays(35), Impractical: true)] };
        var decide = FamilyStanding.Of(facts, Start.PlusDays(60)).Steps.Single(s => s.Name == "decide");
        Assert.Equal(["EX-4"], decide.Excuses);
        Assert.Equal(Start.PlusDays(42), decide.By);
    }

    [Fact]
    public void The_family_sees_its_own_rights_and_nothing_of_them_once_their_day_has_passed()
    {
        const string Refused = "request-received 0; assess-decision-notified:refuse 40; appealable-notice-sent#n 40";
        Assert.Equal(["CL-50", "CL-51"], Of(Refused, 50).Rights.Select(r => r.Rule).Order(StringComparer.Ordinal));
        Assert.True(Of(Refused, 50).Refused);
        Assert.Empty(Of(Refused, 300).Rights);
        Assert.Equal("CL-05", Assert.Single(Of("request-received 0; draft-sent 100; draft-served 101", 105).Rights).Rule);
    }

    [Fact]
    public void With_a_plan_the_next_review_has_a_day()
    {
        Assert.Equal(Start.PlusDays(364), Of("plan-made 0", 30).NextReview);
        Assert.Null(Of("plan-made 0; review-meeting-held#r 300", 310).NextReview);
    }

    [Fact]
    public void A_message_is_answered_within_five_working_days()
    {
        Assert.Equal(new LocalDate(2026, 1, 12), MessageClock.Of(Start).By);
        // Over Easter: Good Friday and Easter Monday are no working days.
        Assert.Equal(new LocalDate(2026, 4, 10), MessageClock.Of(new LocalDate(2026, 4, 1)).By);
    }

    private static FamilyStanding Of(string events, int today) => FamilyStanding.Of(Facts(events), Start.PlusDays(today));

    private static CaseFacts Facts(string events) => new([.. events.Split("; ").Select((told, at) =>
    {
        var (what, day) = (told.Split(' ')[0], int.Parse(told.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
        var (kind, of) = what.Split('#') is [var k, var o] ? (k, o) : (what, "");
        return new CaseEvent($"{at}", kind.Split(':')[0], Start.PlusDays(day), of, kind.Split(':') is [_, var detail] ? detail : "");
    })], []);
}
