using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans.Sen2.Export;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Return;

/// <summary>The SEN2 return from the cases of the area: checked by its rules first, then taken as a file.</summary>
[Needs(Permission.ExportReturn)]
internal sealed class IndexModel(ReturnOfArea returns, ITrail trail) : RoomPage
{
    public static readonly (string, string)[] Formats = [("xml", "XML, as COLLECT takes it"), ("csv", "The nine COLLECT files as CSV, in one ZIP")];

    [BindProperty(SupportsGet = true, Name = "year")]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "format")]
    public string Format { get; set; } = "xml";

    [BindProperty(SupportsGet = true, Name = "serial")]
    public string? Serial { get; set; }

    public IReadOnlyList<(string, string)> Years => [.. Sen2Year.Known.Where(y => y.ReferenceDate <= Today || y.Number == Sen2Year.Before(Today).Number)
        .Select(y => (Text(y.Number), string.Create(CultureInfo.InvariantCulture, $"{y.Number}, counted on {y.ReferenceDate:d MMMM yyyy}"))).Reverse()];

    public Sen2Summary? Summary { get; private set; }
    public IReadOnlyList<(Sen2Finding First, int Count)> ByRule { get; private set; } = [];

    public IActionResult OnGet()
    {
        Year ??= Text(Sen2Year.Before(Today).Number);
        Serial ??= "1";
        return Page();
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken stop)
    {
        if (Asked(out var year, out var serial) is { None: false } problems) return Refused(problems, Page());
        await trail.RecordAsync(DeedOf("check return") with { Subject = $"return:{year.Number}" }, stop);
        (Summary, ByRule) = await returns.CheckAsync(year, serial, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostDownloadAsync(CancellationToken stop)
    {
        if (Asked(out var year, out var serial) is { None: false } problems) return Refused(problems, Page());
        var file = returns.Make(year, serial);
        // In the trail before the first byte leaves.
        await trail.RecordAsync(DeedOf("export sen2") with { Subject = $"return:{year.Number}" }, stop);
        return new FileCallbackResult(Format == "csv" ? "application/zip" : "application/xml", file.NameIn(Format), (to, aborted) => file.WriteAsync(Format, to, aborted));
    }

    private Problems Asked(out Sen2Year year, out int serial)
    {
        var problems = new Problems();
        year = (int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Sen2Year.Of(number) : null) ?? Sen2Year.Before(Today);
        if (Text(year.Number) != Year) problems.Add("Year", "Choose one of the years");
        if (!int.TryParse(Serial, NumberStyles.None, CultureInfo.InvariantCulture, out serial) || serial is < 1 or > 999) problems.Add("Serial", "The serial number is a whole number from 1 to 999");
        if (Formats.All(f => f.Item1 != Format)) problems.Add("Format", "Choose one of the formats");
        return problems;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
