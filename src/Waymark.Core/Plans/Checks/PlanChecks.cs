namespace Waymark.Core.Plans.Checks;

/// <summary>Runs every check of <c>plan-checks.csv</c> over one plan. Pure: the same facts give the same findings in the same order.</summary>
public static class PlanChecks
{
    private static readonly Func<PlanFacts, IEnumerable<CheckFinding>>[] Parts =
        [VoiceChecks.Run, NeedChecks.Run, OutcomeChecks.Run, ProvisionChecks.Run, AdviceChecks.Run, ThreadChecks.Run, SettingChecks.Run, AnswerChecks.Run, TextChecks.Run];

    /// <summary>All findings, the gravest first, then in the order of the table and of the plan.</summary>
    public static IReadOnlyList<CheckFinding> Run(PlanFacts facts) =>
        [.. Parts.SelectMany(part => part(facts)).OrderByDescending(f => f.Check.Severity)];

    internal static CheckFinding Found(string check, Content.PlanItem? item = null, string value = "", string? ask = null) =>
        new(PlanCheck.Of(check), item, value, ask ?? PlanCheck.Of(check).Ask);
}
