using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion;
using Waymark.Inclusion.Suspensions;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Exclusions.CorrectStep;

/// <summary>Corrects a step, or takes it back. Both rows stay; what follows is worked out from the new one.</summary>
internal sealed class CorrectStep(ExclusionDesk desk, RecordStep.RecordStep recordStep)
{
    private const int LongestReason = 1000;

    /// <returns>What must be put right, or null where there is no such step within reach.</returns>
    public async Task<Problems?> RunAsync(SuspensionId of, Guid correcting, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(of, Permission.RecordExclusion, "open exclusion to correct a step", stop) is not { } opened) return null;
        if (opened.Steps.FirstOrDefault(s => s.Id == correcting) is not { Withdraws: false } wrong) return null;
        var problems = new Problems()
            .AddIf(opened.Steps.Any(s => s.Replaces == wrong.Id), "", "Someone else has corrected this step since you opened it. Go back and look at the correction.")
            .AddIf(string.IsNullOrWhiteSpace(asked.Reason), "Asked.Reason", "Enter why it is corrected")
            .AddIf(asked.Reason?.Length > LongestReason, "Asked.Reason", "The reason must be 1,000 characters or fewer");
        if (!asked.TakeBack) problems.AddAll(Check(opened, wrong, asked, deed));
        if (!problems.None) return problems;
        var right = asked.TakeBack ? wrong.CorrectedBy(null, wrong.Detail, wrong.Provider, wrong.Hours, asked.Reason!.Trim(), deed)
            : wrong.CorrectedBy(asked.Step.On, asked.Step.Detail ?? "", asked.Step.Provider?.Trim() ?? "", asked.Step.HoursAWeek, asked.Reason!.Trim(), deed);
        await recordStep.SaveAsync(opened, right, deed.As(asked.TakeBack ? "take back step of exclusion" : "correct step of exclusion", $"step:{wrong.Id}") with { Reason = "given in the record" }, stop);
        return problems;
    }

    private static Problems Check(OpenedExclusion opened, TakenStep wrong, Request asked, Deed deed)
    {
        var step = asked.Step with { Kind = wrong.Kind };
        return RecordStep.RecordStep.Check(opened, step, wrong, deed.Today)
            .AddIf(step.On == wrong.On && (step.Detail ?? "") == wrong.Detail && (step.Provider?.Trim() ?? "") == wrong.Provider && step.HoursAWeek == wrong.Hours, "Asked.On", "Change something, or take the step back");
    }

    public sealed record Request
    {
        public NodaTime.LocalDate? On { get; init; }
        public string? Detail { get; init; }
        public string? Provider { get; init; }
        public string? Hours { get; init; }
        public string? Reason { get; init; }

        /// <summary>It was not done at all.</summary>
        public bool TakeBack { get; init; }

        public RecordStep.RecordStep.Request Step => new() { On = On, Detail = Detail, Provider = Provider, Hours = Hours };
    }
}
