using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Reviews;

namespace Waymark.Plans.Cases.Reviews.Meeting;

/// <summary>The record of a meeting as it is typed.</summary>
internal sealed record MeetingForm
{
    /// <summary>Version of the record that the writer began from; 0 before the first.</summary>
    public int Version { get; init; }

    public List<ProgressLine> Progress { get; init; } = [];
    public List<PointLine> Points { get; init; } = [];
    public List<PathwayLine> Pathways { get; init; } = [];
    public string[] StillTrue { get; init; } = [];
    public string? NewPoint { get; init; }
    public string? Differences { get; init; }

    /// <summary>The form for a plan: one line for each outcome, each row that may be recommended on, each pathway.</summary>
    public static MeetingForm Of(MeetingRecord found, PlanContent plan, int version) => new()
    {
        Version = version, Differences = found.Differences, StillTrue = [.. found.StillTrue.Select(i => i.ToString())],
        NewPoint = string.Join("\n", found.Points.Where(p => p.What == "add").Select(p => p.Text)),
        Progress = [.. plan.Of("outcome").Select(o => ProgressLine.Of(o.Id, found.Progress.FirstOrDefault(p => p.Outcome == o.Id)))],
        Points = [.. Discussed(plan).Select(i => PointLine.Of(i.Id, found.Points.FirstOrDefault(p => p.Item == i.Id)))],
        Pathways = [.. Adulthood.Pathways.Select(p => PathwayLine.Of(p.Code, found.Pathways.FirstOrDefault(a => a.Pathway == p.Code)))],
    };

    /// <summary>Rows on which the meeting may recommend.</summary>
    public static IEnumerable<PlanItem> Discussed(PlanContent plan) => plan.Items.Where(i => i.Kind is "need" or "outcome" or "provision" or "setting");

    /// <summary>What is typed, for rows that the plan has.</summary>
    public MeetingRecord Said(PlanContent plan) => new()
    {
        Differences = Text(Differences),
        StillTrue = [.. StillTrue.Select(t => PlanItemId.TryParse(t, out var id) ? plan.Find(id) : null).OfType<PlanItem>().Select(i => i.Id)],
        Progress = [.. Progress.Where(p => plan.Find(new(p.Outcome)) is { Kind: "outcome" } && p.Says).Select(p => p.Said())],
        Points = [.. Points.Where(p => plan.Find(new(p.Item)) is not null && (Text(p.What).Length > 0 || Text(p.Text).Length > 0)).Select(p => new MeetingPoint(Text(p.What), new(p.Item), Text(p.Text))),
            .. Text(NewPoint).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => new MeetingPoint("add", null, t))],
        Pathways = [.. Pathways.Where(p => Text(p.Reason).Length > 0 || Text(p.View).Length > 0).Select(p => new PathwayAnswer(Text(p.Pathway), Text(p.Reason), Text(p.View)))],
    };

    /// <summary>What cannot be kept. That something is missing is no problem until the report goes out.</summary>
    public Problems Check(LocalDate today)
    {
        var states = ItemKind.Find("progress")!.Field("status")!;
        var problems = new Problems();
        for (var i = 0; i < Progress.Count; i++)
            problems.AddIf(states.Problem(Text(Progress[i].Status)) is not null, $"Asked.Progress[{i}].Status", "Select how far it was reached")
                .AddIf(Progress[i].On > today, $"Asked.Progress[{i}].On", "The day must be today or in the past")
                .AddIf(Progress[i].Value?.Length > 300, $"Asked.Progress[{i}].Value", "The value must be 300 characters or fewer")
                .AddIf(Progress[i].SeenBy?.Length > 300, $"Asked.Progress[{i}].SeenBy", "The name must be 300 characters or fewer");
        for (var i = 0; i < Points.Count; i++) problems.AddIf(Points[i].What is not (null or "" or "amend" or "keep" or "cease"), $"Asked.Points[{i}].What", "Select what is recommended");
        return problems.AddIf(Texts().Any(t => t?.Length > 20_000), "", "Each text must be 20,000 characters or fewer");
    }

    private IEnumerable<string?> Texts() => [.. Progress.SelectMany(p => new[] { p.Evidence, p.Because }), .. Points.Select(p => p.Text), .. Pathways.SelectMany(p => new[] { p.Reason, p.View }), NewPoint, Differences];

    internal static string Text(string? typed) => typed?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim() ?? "";

    public sealed record ProgressLine
    {
        public Guid Outcome { get; init; }
        public string? Status { get; init; }
        public string? Value { get; init; }
        public LocalDate? On { get; init; }
        public string? Evidence { get; init; }
        public string? SeenBy { get; init; }
        public bool NoLongerRight { get; init; }
        public string? Because { get; init; }

        public bool Says => NoLongerRight || On is not null || new[] { Status, Value, Evidence, SeenBy, Because }.Any(t => Text(t).Length > 0);

        public OutcomeProgress Said() => new(new(Outcome), Text(Status), Text(Value), On, Text(Evidence), Text(SeenBy), NoLongerRight, Text(Because));

        public static ProgressLine Of(PlanItemId outcome, OutcomeProgress? said) => said is null ? new() { Outcome = outcome.Value }
            : new() { Outcome = outcome.Value, Status = said.Status, Value = said.Value, On = said.On, Evidence = said.Evidence, SeenBy = said.SeenBy, NoLongerRight = said.NoLongerRight, Because = said.Because };
    }

    public sealed record PointLine
    {
        public Guid Item { get; init; }
        public string? What { get; init; }
        public string? Text { get; init; }

        public static PointLine Of(PlanItemId item, MeetingPoint? said) => new() { Item = item.Value, What = said?.What, Text = said?.Text };
    }

    public sealed record PathwayLine
    {
        public string? Pathway { get; init; }
        public string? Reason { get; init; }
        public string? View { get; init; }

        public static PathwayLine Of(string pathway, PathwayAnswer? said) => new() { Pathway = pathway, Reason = said?.Reason, View = said?.View };
    }
}
