using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Waymark.Shell.Terminal;
using Waymark.Shell.Trail;

namespace Waymark.Shell.Lists;

/// <summary>
/// A list as a file, streamed row by row. Cells that a spreadsheet would run are written as text; the last line says who took it, when and for what.
/// </summary>
internal sealed class ListDownload<T>(string name, string format, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, Deed deed) : IActionResult
{
    /// <summary>False where no child can be found from the rows.</summary>
    public bool Personal { get; init; } = true;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var workbook = format == "xlsx";
        response.ContentType = workbook ? Workbook.MediaType : "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{(workbook ? "xlsx" : "csv")}\"";
        var stop = context.HttpContext.RequestAborted;
        if (workbook) await Workbook.WriteAsync(response.Body, name, columns, rows, Mark(), stop);
        else await CsvAsync(response.Body, stop);
    }

    private string Mark() => string.Create(CultureInfo.InvariantCulture,
        $"Taken from Waymark by {deed.Actor.Name} on {deed.Today:uuuu-MM-dd} for: {deed.Actor.Purpose}.{(Personal ? " Contains personal information of children." : "")}");

    private async Task CsvAsync(Stream body, CancellationToken stop)
    {
        await using var text = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var column in columns) csv.WriteField(column.Title);
        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(stop))
        {
            foreach (var column in columns) csv.WriteField(TableOutput.Neutral(column.Text(row)));
            await csv.NextRecordAsync();
        }
        csv.WriteField(Mark());
        await csv.NextRecordAsync();
    }
}
