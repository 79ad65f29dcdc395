using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NodaTime;

namespace Waymark.Shell.Lists;

/// <summary>Writes one sheet of an Excel workbook row by row. Text cells stay text: nothing in them can run.</summary>
internal static class Workbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task WriteAsync<T>(
        Stream body, string name, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, string mark, CancellationToken stop)
    {
        // The package writes its directory last and needs a stream that can seek; it goes through a temporary file, never through memory.
        var path = Path.GetTempFileName();
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        using (var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
            await FillAsync(package, name, columns, rows, mark, stop);
        file.Position = 0;
        await file.CopyToAsync(body, stop);
    }

    private static async Task FillAsync<T>(
        SpreadsheetDocument package, string name, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, string mark, CancellationToken stop)
    {
        var book = package.AddWorkbookPart();
        var sheet = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            Row(writer, columns.Select(c => (object?)c.Title));
            await foreach (var row in rows.WithCancellation(stop)) Row(writer, columns.Select(c => c.Value(row)));
            Row(writer, [mark]);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        var title = name.Length > 31 ? name[..31] : name;
        book.Workbook = new(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = title }));
    }

    private static void Row(OpenXmlWriter writer, IEnumerable<object?> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells) writer.WriteElement(CellOf(cell));
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value) => value switch
    {
        int or long => new Cell { CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
        LocalDate day => Text(NodaTime.Text.LocalDatePattern.Iso.Format(day)),
        _ => Text(value?.ToString() ?? ""),
    };

    private static Cell Text(string text) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
    };
}
