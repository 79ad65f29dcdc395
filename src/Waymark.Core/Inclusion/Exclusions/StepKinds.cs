using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>One kind of step, as <c>exclusion-steps.csv</c> lists it.</summary>
/// <param name="Kind">Name in stored steps and files.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Asks">What else is asked for: provider, hours, day; <c>ahead</c> where its day may still be to come.</param>
/// <param name="Details">What it can say, each as value and label; empty where nothing is asked.</param>
/// <param name="After">The step without which it cannot be; empty where there is none.</param>
public sealed record StepKind(string Kind, string Label, IReadOnlyList<string> Asks, IReadOnlyList<(string Value, string Label)> Details, string After)
{
    private IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>All kinds in the order of a case.</summary>
    public static IReadOnlyList<StepKind> All { get; } = [.. Table.Embedded("Inclusion/Exclusions/exclusion-steps.csv").Rows.Select(r => new StepKind(
        r["step"], r["label"], Words(r["asks"], ' '), [.. Words(r["details"], '|').Select(d => d.Split('=', 2)).Select(d => (d[0], d[1]))], r["after"]) { Of = Words(r["of"], ' ') })];

    /// <summary>The kind of that name, or null.</summary>
    public static StepKind? Find(string name) => All.FirstOrDefault(k => k.Kind == name);

    /// <summary>Those that one kind of exclusion can have.</summary>
    public static IEnumerable<StepKind> For(ExclusionKind kind) => All.Where(k => k.Of.Contains(ExclusionKinds.Code(kind)));

    /// <summary>The label of a detail, or empty.</summary>
    public string LabelOf(string detail) => Details.FirstOrDefault(d => d.Value == detail).Label ?? "";

    /// <summary>What stands against a new step, beside the steps that count.</summary>
    /// <param name="of">The exclusion.</param>
    /// <param name="step">The new step.</param>
    /// <param name="today">No step is recorded before its day, but for what is arranged ahead.</param>
    public static Problems Check(Exclusion of, ExclusionStep step, LocalDate today)
    {
        if (For(of.Kind).FirstOrDefault(k => k.Kind == step.Kind) is not { } kind) return Problems.Of("Kind", "Choose what was done");
        var ahead = kind.Asks.Contains("ahead") ? DaysAhead : 0;
        var problems = new Problems().AddIf(step.On > today.PlusDays(ahead), "On", ahead == 0 ? "The day must be today or in the past" : $"The day must be within the next {ahead} days")
            .AddIf(kind.Details.Count > 0 && kind.LabelOf(step.Detail).Length == 0, "Detail", "Choose one of the answers")
            .AddIf(kind.Asks.Contains("day") && !LocalDatePattern.Iso.Parse(step.Detail).Success, "Detail", "Enter the day of the meeting");
        var others = of.Effective(LocalDate.MaxIsoValue).Where(s => s.Id != step.Replaces).ToList();
        if (kind.After.Length > 0)
        {
            var before = others.FirstOrDefault(s => s.Kind == kind.After);
            if (before is null) problems.Add("Kind", $"First record: {Lower(Find(kind.After)!.Label)}");
            else problems.AddIf(step.On < before.On, "On", $"The day must be on or after {DutyWords.Day(before.On)}: {Lower(Find(kind.After)!.Label)}");
        }
        var earliest = (of.Decided ?? of.From).PlusDays(-Early);
        problems.AddIf(step.On < earliest, "On", $"The day must be on or after {DutyWords.Day(earliest)}");
        if (step.Kind == "governors-met" && of.Kind == ExclusionKind.Permanent) problems.AddIf(step.On < of.From, "On", "The governors meet on or after the first day");
        var met = others.FirstOrDefault(s => s.Kind == "governors-met");
        if (step.Kind == "cancelled" && met is not null) problems.Add("Kind", $"It can no longer be cancelled: the governors considered it on {DutyWords.Day(met.On)}", "D25");
        return problems;
    }

    // Social workers and families are often spoken to before the decision is written down.
    private const int Early = 14;

    // Longer than any school holidays.
    private const int DaysAhead = 60;

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string[] Words(string text, char by) => text.Split(by, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
