using NodaTime;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>Field by field between the return and what is stored.</summary>
internal static class CaseFields
{
    /// <summary>Fills what is blank; renews what is there only where it came from a return. First decisions are never overwritten by later ones: the return holds the first too.</summary>
    public static void Fill(EhcCase c, Sen2Request r, bool renew)
    {
        c.Received ??= r.ReceivedDate.Date;
        c.RequestSource = Text(c.RequestSource, r.RequestSource, renew);
        c.InYouthAccommodation = Flag(c.InYouthAccommodation, r.Rya, renew);
        c.RequestOutcome = Outcome(c.RequestOutcome, r.RequestOutcome, renew);
        c.RequestDecided = Day(c.RequestDecided, r.RequestOutcomeDate, renew);
        c.RequestMediation = Flag(c.RequestMediation, r.RequestMediation, renew);
        c.RequestTribunal = Flag(c.RequestTribunal, r.RequestTribunal, renew);
        c.MovedTo = Text(c.MovedTo, r.Exported, renew);
        if (r.Assessments.FirstOrDefault() is not { } a) return;
        c.AssessmentOutcome = Outcome(c.AssessmentOutcome, a.AssessmentOutcome, renew);
        c.AssessmentDecided = Day(c.AssessmentDecided, a.AssessmentOutcomeDate, renew);
        c.AssessmentMediation = Flag(c.AssessmentMediation, a.AssessmentMediation, renew);
        c.AssessmentTribunal = Flag(c.AssessmentTribunal, a.AssessmentTribunal, renew);
        c.OtherMediation = Flag(c.OtherMediation, a.OtherMediation, renew);
        c.OtherTribunal = Flag(c.OtherTribunal, a.OtherTribunal, renew);
        c.Week20 = Flag(c.Week20, a.Week20, renew);
    }

    public static void Fill(EhcPlan p, Sen2NamedPlan? n, Sen2ActivePlan? a)
    {
        if (n is not null)
        {
            p.Started = n.StartDate.Date ?? p.Started;
            p.Residential = n.PlanRes.Text;
            p.WorkBased = n.PlanWbp.Text;
            p.PersonalBudget = n.Pb.Flag;
            p.OrganisedArrangements = n.Oa.Flag;
            p.DirectPayment = n.Dp.Text;
            p.Ceased = n.CeaseDate.Date ?? p.Ceased;
            p.CeaseReason = n.CeaseReason.Given ? n.CeaseReason.Text : p.CeaseReason;
        }
        if (a is null) return;
        p.CameFrom = a.TransferLa.Given ? a.TransferLa.Text : p.CameFrom;
        p.ReviewMeeting = a.ReviewMeeting.Date ?? p.ReviewMeeting;
        p.ReviewOutcome = a.ReviewOutcome.Given ? a.ReviewOutcome.Text.ToUpperInvariant() : p.ReviewOutcome;
        p.ReviewDraft = a.ReviewDraft.Date ?? p.ReviewDraft;
        p.ReviewDecided = a.LastReview.Date ?? p.ReviewDecided;
        p.PhaseTransferDue = a.PhaseTransferDueDate.Date ?? p.PhaseTransferDue;
        p.PhaseTransferFinal = a.PhaseTransferFinalDate.Date ?? p.PhaseTransferFinal;
    }

    public static IEnumerable<Placement> Placements(PlanId plan, Sen2NamedPlan? n, Sen2ActivePlan? a, Func<Guid> next)
    {
        foreach (var detail in n?.Details ?? []) yield return At(detail, named: true);
        foreach (var place in a?.Placements ?? [])
        {
            var at = At(place, named: false);
            (at.Entered, at.Left) = (place.EntryDate.Date, place.LeavingDate.Date);
            // To 2023 the two stood on the active plan itself; they belong to its first placement.
            at.Residential = place.Res.Given ? place.Res.Text : place.PlacementRank.Is('1') ? a!.Res.Text : "";
            at.WorkBased = place.Wbp.Given ? place.Wbp.Text : place.PlacementRank.Is('1') ? a!.Wbp.Text : "";
            yield return at;
        }

        Placement At(Sen2Setting s, bool named) => new()
        {
            Id = next(), Plan = plan, Named = named, Urn = s.Urn.Text, Ukprn = s.Ukprn.Text, Setting = s.SenSetting.Text.ToUpperInvariant(),
            SettingOther = s.SenSettingOther.Text, Rank = s.PlacementRank.Number ?? 1, SenUnit = s.SenUnitIndicator.Flag, ResourcedProvision = s.ResourcedProvisionIndicator.Flag,
        };
    }

    /// <summary>Everything that a return can change of a case and its plan, as one text: to see whether anything did.</summary>
    public static string Fingerprint(EhcCase c, EhcPlan? p) => string.Join('|', c.Received, c.RequestSource, c.InYouthAccommodation, c.RequestOutcome, c.RequestDecided,
        c.RequestMediation, c.RequestTribunal, c.MovedTo, c.AssessmentOutcome, c.AssessmentDecided, c.AssessmentMediation, c.AssessmentTribunal, c.OtherMediation,
        c.OtherTribunal, c.Week20, c.Born, p?.Started, p?.Residential, p?.WorkBased, p?.PersonalBudget, p?.OrganisedArrangements, p?.DirectPayment, p?.Ceased, p?.CeaseReason,
        p?.CameFrom, p?.ReviewMeeting, p?.ReviewOutcome, p?.ReviewDraft, p?.ReviewDecided, p?.PhaseTransferDue, p?.PhaseTransferFinal);

    public static string Fingerprint(Placement p) => string.Join('|', p.Named, p.Urn, p.Ukprn, p.Setting, p.SettingOther, p.Rank, p.Entered, p.Left, p.SenUnit, p.ResourcedProvision, p.Residential, p.WorkBased);

    /// <summary>"Historical" says only that the decision is older than the return: it never takes the place of the decision itself.</summary>
    private static string Outcome(string here, Sen2Value file, bool renew) =>
        !file.Given || (here.Length > 0 && (!renew || file.Is('H'))) ? here : file.Text.ToUpperInvariant();

    private static string Text(string here, Sen2Value file, bool renew) => file.Given && (renew || here.Length == 0) ? file.Text : here;

    private static bool? Flag(bool? here, Sen2Value file, bool renew) => file.Flag is { } given && (renew || here is null) ? given : here;

    private static LocalDate? Day(LocalDate? here, Sen2Value file, bool renew) => file.Date is { } given && (renew || here is null) ? given : here;
}
