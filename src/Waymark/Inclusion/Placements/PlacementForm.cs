using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.PartTime;
using Waymark.People.Door;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Placements;

/// <summary>What is asked of a new placement.</summary>
internal sealed record PlacementForm
{
    private const int Longest = 2000, DaysAhead = 180;
    private const decimal MostCost = 20_000;

    public string? Basis { get; init; }
    public string? Commissioner { get; init; }
    public string? Provider { get; init; }
    public string? Override { get; init; }
    public string? Reason { get; init; }
    public LocalDate? From { get; init; }
    public LocalDate? End { get; init; }
    public string? FullTime { get; init; }
    public string? Sessions { get; init; }
    public string? Registration { get; init; }
    public bool LookedAfter { get; init; }
    public LocalDate? ParentsTold { get; init; }
    public LocalDate? NeedsReviewed { get; init; }
    public LocalDate? PlanSentOn { get; init; }
    public string? PlanVersion { get; init; }
    public LocalDate? RiskSentOn { get; init; }
    public string? Objectives { get; init; }
    public LocalDate? BackOn { get; init; }
    public string? ChildSaid { get; init; }
    public string? CostAWeek { get; init; }
    public string? Funder { get; init; }

    public bool IsMove => Basis == Placement.ManagedMove;

    private int? HalfDays => PartTimeWords.Number(Sessions);

    private decimal? Cost => decimal.TryParse(CostAWeek, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var cost) ? cost : null;

    /// <param name="child">Who is placed.</param>
    /// <param name="school">A school enters it: what the council alone decides is no choice.</param>
    /// <param name="today">The day.</param>
    public Problems Check(ChildCard child, bool school, LocalDate today) => new Problems()
        .AddIf(!PlacementWords.Has("basis", Basis, school), "Asked.Basis", "Select by which law the child is there")
        .AddIf(Basis == "s61" && child.SenStatus != "E", "Asked.Basis", "Only a plan can provide education otherwise than in a school: this child has none")
        .AddIf(Basis == Placement.OffSite && child.SchoolUrn.Length == 0, "Asked.Basis", "Only a school can direct a pupil off site: this child is on no roll")
        .AddIf(!PlacementWords.Has("commissioner", Commissioner, school), "Asked.Commissioner", "Select who commissions it")
        .AddIf(!PlacementWords.Has("reason", Reason), "Asked.Reason", "Select why it is arranged")
        .AddAll(CheckDays(today)).AddAll(CheckPattern(From ?? today)).AddAll(CheckTold(today)).AddAll(CheckAims());

    public Placement Made(ChildCard child, ProviderId provider, Deed deed) => new()
    {
        Id = PlacementId.From(NewId.Next(deed.Now)), Child = child.Id, Urn = child.SchoolUrn, Basis = Basis!, Commissioner = Commissioner!, Provider = provider, Reason = Reason!, From = From!.Value, End = End,
        ReviewBy = IsMove ? null : Sooner(PlacementRules.PlacementReviewBy(From.Value, Basis == Placement.OffSite), End), Sessions = HalfDays!.Value, FullTime = FullTime == "yes", Registration = Registration!,
        SenStatus = child.SenStatus, YearGroup = child.YearGroup, LookedAfter = LookedAfter, NeedsReviewed = NeedsReviewed, PlanSentOn = PlanSentOn, PlanVersion = PlanVersion?.Trim() ?? "", RiskSentOn = RiskSentOn,
        Objectives = Objectives?.Trim() ?? "", BackOn = BackOn, ChildSaid = ChildSaid!.Trim(), CostAWeek = Cost, Funder = Funder ?? "", Override = Override?.Trim() ?? "", RecordedAt = deed.Now, RecordedBy = deed.Actor.Name,
    };

    /// <summary>The same for a new placement, a change and a correction.</summary>
    internal static Problems CheckEnd(string basis, LocalDate from, LocalDate? end) => basis == Placement.ManagedMove
        ? new Problems().AddIf(end is not null && PlacementRules.MovesAreForGood(from), "Asked.End", "A managed move is for good and no trial: leave the end empty", "D23.trial").AddIf(end < from, "Asked.End", "The end must be on or after the first day")
        : new Problems().AddIf(end is null, "Asked.End", "Enter the day on which it is to end. There is no placement without one").AddIf(end < from, "Asked.End", "The end must be on or after the first day");

    internal static LocalDate Sooner(LocalDate day, LocalDate? other) => other is { } end ? LocalDate.Min(day, end) : day;

    private Problems CheckDays(LocalDate today) => new Problems()
        .AddIf(From is null, "Asked.From", "Enter the first day").AddIf(From > today.PlusDays(DaysAhead), "Asked.From", $"The first day must be within the next {DaysAhead} days")
        .AddIf(From < today.PlusYears(-5), "Asked.From", "The first day must be within the last five years").AddAll(CheckEnd(Basis ?? "", From ?? today, End));

    private Problems CheckPattern(LocalDate day) => new Problems()
        .AddIf(FullTime is not ("yes" or "no"), "Asked.FullTime", "Select whether it is the whole of the education")
        .AddAll(CheckSessions(HalfDays, day)).AddIf(!PlacementWords.Has("registration", Registration), "Asked.Registration", "Select how the register shows it");

    internal static Problems CheckSessions(int? sessions, LocalDate day) =>
        new Problems().AddIf(sessions is not > 0 || sessions > PlacementRules.FullWeek(day), "Asked.Sessions", $"Enter the half days a week, from 1 to {PlacementRules.FullWeek(day)}");

    private Problems CheckTold(LocalDate today)
    {
        var problems = new Problems();
        foreach (var (field, day) in new[] { ("Asked.ParentsTold", ParentsTold), ("Asked.NeedsReviewed", NeedsReviewed), ("Asked.PlanSentOn", PlanSentOn), ("Asked.RiskSentOn", RiskSentOn) })
            problems.AddIf(day > today, field, "The day must be today or in the past");
        return problems.AddIf(PlanSentOn is not null && string.IsNullOrWhiteSpace(PlanVersion), "Asked.PlanVersion", "Enter which version was sent").AddIf(BackOn < From, "Asked.BackOn", "The day must be after the first day");
    }

    private Problems CheckAims()
    {
        var problems = new Problems().AddIf(!IsMove && string.IsNullOrWhiteSpace(Objectives), "Asked.Objectives", "Enter what must be true for the child to come back, or to go on to the next place")
            .AddIf(string.IsNullOrWhiteSpace(ChildSaid), "Asked.ChildSaid", "Enter what the child said, or how you sought the child's view")
            .AddIf(!string.IsNullOrWhiteSpace(CostAWeek) && (Cost is null || Cost > MostCost), "Asked.CostAWeek", "The cost must be an amount in pounds, for example 180 or 182.50")
            .AddIf(!string.IsNullOrEmpty(Funder) && !PlacementWords.Has("funder", Funder), "Asked.Funder", "Select who pays");
        foreach (var (field, text) in new[] { ("Asked.Objectives", Objectives), ("Asked.ChildSaid", ChildSaid), ("Asked.Override", Override), ("Asked.PlanVersion", PlanVersion) })
            problems.AddIf(text?.Length > Longest, field, "Use 2,000 characters or fewer");
        return problems;
    }
}
