using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Census;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Census.Children.Download;

/// <summary>Pupils of whom census and registers differ, as shown, whole, as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(CensusList list, CensusDesk desk, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CensusFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var names = await desk.SchoolsAsync(stop);
        var deed = DeedOf("download pupils of whom census and registers differ");
        await trail.RecordAsync(deed with { Subject = $"list:census-pupils.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        return new ListDownload<CensusList.Row>($"census-pupils-{Today:uuuu-MM-dd}", format ?? "csv", Columns(names), list.AllAsync(Filter), deed);
    }

    private static List<Column<CensusList.Row>> Columns(IReadOnlyDictionary<string, string> names) =>
    [
        new("Surname", r => r.Surname), new("Forename", r => r.Forename), new("SEN", r => r.Sen), new("School URN", r => r.Gap.Urn), new("School", r => names.GetValueOrDefault(r.Gap.Urn, "")), new("Term", r => r.Gap.Title),
        new("What differs", r => CensusWords.Difference(r.Gap.Differs)), new("By sessions", r => r.Gap.Sessions), new("Possible, census", r => r.Gap.CensusPossible), new("Possible, registers", r => r.Gap.RegisterPossible),
        new("Authorised, census", r => r.Gap.CensusAuthorised), new("Authorised, registers", r => r.Gap.RegisterAuthorised), new("Unauthorised, census", r => r.Gap.CensusUnauthorised),
        new("Unauthorised, registers", r => r.Gap.RegisterUnauthorised), new("Settled", r => r.Reason.Length > 0 ? CensusWords.Reason(r.Reason) : ""), new("Word", r => r.Word), new("Settled by", r => r.SettledBy), new("Settled on", r => r.SettledOn),
    ];
}
