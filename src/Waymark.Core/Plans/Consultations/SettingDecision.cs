using Waymark.Core.Common;

namespace Waymark.Core.Plans.Consultations;

/// <summary>What the council decides about one setting.</summary>
/// <param name="Outcome">name (in section I) or not.</param>
/// <param name="Grounds">Tests that hold, by name.</param>
/// <param name="Reasons">Why; the family reads it.</param>
/// <param name="Evidence">What the decision rests on.</param>
public sealed record SettingDecision(string Outcome, IReadOnlyList<string> Grounds, string Reasons, string Evidence)
{
    /// <summary>True where a refusal says which test holds, why, and what shows it; a setting that cannot be requested needs no test.</summary>
    public static bool Reasoned(string outcome, string grounds, string reasons, string evidence, Requestable request)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        ArgumentNullException.ThrowIfNull(evidence);
        return outcome == "not" && reasons.Length > 0 && evidence.Length > 0 && (request == Requestable.Represented || !string.IsNullOrEmpty(grounds));
    }

    /// <summary>What must be put right.</summary>
    /// <param name="wanted">The family asks for it.</param>
    /// <param name="request">Whether it can be requested.</param>
    public Problems Check(bool wanted, Requestable request)
    {
        var refuses = wanted && Outcome == "not";
        return new Problems()
            .AddIf(Outcome is not ("name" or "not"), "Asked.Outcome", "Select what the council decides")
            .AddIf(refuses && request != Requestable.Represented && !Grounds.Any(g => ConsultationGround.Find(g) is not null), "Asked.Grounds", "Select the test that holds: without one the setting that the family asks for must be named", "s39(4)")
            .AddIf(Reasons.Length == 0, "Asked.Reasons", refuses ? "Enter the reasons, so that the family understands them" : "Enter why")
            .AddIf(refuses && Evidence.Length == 0, "Asked.Evidence", "Enter what the refusal rests on")
            .AddIf(Reasons.Length > ConsultationReply.Longest, "Asked.Reasons", $"The reasons must be {ConsultationReply.Longest:N0} characters or fewer")
            .AddIf(Evidence.Length > ConsultationReply.Longest, "Asked.Evidence", $"The evidence must be {ConsultationReply.Longest:N0} characters or fewer");
    }
}
