using NodaTime;
using Waymark.Core.Plans.Sen2;
using Waymark.People.Door;

namespace Waymark.Plans.Sen2.Export;

/// <summary>
/// Where a child with a plan was placed. What a return brought stands; a school that the child has joined since, education at home or otherwise goes on from there.
/// Where nothing is known, the child is where the plan places it, from the day that the plan says or else its own.
/// </summary>
internal sealed class Attendance(EhcPlan plan, IReadOnlyList<Placement> known, IReadOnlyList<IncomingEnrolment> schools, IReadOnlyList<RecordedEvent> events, Sen2Year year)
{
    // Registered there, alone or as the main school, or at a college.
    private static readonly string[] Main = ["C", "M", "F"];

    private static readonly (string Began, string Ended, string Setting)[] Situations =
        [("home-education-began", "home-education-ended", "EHE"), ("education-otherwise-began", "education-otherwise-ended", "OLA")];

    public IReadOnlyList<Placement> Places
    {
        get
        {
            var stored = known.Where(p => !p.Named).ToList();
            var last = stored.Where(p => p.Rank == 1).MaxBy(p => p.Entered);
            var since = Since(last).OrderBy(p => p.Entered).ThenBy(p => p.Urn, StringComparer.Ordinal).ToList();
            if (stored.Count == 0 && since.Count == 0) since.AddRange(AsNamed());
            return [.. stored.Select(p => p == last && since.Count > 0 ? Until(p, since[0].Entered) : p)
                .Concat(since.Select((p, at) => at + 1 < since.Count && p.Rank == since[at + 1].Rank ? Until(p, since[at + 1].Entered) : Until(p, null)))
                .Where(p => (p.Left is null || p.Left >= year.First) && p.Entered <= year.ReferenceDate)
                .OrderBy(p => p.Entered).ThenBy(p => p.Rank).ThenBy(p => p.Urn + p.Ukprn + p.Setting, StringComparer.Ordinal)];
        }
    }

    private IEnumerable<Placement> Since(Placement? last) => schools.Where(s => Main.Contains(s.Status) && (s.From is not null || last is null))
        .Select(s => (Urn: s.Urn, Setting: "", From: s.From ?? plan.Started!.Value, s.To)).Concat(Elsewhere())
        .Where(p => p.From <= year.ReferenceDate && !(p.From > plan.Ceased) && !(p.To < LocalDate.Max(year.First, plan.Started!.Value)) && (last is null || (p.From > last.Entered && p.Urn + p.Setting != last.Urn + last.Setting)))
        .Select(p => new Placement { Id = Guid.Empty, Plan = plan.Id, Named = false, Urn = p.Urn, Setting = p.Setting, Entered = p.From, Left = p.To, SenUnit = Named(p.Urn)?.SenUnit ?? (p.Urn.Length > 0 ? false : null), ResourcedProvision = Named(p.Urn)?.ResourcedProvision ?? (p.Urn.Length > 0 ? false : null), Residential = Named(p.Urn) is null ? "" : plan.Residential });

    private IEnumerable<(string Urn, string Setting, LocalDate From, LocalDate? To)> Elsewhere()
    {
        var gone = events.Select(e => e.Replaces).OfType<Core.Plans.CaseEventId>().ToHashSet();
        var now = events.Where(e => !e.Withdraws && !gone.Contains(e.Id)).OrderBy(e => e.On).ToList();
        foreach (var (began, ended, setting) in Situations)
            foreach (var start in now.Where(e => e.Kind == began))
                yield return ("", setting, start.On, now.Find(e => e.Kind == ended && e.On >= start.On)?.On);
    }

    private IEnumerable<Placement> AsNamed() => known.Where(p => p.Named).Select(p => new Placement
    {
        Id = Guid.Empty, Plan = plan.Id, Named = false, Urn = p.Urn, Ukprn = p.Ukprn, Setting = p.Setting, SettingOther = p.SettingOther, Rank = p.Rank, SenUnit = p.SenUnit, ResourcedProvision = p.ResourcedProvision,
        Residential = plan.Residential, WorkBased = plan.WorkBased, Entered = p.Entered ?? plan.Started,
    });

    private Placement? Named(string urn) => urn.Length == 0 ? null : known.FirstOrDefault(p => p.Named && p.Urn == urn);

    /// <summary>A place ends when the next begins, and with the plan at the latest.</summary>
    private Placement Until(Placement p, LocalDate? next)
    {
        var end = new[] { p.Left, next?.PlusDays(-1), plan.Ceased }.Min();
        return end == p.Left ? p : new Placement
        {
            Id = p.Id, Plan = p.Plan, Named = false, Urn = p.Urn, Ukprn = p.Ukprn, Setting = p.Setting, SettingOther = p.SettingOther, Rank = p.Rank, Entered = p.Entered, Left = LocalDate.Max(end!.Value, p.Entered!.Value),
            SenUnit = p.SenUnit, ResourcedProvision = p.ResourcedProvision, Residential = p.Residential, WorkBased = p.WorkBased,
        };
    }
}
