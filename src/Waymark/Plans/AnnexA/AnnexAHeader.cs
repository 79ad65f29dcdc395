using Waymark.Core.Plans.AnnexA;
using Waymark.Exchange.Door;
using Waymark.People.Door;

namespace Waymark.Plans.AnnexA;

/// <summary>The header row of a list: the columns may stand in any order, but must be there once each.</summary>
internal sealed class AnnexAHeader
{
    private readonly Dictionary<AnnexAField, int> places = [];

    private AnnexAHeader()
    {
    }

    /// <summary>A column is missing or doubled: no row can be trusted.</summary>
    public bool Unusable { get; private set; }

    /// <summary>Place of a column from 0; -1 where the list has none.</summary>
    public int At(AnnexAField field) => places.GetValueOrDefault(field, -1);

    public static AnnexAHeader Read(int list, IReadOnlyList<string> cells, long line, FileFindings findings)
    {
        var header = new AnnexAHeader();
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Trim().Length == 0) continue;
            var column = AnnexAColumn.Find(cells[i]);
            if (column is null || (list == 2 && column.PlanOnly)) Fault(cells[i], i + 1, $"List_{list} has no such column.");
            else if (!header.places.TryAdd(column.Field, i)) header.Unusable = Fault(cells[i], i + 1, "The column stands twice.");
        }
        foreach (var column in AnnexAColumn.Of(list).Where(c => !header.places.ContainsKey(c.Field)))
            header.Unusable = Fault("", 0, $"List_{list} lacks the column \"{column.Heading}\".", column.Heading);
        return header;

        bool Fault(string value, int column, string more, string? element = null)
        {
            findings.Add("A02", new Place(line, column, Element: element ?? value), value, more);
            return true;
        }
    }

    /// <summary>The cells of a row by field; what a spreadsheet made numbers of is made days and numbers again.</summary>
    public string[] Texts(SheetCell[] cells, bool since1904) => [.. AnnexAColumn.All.Select(column => Text(column, At(column.Field) is >= 0 and var at && at < cells.Length ? cells[at] : default, since1904))];

    private static string Text(AnnexAColumn column, SheetCell cell, bool since1904)
    {
        if (cell.Text is not { Length: > 0 } raw) return "";
        var text = raw.Trim();
        if (!cell.Number) return text;
        return (column.Kind == "date" ? SheetNumber.Day(text, since1904) : SheetNumber.Whole(text)) ?? text;
    }
}
