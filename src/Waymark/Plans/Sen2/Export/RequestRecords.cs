using System.Globalization;
using NodaTime;
using Waymark.Core.Plans.Sen2;
using Waymark.People.Door;

namespace Waymark.Plans.Sen2.Export;

/// <summary>One case as the return writes it. A decision before the collection year is H, without its date.</summary>
internal sealed class RequestRecords(LivedCase lived, IReadOnlyList<IncomingNeed> needs, Sen2Year year)
{
    /// <summary>The return has room for a primary and a secondary need.</summary>
    private const int Needs = 2;

    private readonly EhcCase c = lived.Case;
    private readonly EhcPlan? plan = lived.Plan;

    public Sen2Request Write()
    {
        var request = new Sen2Request();
        var outcome = Outcome(c.RequestOutcome, c.RequestDecided);
        request.Set("ReceivedDate", Sen2Return.Day(c.Received));
        if (year.Number >= 2025) request.Set("RequestSource", c.RequestSource);
        request.Set("RYA", Flag(c.InYouthAccommodation ?? (c.Received is { } day && lived.Recorded.DetainedOn(day))));
        request.Set("RequestOutcome", outcome);
        if (outcome is "Y" or "N")
        {
            request.Set("RequestOutcomeDate", Sen2Return.Day(c.RequestDecided));
            request.Set("RequestMediation", Flag(c.RequestMediation ?? false));
            request.Set("RequestTribunal", Flag(c.RequestTribunal ?? false));
        }
        request.Set("Exported", c.MovedTo);
        if ((c.AssessmentOutcome.Length > 0 && outcome is not ("A" or "W")) || plan is not null) request.Add(Assessment());
        if (plan is null || plan.Ceased < year.First) return request;
        var active = Active(plan);
        if (plan.Ceased is null || plan.Ceased > year.ReferenceDate || active.Placements.Count > 0) request.Add(active);
        return request;
    }

    /// <summary>The council that a plan came from is told in the return of the year in which it came.</summary>
    private bool MovedIn => plan is { CameFrom.Length: > 0 } && (lived.Recorded.CameOn is { } on ? on >= year.First && on <= year.Last : c.Kept.Length == 0 || Sen2Return.CameWith(c, year));

    private Sen2Assessment Assessment()
    {
        var assessment = new Sen2Assessment();
        var outcome = plan is not null && (c.AssessmentDecided is null || MovedIn) ? "H" : Outcome(c.AssessmentOutcome, c.AssessmentDecided);
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
        if (plan is not null) assessment.Add(Named(plan));
        return assessment;
    }

    private Sen2NamedPlan Named(EhcPlan p)
    {
        var named = new Sen2NamedPlan();
        named.Set("StartDate", Sen2Return.Day(p.Started));
        named.Set("PlanRes", p.Residential);
        named.Set("PlanWBP", p.WorkBased);
        named.Set("PB", Flag(p.PersonalBudget ?? false));
        if (p.OrganisedArrangements is { } organised) named.Set("OA", Flag(organised));
        named.Set("DP", p.DirectPayment);
        if (p.Ceased <= year.ReferenceDate) named.Set("CeaseDate", Sen2Return.Day(p.Ceased));
        if (p.Ceased <= year.ReferenceDate) named.Set("CeaseReason", p.CeaseReason);
        foreach (var place in lived.Named) named.Add(Setting(new Sen2PlanDetail(), place));
        return named;
    }

    private Sen2ActivePlan Active(EhcPlan p)
    {
        var active = new Sen2ActivePlan();
        if (MovedIn) active.Set("TransferLA", p.CameFrom);
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
        foreach (var place in lived.Attended) active.Add(Attended(place));
        foreach (var (type, at) in needs.OrderBy(n => n.Rank).Select(n => n.Type).Distinct().Take(Needs).Select((type, at) => (type, at))) active.Add(Need(type, at + 1));
        return active;
    }

    private Sen2Record Attended(Placement place)
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
        // Beside a number it is a name, for which the return has no field.
        if (place.Urn.Length + place.Ukprn.Length == 0) record.Set("SENSettingOther", place.SettingOther);
        record.Set("PlacementRank", place.Rank.ToString(CultureInfo.InvariantCulture));
        if (place.SenUnit is { } unit) record.Set("SENunitIndicator", Flag(unit));
        if (place.ResourcedProvision is { } resourced) record.Set("ResourcedProvisionIndicator", Flag(resourced));
        return record;
    }

    private static Sen2Need Need(string type, int rank)
    {
        var record = new Sen2Need();
        record.Set("SENtype", type);
        record.Set("SENtypeRank", rank.ToString(CultureInfo.InvariantCulture));
        return record;
    }

    private string Outcome(string outcome, LocalDate? decided) =>
        outcome is not ("Y" or "N") ? outcome : decided < year.First ? "H" : decided > year.ReferenceDate ? "A" : outcome;

    private static string Flag(bool value) => value ? "1" : "0";
}
