using NodaTime;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Rules about a plan.</summary>
internal static class PlanRules
{
    public static void Check(Checking on, Sen2Request r, Sen2Assessment a, Sen2NamedPlan p)
    {
        Start(on, a, p);
        if (p.PlanRes.Given && !on.Codes.Has(p, 1)) on.Fail("W404", p, nameof(p.PlanRes));
        if (p.PlanWbp.Given && (!on.Codes.Has(p, 2) || on.AgeOn(on.Reference) < on.Limits.WorkBased)) on.Fail("W405", p, nameof(p.PlanWbp));
        Budget(on, p);
        Cease(on, r, p);
        if (p.CeaseDate.Blank && r.ActivePlans.Count == 0) on.Fail("W416", p, nameof(p.CeaseDate));
        if (p.Details.Count is 0 or > 2) on.Fail("W418", p);
        Ranks(on, p);
        foreach (var detail in p.Details) SettingRules.Check(on, detail, p.StartDate.Date, p.CeaseDate.Date ?? on.Reference);
    }

    private static void Start(Checking on, Sen2Assessment a, Sen2NamedPlan p)
    {
        const string Field = nameof(p.StartDate);
        if (p.StartDate.Date is not { } start)
        {
            if (p.StartDate.NoDate) on.FailNoDate("W400", p, Field);
            else on.Fail("W400", p, Field);
            return;
        }
        if (start > on.Reference || start < on.Born) on.Fail("W401", p, Field);
        if (start < on.Limits.FirstPlan) on.Fail("W402", p, Field);
        if (a.AssessmentOutcome.Is('Y') && start < a.AssessmentOutcomeDate.Date) on.Fail("W403", p, Field);
    }

    private static void Budget(Checking on, Sen2NamedPlan p)
    {
        if (p.Pb.Flag is null) on.Fail("W406", p, nameof(p.Pb));
        if (p.Pb.Flag == false && (p.Oa.Flag == true || p.Dp.Given)) on.Fail("W407", p, p.Dp.Given ? nameof(p.Dp) : nameof(p.Oa));
        if (p.Pb.Flag == true && p.Oa.Flag != true && p.Dp.Blank) on.Fail("W408", p, nameof(p.Pb));
    }

    private static void Cease(Checking on, Sen2Request r, Sen2NamedPlan p)
    {
        if (p.CeaseDate.Given != p.CeaseReason.Given) on.Fail("W409", p, p.CeaseDate.Given ? nameof(p.CeaseDate) : nameof(p.CeaseReason));
        if (p.CeaseReason.Given && !on.Codes.Has(p, 7)) on.Fail("W410", p, nameof(p.CeaseReason));
        if (p.CeaseDate.NoDate) on.FailNoDate("W412", p, nameof(p.CeaseDate));
        if (p.CeaseDate.Date is not { } end) return;
        if (end < p.StartDate.Date) on.Fail("W411", p, nameof(p.CeaseDate));
        if (end > on.Reference || end < on.Year.First) on.Fail("W412", p, nameof(p.CeaseDate));
        if (p.CeaseReason.Is('1') && r.Rya.Flag != true && on.Born is { } born && end < LastDay(on, born)) on.Fail("W413", p, nameof(p.CeaseReason));
        if (p.CeaseReason.IsOneOf("346") && on.AgeOn(end) < on.Limits.LeavingReasons) on.Fail("W414", p, nameof(p.CeaseReason));
        if (p.CeaseReason.Is('8') && GoesOn(on.Person, end)) on.Fail("W415", p, nameof(p.CeaseReason));
    }

    private static bool GoesOn(Sen2Person person, LocalDate end) => person.Requests.Exists(q => q.ActivePlans.Exists(active => After(end, active)));

    private static bool After(LocalDate end, Sen2ActivePlan active) =>
        active.ReviewMeeting.Date > end || active.LastReview.Date > end || active.Placements.Exists(place => place.EntryDate.Date > end);

    // 31 July of the academic year (September to August) of the 25th birthday.
    private static LocalDate LastDay(Checking on, LocalDate born) =>
        new(born.Year + on.Limits.Oldest + (born.Month >= 9 ? 1 : 0), 7, 31);

    private static void Ranks(Checking on, Sen2NamedPlan p)
    {
        if (p.Details.Exists(d => !d.PlacementRank.IsOneOf("12"))) return;
        var first = p.Details.Count(d => d.PlacementRank.Is('1'));
        if (p.Details.Count > 0 && (first != 1 || p.Details.Count - first > 1)) on.Fail("W459", p.Details[^1], nameof(Sen2PlanDetail.PlacementRank));
    }
}
