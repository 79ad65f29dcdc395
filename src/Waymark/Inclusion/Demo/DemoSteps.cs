using NodaTime;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>What was done about the suspensions of the last weeks and the permanent exclusions of the last terms: mostly in time, sometimes late, sometimes not yet.</summary>
internal sealed class DemoSteps
{
    // School days back. Older suspensions are as a file tells of them.
    private const int Suspensions = 20, Permanent = 130;

    private readonly DemoScene scene;
    private readonly SchoolCalendar calendar;
    private readonly LocalDate recent, older;
    private readonly List<object> made = [];

    public DemoSteps(DemoScene scene, DemoDays days)
    {
        this.scene = scene;
        calendar = SchoolCalendar.OfOpenDays(days.Open);
        (recent, older) = (days.All[Math.Max(0, days.All.Count - Suspensions)].On, days.All[Math.Max(0, days.All.Count - Permanent)].On);
    }

    /// <summary>Steps and what is to be done, to be stored.</summary>
    public IReadOnlyList<object> Made => made;

    /// <param name="child">The child.</param>
    /// <param name="all">All its suspensions and exclusions.</param>
    public void Take(DemoChild child, IReadOnlyList<Suspension> all)
    {
        foreach (var one in all) one.Followed = one is { Board: null, Cancelled: null } && one.From >= (one.Kind == SuspensionKind.Permanent ? older : recent) && one.From <= scene.Today;
        if (!all.Any(s => s.Followed)) return;
        var book = new ExclusionBook(all, [], all.Select(s => s.Urn).Distinct(StringComparer.Ordinal).ToDictionary(urn => urn, _ => calendar, StringComparer.Ordinal));
        var cases = book.Read(scene.Today).ToDictionary(c => c.Of.Id, StringComparer.Ordinal);
        var steps = new List<TakenStep>();
        foreach (var one in all.Where(s => s.Followed))
        {
            var first = steps.Count;
            var story = new DemoStory(scene, one, cases[$"{one.Id}"], calendar, scene.ChanceOf(3_000_000 + (child.Number * 50) + steps.Count));
            steps.AddRange(story.Tell().Where(s => s.On <= scene.Today).Select((s, at) => Recorded(one, s, child.Number, first + at)));
        }
        foreach (var one in all.Where(s => s.Followed)) one.Follow(steps);
        made.AddRange(steps);
        made.AddRange((book with { Steps = steps }).Duties(scene.Today));
    }

    private TakenStep Recorded(Suspension of, DemoStory.Step step, int child, int number) => new()
    {
        Id = DemoScene.IdOf("exclusion step", scene.Seed, child, number), Suspension = of.Id, Child = of.Child, Kind = step.Kind, On = step.On, Detail = step.Detail, Provider = step.Provider, Hours = step.Hours,
        RecordedAt = (step.On + new LocalTime(16, 0)).InUtc().ToInstant(), RecordedBy = step.By,
    };
}
