using System.Globalization;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Inclusion.Suspensions;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Exclusions.RecordStep;

/// <summary>Adds a dated step to a suspension or exclusion and works out anew what is to be done, in one save.</summary>
internal sealed class RecordStep(WaymarkDb db, ExclusionDesk desk)
{
    private const int LongestName = 200, MostHours = 40;

    /// <returns>What must be put right, or null where there is none such within reach.</returns>
    public async Task<Problems?> RunAsync(SuspensionId of, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(of, Permission.RecordExclusion, "open exclusion to record a step", stop) is not { } opened) return null;
        var problems = Check(opened, asked, null, deed.Today);
        if (!problems.None) return problems;
        var step = TakenStep.Now(opened.Suspension, asked.Kind!, asked.On!.Value, deed, asked.Detail ?? "", asked.Provider?.Trim() ?? "", asked.HoursAWeek);
        await SaveAsync(opened, step, deed.As("record step of exclusion", $"step:{step.Id}"), stop);
        return problems;
    }

    /// <summary>Keeps a step, and what follows from it for every suspension of the child.</summary>
    internal async Task SaveAsync(OpenedExclusion opened, TakenStep step, Deed deed, CancellationToken stop)
    {
        db.Add(step);
        opened.Suspension.Followed = true;
        await (opened.Book with { Steps = [.. opened.Book.Steps, step] }).FollowAsync(db, opened.Child.Id, deed.Today, stop);
        await db.SaveAsync(deed.About(opened.Child.Id.Value), stop);
    }

    /// <summary>The same checks for a new step and for a correction.</summary>
    internal static Problems Check(OpenedExclusion opened, Request asked, TakenStep? replaced, LocalDate today)
    {
        if (asked.Kind is null || StepKind.Find(asked.Kind) is not { } kind) return Problems.Of("Asked.Kind", "Select what was done");
        var problems = new Problems().AddIf(asked.On is null, "Asked.On", "Enter the day on which it was done");
        if (asked.On is { } on)
            foreach (var problem in StepKind.Check(opened.Suspension.AsExclusion(opened.Book.Steps), new("", kind.Kind, on, asked.Detail ?? "", replaced is null ? null : $"{replaced.Id}"), today))
                problems.Add($"Asked.{problem.Field}", problem.Sentence, problem.Rule);
        if (!kind.Asks.Contains("provider")) return problems;
        problems.AddIf(string.IsNullOrWhiteSpace(asked.Provider), "Asked.Provider", "Enter who provides it").AddIf(asked.Provider?.Length > LongestName, "Asked.Provider", $"The name must be {LongestName} characters or fewer");
        return problems.AddIf(kind.Asks.Contains("hours") && (asked.HoursAWeek is not > 0 || asked.HoursAWeek > MostHours), "Asked.Hours", $"Enter the hours a week, from 1 to {MostHours}");
    }

    public sealed record Request
    {
        public string? Kind { get; init; }
        public LocalDate? On { get; init; }
        public string? Detail { get; init; }
        public string? Provider { get; init; }
        public string? Hours { get; init; }

        public decimal? HoursAWeek => decimal.TryParse(Hours, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? hours : null;
    }
}
