using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Sen2.Differences;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;
using Waymark.Shell.Terminal;

namespace Waymark.Plans.Return.Differences;

/// <summary>What changed in the return since the year before, why, and how a note to the collection would say it: as it was worked out last.</summary>
[Needs(Permission.ExportReturn)]
internal sealed class IndexModel(KeptComparisons comparisons, ComparisonWork work, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public DifferenceFilter Filter { get; set; } = new();

    public KeptComparison Kept { get; private set; } = null!;
    public IReadOnlyList<ReturnDifference> Rows { get; private set; } = [];

    /// <summary>How far the work is; null where none is under way in this process.</summary>
    public WorkStep? Step { get; private set; }

    public IReadOnlyList<(string, string)> Years => [.. DifferenceFilter.Years(Today).Select(y => (Text(y.Number), string.Create(CultureInfo.InvariantCulture, $"{y.Number}, counted on {y.ReferenceDate:d MMMM yyyy}")))];
    public static IReadOnlyList<(string, string)> Measures => [("", "All"), .. ReturnMeasure.All.Select(m => (m.Id, m.Label))];
    public int Number => Filter.Year!.Value;

    /// <summary>Notes on what is shown and changed, ready to be copied.</summary>
    public string Notes => string.Join("\n\n", Rows.Where(r => r.Change != 0).Select(r => DifferenceNote.Of(r, Number)));

    public async Task OnGetAsync(CancellationToken stop)
    {
        var year = Filter.Of(Today);
        Kept = await comparisons.ReadAsync(year, Filter.Against, stop);
        Filter = Filter with { Year = year.Number, Against = Kept.Against };
        if (Kept.Worked) Rows = [.. Filter.Apply(KeptNumbers.Read(Kept.Stored!.Numbers))];
        if (!Kept.Busy) return;
        Step = work.Of(Kept.Stored!.Id);
        // Without scripts the page comes again by itself while nothing is there to read.
        if (!Kept.Worked) Response.Headers["Refresh"] = "2";
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken stop)
    {
        var year = Filter.Of(Today);
        var against = Filter.Against == ComparedReturns.File ? ComparedReturns.File : ComparedReturns.Cases;
        if (await comparisons.AskAsync(year, against, DeedOf(KeptComparisons.Asking), stop) is { } asked) work.Enqueue(access.Visitor!.Area, asked);
        return Done($"{PlanLinks.ReturnDifferences}?{(Filter with { Year = year.Number, Against = against }).Query}", "The differences are being worked out. You may leave this page.");
    }

    public static string When(Instant at) => London.TimeOf(at).ToString("d MMMM uuuu, HH:mm", CultureInfo.InvariantCulture);

    public static string Signed(int number) => number.ToString("+#,0;−#,0;0", CultureInfo.InvariantCulture);

    public static string Signed(decimal? percent) => percent is { } p ? p.ToString("+0.0;−0.0;0", CultureInfo.InvariantCulture) + " %" : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
