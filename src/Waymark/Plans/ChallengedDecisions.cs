using Waymark.Core.Plans.Disputes;

namespace Waymark.Plans;

/// <summary>
/// Mediation held and appeals received, carried to the decision that they were about: the refusal to assess, the refusal of a plan, or anything later. What people
/// never touched stays as a return brought it.
/// </summary>
internal sealed class ChallengedDecisions(IReadOnlyList<RecordedEvent> all, IReadOnlyList<RecordedEvent> now)
{
    private static readonly string[] Mediation = ["mediation-held", "agreement-appealable", "agreement-other"];
    private static readonly string[] Appeal = ["appeal-received"];

    public static readonly IReadOnlyList<string> Kinds =
    [
        .. Mediation, .. Appeal, "appealable-notice-sent", "reassessment-decided", "cease-notice-sent", "not-amending-notified", "amended-final-sent", "reassessed-final-sent", "order-made", "appeal-unopposed",
    ];

    private enum Of
    {
        Request,
        Assessment,
        Plan,
    }

    public void Fill(EhcCase of)
    {
        of.RequestMediation = Flag(of.RequestMediation, Mediation, Of.Request);
        of.RequestTribunal = Flag(of.RequestTribunal, Appeal, Of.Request);
        of.AssessmentMediation = Flag(of.AssessmentMediation, Mediation, Of.Assessment);
        of.AssessmentTribunal = Flag(of.AssessmentTribunal, Appeal, Of.Assessment);
        of.OtherMediation = Flag(of.OtherMediation, Mediation, Of.Plan);
        of.OtherTribunal = Flag(of.OtherTribunal, Appeal, Of.Plan);
    }

    private bool? Flag(bool? here, string[] kinds, Of about)
    {
        var mine = all.Where(e => kinds.Contains(e.Kind) && About(e) == about).ToList();
        return mine.Exists(e => e.Source == ByHand.Source) ? mine.Exists(now.Contains) : here;
    }

    /// <summary>The thread began with its notice; where nobody recorded one, with the challenge itself.</summary>
    private Of About(RecordedEvent e)
    {
        var began = now.FirstOrDefault(n => n.Kind == "appealable-notice-sent" && n.Of == e.Of && e.Of.Length > 0)?.On ?? e.On;
        return Dispute.DecisionBefore(began, [.. now.Select(n => n.AsFact())])?.Kind switch { "assess-decision-notified" => Of.Request, "no-plan-notified" => Of.Assessment, _ => Of.Plan };
    }
}
