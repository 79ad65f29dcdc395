using NodaTime;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Inclusion.Suspensions;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>One suspension or exclusion told from beginning to end; what lies after today has not happened.</summary>
internal sealed class DemoStory(DemoScene scene, Suspension of, ExclusionCase found, SchoolCalendar calendar, Random chance)
{
    private const string Office = "School office", Clerk = "Clerk to the governors", Council = "Inclusion team";
    private static readonly string[] Providers = ["Pupil referral unit", "Home tuition service", "Hospital and home education", "Online tuition with a mentor"];

    public IEnumerable<Step> Tell()
    {
        var steps = Telling().ToList();
        if (of.Kind == SuspensionKind.Permanent) return steps.Concat(Governors());
        if (chance.Next(70) == 0 && Day(of.From, 1) is { } cancelled) return steps.Where(s => s.On <= cancelled).Concat([new("cancelled", cancelled, By: Office), new("cancellation-told", cancelled, By: Office)]);
        return steps.Concat(Governors()).Concat(Back());
    }

    /// <summary>Who was told, and the work and teaching that followed.</summary>
    private IEnumerable<Step> Telling()
    {
        if (In(96, 94, 1) is { } parents) yield return new("parents-told", parents, chance.Next(3) == 0 ? "post" : "hand", By: Office);
        if (In(95, 85, 4) is { } council) yield return new("council-told", council, By: Office);
        if (Needs("D4") && In(94, 88, 3) is { } governors) yield return new("governors-told", governors, By: Office);
        if (In(93, 97, 1) is { } work) yield return new("work-set", work, By: Office);
        if ((found.Duties.FirstOrDefault(d => d.Rule.Id is "D5" or "D6") is { Due: { } sixth }) && chance.Next(100) < 90)
            yield return new("education-from", chance.Next(100) < 82 ? sixth : Day(sixth, 1 + chance.Next(6)) ?? sixth, Provider: Providers[chance.Next(Providers.Length)], Hours: chance.Next(3) == 0 ? 15 : 25, By: of.Kind == SuspensionKind.Permanent ? Council : Office);
        if (of.SenStatus == "E" && chance.Next(2) == 0 && Day(of.From, 2) is { } asked) yield return new("early-review-asked", asked, By: Office);
    }

    private IEnumerable<Step> Governors()
    {
        if (!Needs("D9") || Day(of.From, chance.Next(100) < 86 ? 8 + chance.Next(7) : 16 + chance.Next(5)) is not { } met) yield break;
        // A child who was excluded for good has its next school by now: the governors let it stand.
        var upheld = of.Kind == SuspensionKind.Permanent || chance.Next(100) < 85;
        yield return new("governors-met", met, upheld ? "upheld" : "reinstated", By: Clerk);
        if (Day(met, chance.Next(10) == 0 ? 3 : 1) is not { } sent) yield break;
        yield return new("decision-sent", sent, chance.Next(2) == 0 ? "post" : "hand", By: Clerk);
        if (of.Kind != SuspensionKind.Permanent) yield break;
        foreach (var step in chance.Next(100) < 35 ? Review(sent) : Gone(sent)) yield return step;
    }

    private IEnumerable<Step> Review(LocalDate sent)
    {
        if (Day(sent, 4 + chance.Next(11)) is not { } asked) yield break;
        yield return new("review-asked", asked, of.SenStatus == "N" ? "plain" : "expert", By: Council);
        if (Day(asked, 9 + chance.Next(8)) is not { } began || Day(began, 1) is not { } decided) yield break;
        yield return new("panel-began", began, By: Council);
        var said = chance.Next(100) switch { < 60 => "upheld", < 85 => "recommended", _ => "quashed" };
        yield return new("panel-decided", decided, said, By: Council);
        var end = said == "upheld" ? decided : Day(decided, 6 + chance.Next(6));
        if (end is not { } over) yield break;
        if (said != "upheld") yield return new("reconsidered", over, "upheld", By: Clerk);
        if (Day(over, 2) is { } gone) yield return new("removed-from-roll", gone, By: Office);
    }

    private IEnumerable<Step> Gone(LocalDate sent)
    {
        if (Day(sent, chance.Next(15) == 0 ? 10 : 19 + chance.Next(5)) is { } gone) yield return new("removed-from-roll", gone, By: Office);
    }

    private IEnumerable<Step> Back()
    {
        if (found.Duties.FirstOrDefault(d => d.Rule.Id == "D19") is { Due: { } back } && chance.Next(100) < 90)
            yield return new("reintegration-met", chance.Next(100) < 84 ? back : Day(back, 1 + chance.Next(3)) ?? back, By: Office);
    }

    private bool Needs(string rule) => found.Duties.Any(d => d.Rule.Id == rule && d.State != DutyState.NotRequired);

    /// <summary>Mostly on the first day, else some days later, sometimes never.</summary>
    /// <param name="ever">In a hundred, how many do it at all.</param>
    /// <param name="atOnce">In a hundred of those, how many do it in time.</param>
    /// <param name="late">Days that the others take beyond the next day.</param>
    private LocalDate? In(int ever, int atOnce, int late) => chance.Next(100) >= ever ? null : chance.Next(100) < atOnce ? of.From : Day(of.From, 1 + chance.Next(1, late + 1));

    private LocalDate? Day(LocalDate from, int schoolDays) => calendar.Nth(from, schoolDays) is { } day && day <= scene.Today ? day : null;

    internal sealed record Step(string Kind, LocalDate On, string Detail = "", string Provider = "", decimal? Hours = null, string By = "");
}
