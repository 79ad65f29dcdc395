using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Insight.Charts;
using Waymark.Inclusion.Exclusions;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Patterns.Schools;

/// <summary>Schools of one phase in a funnel: suspensions or absence of pupils with SEND.</summary>
[Needs(Permission.ViewFigures)]
internal sealed class IndexModel(SchoolCounts counts, PatternSight sight) : RoomPage
{
    public static readonly IReadOnlyList<(string, string)> Measures = [("suspensions", "Suspensions"), ("absence", "Absence")];

    [BindProperty(SupportsGet = true, Name = "measure")]
    public string? Measure { get; set; }

    [BindProperty(SupportsGet = true, Name = "phase")]
    public string? Phase { get; set; }

    public FunnelChart? Chart { get; private set; }
    public IReadOnlyList<(string, string)> Phases { get; private set; } = [];
    public bool IsSafe => !sight.All;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var absence = Measure == "absence";
        Measure = absence ? "absence" : "suspensions";
        var all = await counts.ReadAsync(!absence, Today, stop);
        var phases = all.Where(s => s.Phase.Length > 0).GroupBy(s => s.Phase).OrderByDescending(g => g.Sum(s => s.Count.Pupils)).Select(g => g.Key).ToList();
        Phases = [.. phases.Select(phase => (phase, phase))];
        Phase = phases.Contains(Phase ?? "") ? Phase : phases.FirstOrDefault();
        var some = all.Where(s => s.Phase == Phase).Select(s => s.Count).ToList();
        if (some.Count > 0) Chart = Drawn(absence, some);
    }

    private FunnelChart Drawn(bool absence, IReadOnlyList<SchoolCount> schools)
    {
        var since = ExclusionWords.Day(SchoolCounts.Since(!absence, Today));
        var rule = sight.Rule(null, Today);
        return absence ? SchoolFunnel.OfAbsence(schools, $"Absence of pupils with SEND since {since}, {Words}", rule, sight.Schools)
            : SchoolFunnel.OfEvents(schools, $"Suspensions for every 100 pupils with SEND since {since}, {Words}", rule, sight.Schools);
    }

    private string Words => new PatternGroup { Phase = Phase }.Words(_ => "") is var words && words.StartsWith("all pupils in ", StringComparison.Ordinal) ? words["all pupils in ".Length..] : words;
}
