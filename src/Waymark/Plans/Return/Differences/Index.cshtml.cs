using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Sen2.Differences;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Return.Differences;

/// <summary>What changed in the return since the year before, why, and how a note to the collection would say it.</summary>
[Needs(Permission.ExportReturn)]
internal sealed class IndexModel(ComparedReturns returns) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public DifferenceFilter Filter { get; set; } = new();

    public Compared? Compared { get; private set; }
    public IReadOnlyList<ReturnDifference> Rows { get; private set; } = [];

    public IReadOnlyList<(string, string)> Years => [.. DifferenceFilter.Years(Today).Select(y => (Text(y.Number), string.Create(CultureInfo.InvariantCulture, $"{y.Number}, counted on {y.ReferenceDate:d MMMM yyyy}")))];
    public static IReadOnlyList<(string, string)> Measures => [("", "All"), .. ReturnMeasure.All.Select(m => (m.Id, m.Label))];
    public int Number => Filter.Year!.Value;

    /// <summary>Notes on what is shown and changed, ready to be copied.</summary>
    public string Notes => string.Join("\n\n", Rows.Where(r => r.Change != 0).Select(r => DifferenceNote.Of(r, Number)));

    public async Task OnGetAsync(CancellationToken stop)
    {
        var year = Filter.Of(Today);
        Filter = Filter with { Year = year.Number };
        Compared = await returns.ReadAsync(year, Filter.Against, stop);
        if (Compared is null) return;
        Filter = Filter with { Against = Compared.Against };
        Rows = [.. Filter.Apply(Compared.Comparison)];
    }

    public static string Signed(int number) => number.ToString("+#,0;−#,0;0", CultureInfo.InvariantCulture);

    public static string Signed(decimal? percent) => percent is { } p ? p.ToString("+0.0;−0.0;0", CultureInfo.InvariantCulture) + " %" : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
