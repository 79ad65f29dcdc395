using System.Globalization;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Sen2;
using Waymark.People.Door;

namespace Waymark.Plans.Sen2.Export;

/// <summary>One case as the return writes it. A decision before the collection year is H, without its date.</summary>
internal static class RequestRecords
{
    public static Sen2Request Of(EhcCase c, EhcPlan? plan, ILookup<PlanId, Placement> places, IReadOnlyList<IncomingNeed> needs, Sen2Year year)
    {
        // What happened after the reference date belongs to the next return.
        if (plan?.Started > year.ReferenceDate) plan = null;
        var request = new Sen2Request();
        var outcome = Outcome(c.RequestOutcome, c.RequestDecided, year);
        request.Set("ReceivedDate", Sen2Return.Day(c.Received));
        if (year.Number >= 2025) request.Set("RequestSource", c.RequestSource);
        request.Set("RYA", Flag(c.InYouthAccommodation ?? false));
        request.Set("RequestOutcome", outcome);
        if (outcome is "Y" or "N")
        {
            request.Set("RequestOutcomeDate", Sen2Return.Day(c.RequestDecided));
            request.Set("RequestMediation", Flag(c.RequestMediation ?? false));
            request.Set("RequestTribunal", Flag(c.RequestTribunal ?? false));
        }
        request.Set("Exported", c.MovedTo);
        if ((c.AssessmentOutcome.Length > 0 && outcome is not ("A" or "W")) || plan is not null) request.Add(Assessment(c, plan, places, year));
        if (plan is null || plan.Ceased < year.First) return request;
        var active = Active(plan, places, needs, year, MovedIn(c, plan, year));
        if (plan.Ceased is null || plan.Ceased > year.ReferenceDate || active.Placements.Count > 0) request.Add(active);
        return request;
    }

    private static Sen2Assessment Assessment(EhcCase c, EhcPlan? plan, ILookup<PlanId, Placement> places, Sen2Year year)
    {
        var assessment = new Sen2Assessment();
        var outcome = plan is not null && (c.AssessmentDecided is null || MovedIn(c, plan, year)) ? "H" : Outcome(c.AssessmentOutcome, c.AssessmentDecided, year);
        assessment.Set("AssessmentOutcome", outcome);
        if (outcome is "Y" or "N")
        {
            assessment.Set("AssessmentOutcomeDate", Sen2Return.Day(c.AssessmentDecided));
            assessment.Set("AssessmentMediation", Flag(c.AssessmentMediation ?? false));
            assessment.Set("AssessmentTribunal", Flag(c.AssessmentTribunal ?? false));
            // About the content of a plan: asked only where there is one.
            if (outcome == "Y") assessment.Set("OtherMediation", Flag(c.OtherMediation ?? false));
            if (outcome == "Y") assessment.Set("OtherTribunal", Flag(c.OtherTribunal ?? false));
            assessment.Set("Week20", Flag(c.Week20 ?? false));
        }
        if (plan is not null) assessment.Add(Named(plan, places, year));
        return assessment;
    }

    private static Sen2NamedPlan Named(EhcPlan p, ILookup<PlanId, Placement> places, Sen2Year year)
    {
        var plan = new Sen2NamedPlan();
        plan.Set("StartDate", Sen2Return.Day(p.Started));
        plan.Set("PlanRes", p.Residential);
        plan.Set("PlanWBP", p.WorkBased);
        plan.Set("PB", Flag(p.PersonalBudget ?? false));
        if (p.OrganisedArrangements is { } organised) plan.Set("OA", Flag(organised));
        plan.Set("DP", p.DirectPayment);
        if (p.Ceased <= year.ReferenceDate) plan.Set("CeaseDate", Sen2Return.Day(p.Ceased));
        if (p.Ceased <= year.ReferenceDate) plan.Set("CeaseReason", p.CeaseReason);
        foreach (var place in places[p.Id].Where(s => s.Named).OrderBy(s => s.Rank)) plan.Add(Setting(new Sen2PlanDetail(), place));
        return plan;
    }

    private static Sen2ActivePlan Active(EhcPlan p, ILookup<PlanId, Placement> places, IReadOnlyList<IncomingNeed> needs, Sen2Year year, bool movedIn)
    {
        var active = new Sen2ActivePlan();
        if (movedIn) active.Set("TransferLA", p.CameFrom);
        if (year.Number >= 2024)
        {
            active.Set("ReviewMeeting", Sen2Return.Day(p.ReviewMeeting <= year.ReferenceDate ? p.ReviewMeeting : null));
            if (p.ReviewDecided <= year.ReferenceDate) active.Set("ReviewOutcome", p.ReviewOutcome);
        }
        if (p.ReviewDecided <= year.ReferenceDate) active.Set("LastReview", Sen2Return.Day(p.ReviewDecided));
        if (year.Number >= 2025)
        {
            if (p.ReviewDraft <= year.ReferenceDate) active.Set("ReviewDraft", Sen2Return.Day(p.ReviewDraft));
            active.Set("PhaseTransferDueDate", Sen2Return.Day(p.PhaseTransferDue));
            active.Set("PhaseTransferFinalDate", Sen2Return.Day(p.PhaseTransferFinal));
        }
        foreach (var place in places[p.Id].Where(s => !s.Named && (s.Left is null || s.Left >= year.First) && s.Entered <= year.ReferenceDate).OrderBy(s => s.Entered).ThenBy(s => s.Rank).ThenBy(s => s.Urn + s.Ukprn + s.Setting, StringComparer.Ordinal))
            active.Add(Attended(place, year));
        foreach (var need in needs.OrderBy(n => n.Rank)) active.Add(Need(need));
        return active;
    }

    private static Sen2Record Attended(Placement place, Sen2Year year)
    {
        var record = Setting(new Sen2Placement(), place);
        record.Set("EntryDate", Sen2Return.Day(place.Entered));
        if (place.Left <= year.ReferenceDate) record.Set("LeavingDate", Sen2Return.Day(place.Left));
        if (year.Number < 2024) return record;
        record.Set("Res", place.Residential);
        record.Set("WBP", place.WorkBased);
        return record;
    }

    private static Sen2Record Setting(Sen2Setting record, Placement place)
    {
        record.Set("URN", place.Urn);
        record.Set("UKPRN", place.Ukprn);
        record.Set("SENsetting", place.Setting);
        record.Set("SENSettingOther", place.SettingOther);
        record.Set("PlacementRank", place.Rank.ToString(CultureInfo.InvariantCulture));
        if (place.SenUnit is { } unit) record.Set("SENunitIndicator", Flag(unit));
        if (place.ResourcedProvision is { } resourced) record.Set("ResourcedProvisionIndicator", Flag(resourced));
        return record;
    }

    private static Sen2Need Need(IncomingNeed need)
    {
        var record = new Sen2Need();
        record.Set("SENtype", need.Type);
        record.Set("SENtypeRank", need.Rank.ToString(CultureInfo.InvariantCulture));
        return record;
    }

    private static string Outcome(string outcome, LocalDate? decided, Sen2Year year) =>
        outcome is not ("Y" or "N") ? outcome : decided < year.First ? "H" : decided > year.ReferenceDate ? "A" : outcome;

    /// <summary>The council that a plan came from is told in the return of the year in which it came.</summary>
    private static bool MovedIn(EhcCase c, EhcPlan plan, Sen2Year year) =>
        plan.CameFrom.Length > 0 && (c.Kept.Length == 0 || Sen2Return.CameWith(c, year));

    private static string Flag(bool value) => value ? "1" : "0";
}
