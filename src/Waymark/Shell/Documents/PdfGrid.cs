using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using Waymark.Core.Common.Papers;

namespace Waymark.Shell.Documents;

/// <summary>A tagged table: its header row is said again on every page, rows longer than the page go on as rows of their own.</summary>
internal sealed class PdfGrid(PdfSheets sheets, PdfInk text, PdfInk strong)
{
    private const double Pad = 4;
    private static readonly XPen Rule = new(XColor.FromArgb(0x8a, 0x94, 0x9a), 0.6);

    private double[] widths = [];

    public void Draw(Grid grid)
    {
        var shares = grid.Columns.Sum(c => c.Share);
        widths = [.. grid.Columns.Select(c => PdfSheets.Width * c.Share / shares)];
        sheets.Need(strong.Height * 4);
        sheets.Structure.BeginElement(PdfBlockLevelElementTag.Table);
        Attribute("/Summary", grid.Caption);
        var titles = grid.Columns.Select((c, i) => Fit(c.Title, i, strong)).ToArray();
        Row(titles, header: true, tagged: true);
        foreach (var row in grid.Rows) Row(row, titles);
        sheets.Structure.End();
        sheets.Y += text.Height * 0.6;
    }

    private void Row(IReadOnlyList<string> row, IReadOnlyList<string>[] titles)
    {
        var cells = row.Select((words, i) => Fit(words, i, i == 0 ? strong : text)).ToArray();
        while (true)
        {
            var height = Height(cells);
            // A row that fits on a page is never cut; a longer one begins where there is room for some of it.
            var whole = height <= PdfSheets.Whole - (strong.Height * 3);
            if (sheets.Need(whole ? height : strong.Height * 4)) Row(titles, header: true, tagged: false);
            var fits = (int)((sheets.Room - (2 * Pad)) / text.Height);
            if (cells.Max(c => c.Count) <= fits || fits < 1)
            {
                Row(cells, header: false, tagged: true);
                return;
            }
            Row([.. cells.Select(c => (IReadOnlyList<string>)[.. c.Take(fits)])], header: false, tagged: true);
            cells = [.. cells.Select((c, i) => i == 0 ? Fit($"{row[0]} (continued)", 0, strong) : (IReadOnlyList<string>)[.. c.Skip(fits)])];
        }
    }

    private void Row(IReadOnlyList<string>[] cells, bool header, bool tagged)
    {
        var (top, height) = (sheets.Y, Height(cells));
        if (!tagged) sheets.Aside(_ => Cells(cells, header, tagged: false));
        else
        {
            sheets.Structure.BeginElement(PdfBlockLevelElementTag.TableRow);
            Cells(cells, header, tagged: true);
            sheets.Structure.End();
        }
        sheets.Y = top + height;
        sheets.Aside(gfx =>
        {
            gfx.DrawLine(Rule, PdfSheets.Left, top, PdfSheets.Left + PdfSheets.Width, top);
            gfx.DrawLine(Rule, PdfSheets.Left, top + height, PdfSheets.Left + PdfSheets.Width, top + height);
        });
    }

    private void Cells(IReadOnlyList<string>[] cells, bool header, bool tagged)
    {
        var x = PdfSheets.Left;
        for (var i = 0; i < cells.Length; i++)
        {
            var names = header || i == 0;
            if (tagged) Begin(names, header);
            var ink = names ? strong : text;
            for (var line = 0; line < cells[i].Count; line++)
                if (cells[i][line].Length > 0) ink.Draw(cells[i][line], x + Pad, sheets.Y + Pad + (ink.Height * (line + 0.78)), sheets.Gfx, XBrushes.Black);
            if (tagged) sheets.Structure.End();
            x += widths[i];
        }
    }

    private void Begin(bool names, bool header)
    {
        sheets.Structure.BeginElement(names ? PdfBlockLevelElementTag.TableHeaderCell : PdfBlockLevelElementTag.TableDataCell);
        if (names) Attribute("/Scope", header ? "/Column" : "/Row");
    }

    private void Attribute(string name, string value)
    {
        var about = new PdfDictionary();
        about.Elements.SetName("/O", "/Table");
        if (value.StartsWith('/')) about.Elements.SetName(name, value);
        else about.Elements.SetString(name, value);
        sheets.Structure.CurrentStructureElement.Elements["/A"] = about;
    }

    private IReadOnlyList<string> Fit(string words, int column, PdfInk ink) => ink.Lines(words, widths[column] - (2 * Pad), sheets.Gfx);

    private double Height(IReadOnlyList<string>[] cells) => (cells.Max(c => c.Count) * text.Height) + (2 * Pad);
}
