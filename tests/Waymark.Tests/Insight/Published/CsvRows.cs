using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Waymark.Tests.Insight.Published;

/// <summary>Rows of a CSV text by the titles of its columns.</summary>
internal static class CsvRows
{
    public static IEnumerable<Dictionary<string, string>> Read(TextReader text)
    {
        // The line that says who took a file is shorter than the others; a misspelt column may stand twice.
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null });
        csv.Read();
        csv.ReadHeader();
        while (csv.Read()) yield return csv.HeaderRecord!.Select((title, at) => (Title: title.TrimStart('\uFEFF'), Value: csv.GetField(at) ?? "")).DistinctBy(cell => cell.Title).ToDictionary(cell => cell.Title, cell => cell.Value);
    }
}
