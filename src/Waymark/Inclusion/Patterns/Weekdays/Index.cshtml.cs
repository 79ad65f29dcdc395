using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Insight.Charts;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Patterns.Weekdays;

/// <summary>Absence by weekday and week of term, of the area or of one school, by SEN status.</summary>
[Needs(Permission.ViewFigures)]
internal sealed class IndexModel(WeekdayFacts facts, PatternSight sight) : RoomPage
{
    private static readonly IReadOnlyList<(string Value, string Label)> AllStatuses = [("send", "Pupils with SEND"), ("K", "Pupils with SEN support"), ("E", "Pupils with an EHC plan"), ("N", "Pupils without SEN"), ("", "All pupils")];

    [BindProperty(SupportsGet = true, Name = "term")]
    public string? Term { get; set; }

    [BindProperty(SupportsGet = true, Name = "school")]
    public string? School { get; set; }

    [BindProperty(SupportsGet = true, Name = "sen")]
    public string? Sen { get; set; }

    public HeatMap? Chart { get; private set; }
    public IReadOnlyList<(string, string)> Terms { get; private set; } = [];
    public IReadOnlyList<(string, string)> Schools { get; private set; } = [];
    public bool IsSafe { get; private set; }

    /// <summary>Of a school whose children the visitor does not see only one group is shown: from two, small numbers could be worked out.</summary>
    public IReadOnlyList<(string Value, string Label)> Statuses => IsSafe && School is { Length: > 0 } ? [AllStatuses[0]] : AllStatuses;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var known = await facts.SchoolsAsync(Today, stop);
        var (urn, name) = known.FirstOrDefault(s => Text(s.Urn) == School, (Urn: 0, Name: "whole area"));
        var rule = sight.Rule(urn, Today);
        (School, IsSafe) = (urn == 0 ? "" : Text(urn), rule is not null);
        var status = Statuses.FirstOrDefault(s => s.Value == (Sen ?? "send"), Statuses[0]);
        Sen = status.Value;
        var asked = LocalDatePattern.Iso.Parse(Term ?? "") is { Success: true } day ? day.Value : (LocalDate?)null;
        var (terms, term, days) = await facts.ReadAsync(asked, urn, Sen, Today, stop);
        Terms = [.. terms.Select(t => (LocalDatePattern.Iso.Format(t.Term), Upper(new ChartPeriod(PeriodKind.Term, t.Term).Name)))];
        Term = term is null ? "" : LocalDatePattern.Iso.Format(term.Term);
        Schools = [("", "The whole area"), .. known.Select(s => (Text(s.Urn), s.Name))];
        if (term is not null && days.Count > 0) Chart = WeekdayMap.Of(days, $"Absence of {char.ToLowerInvariant(status.Label[0])}{status.Label[1..]}, {name}, {new ChartPeriod(PeriodKind.Term, term.Term).Name}", rule);
    }

    private static string Text(int urn) => urn.ToString(CultureInfo.InvariantCulture);

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
