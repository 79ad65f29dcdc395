using System.Globalization;
using System.Text;
using NodaTime;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans.Sen2.Reading;

namespace Waymark.Plans.Sen2.Writing;

/// <summary>Writes the nine COLLECT files: tables joined by rising numbers, only the columns of the return's year, no cell that a spreadsheet would run.</summary>
internal sealed class CollectExport : IDisposable
{
    private readonly TextWriter[] tables;
    private readonly Sen2Field[][] fields;
    private readonly long[] last = new long[Sen2Part.All.Count];
    private readonly string authority;

    /// <param name="open">Opens the file of a table.</param>
    /// <param name="header">The header.</param>
    /// <param name="year">Return year.</param>
    public CollectExport(Func<Sen2Part, Stream> open, Sen2Header header, int year)
    {
        (fields, authority) = (WrittenFields.Of(year), header.Lea.Text);
        tables = [.. Sen2Part.All.Select(p => new StreamWriter(open(p), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16384))];
        foreach (var part in Sen2Part.All)
            Row(part, [.. Keys(part).Select(k => $"{k.Table}tableid"), "NativeId", $"{part.Table}orderseqcolumn", "sourceid", .. fields[(int)part.Module].Select(f => f.Column)]);
        Write(header, 0, 0);
    }

    /// <summary>Name of a file of the export.</summary>
    public static string NameOf(Sen2Part part, LocalDate made) =>
        string.Create(CultureInfo.InvariantCulture, $"Blade-Export_{made.Day:00}-{made.Month:00}-{made.Year:0000}_{part.Table}.csv");

    public void Add(Sen2Person person) => Write(person, last[0], 1);

    public void Dispose()
    {
        foreach (var table in tables) table.Dispose();
    }

    private void Write(Sen2Record record, long parent, int order)
    {
        var part = Sen2Part.Of(record.Module);
        var key = ++last[(int)record.Module];
        Row(part, [
            .. Keys(part).Select(k => k == part ? Text(key) : Text(parent)), authority, Text(order), "",
            .. fields[(int)record.Module].Select(f => CollectText.Write(f, record[f.Ordinal].Raw))]);
        var next = 1;
        foreach (var child in record.Children) Write(child, key, next++);
    }

    private static IEnumerable<Sen2Part> Keys(Sen2Part part) => part.Module switch
    {
        Sen2Module.Header => [part],
        Sen2Module.Person => [part, Sen2Part.Of(Sen2Module.Header)],
        _ => [part, Sen2Part.Of(part.Parent!.Value)],
    };

    private void Row(Sen2Part part, IEnumerable<string> cells)
    {
        var table = tables[(int)part.Module];
        var first = true;
        foreach (var cell in cells)
        {
            if (!first) table.Write(',');
            first = false;
            var quoted = cell.AsSpan().IndexOfAny(",\"\r\n") >= 0;
            table.Write(quoted ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }
        table.Write("\r\n");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
