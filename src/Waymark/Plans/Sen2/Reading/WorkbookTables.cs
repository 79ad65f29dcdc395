using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>The two workbook shapes: the Department's template, all tables stacked on one sheet, and the pre-submission workbook, one sheet a table.</summary>
internal sealed class WorkbookTables : ITables
{
    private const string TemplateSheet = "Data Entry Template";

    private readonly Workbook book;
    private readonly bool template;
    private readonly Action<Sen2Finding> report;
    private readonly StrangeTags strange;
    private readonly Dictionary<Sen2Module, (TableColumns? Columns, List<SheetRow> Rows)> tables = [];
    private readonly HashSet<string> formulas = new(StringComparer.Ordinal);

    public WorkbookTables(Workbook book, Action<Sen2Finding> report)
    {
        (this.book, this.report, strange) = (book, report, new StrangeTags(report));
        template = book.Has(TemplateSheet);
        if (!template && !book.Has("Person"))
            throw new UnusableReturn("W002", $"{Sen2RuleBook.Standard["W002"].Message} The workbook has neither a sheet \"{TemplateSheet}\" nor a sheet \"Person\".");
        if (template) ReadStacked();
        else foreach (var part in Sen2Part.All.Where(p => p.Sheet.Length > 0)) ReadSheet(part);
    }

    public string Shape => template ? "Excel template" : "pre-submission workbook";
    public bool HasHeader => template;
    public bool Ordered => false;
    public long Position { get; private set; }

    public string FileOf(Sen2Module? module) => template || module is not { } m ? TemplateSheet : Sen2Part.Of(m).Sheet;

    public void Check(int year)
    {
        foreach (var (module, table) in tables)
        {
            if (module == Sen2Module.Header || table.Columns is not { } columns) continue;
            var missing = columns.Missing(year).Select(f => template ? f.Heading : f.Column).ToList();
            if (missing.Count > 0)
                throw new UnusableReturn("W002", $"{FileOf(module)} lacks columns that the {year} return must have: {string.Join(", ", missing)}.", 1, 0, module);
        }
    }

    public IEnumerable<KeyedRecord> Rows(Sen2Module module)
    {
        if (!tables.TryGetValue(module, out var table) || table.Columns is not { } columns) yield break;
        var fields = Sen2Layout.Of(module);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            table.Rows[i] = null!;
            Formulas(module, columns, row);
            yield return columns.Read(row.Number, at => SheetText.Read(columns.FieldAt(at) >= 0 ? fields[columns.FieldAt(at)] : null, row[at], book.Since1904));
        }
    }

    public void Dispose() => book.Dispose();

    private void ReadSheet(Sen2Part part)
    {
        if (!book.Has(part.Sheet)) throw new UnusableReturn("W002", $"{Sen2RuleBook.Standard["W002"].Message} The workbook has no sheet \"{part.Sheet}\".");
        TableColumns? columns = null;
        var rows = new List<SheetRow>();
        foreach (var row in book.Rows(part.Sheet))
        {
            Position++;
            if (columns is null) columns = Columns(part, row, TableNames.PreSubmission);
            else if (HoldsValues(columns, row)) rows.Add(row);
        }
        tables[part.Module] = (columns ?? throw new UnusableReturn("W002", $"The sheet \"{part.Sheet}\" is empty."), rows);
    }

    private void ReadStacked()
    {
        Sen2Part? part = null;
        foreach (var row in book.Rows(TemplateSheet))
        {
            Position++;
            if (TitleIn(row) is { } next)
            {
                if (next == part) continue;
                if (tables.ContainsKey(next.Module)) throw new UnusableReturn("W005", $"The table \"{next.Title}\" stands twice on the sheet.", row.Number);
                tables[(part = next).Module] = (null, []);
            }
            else if (part is null) continue;
            else if (tables[part.Module].Columns is not { } columns) tables[part.Module] = (Columns(part, row, TableNames.Template), []);
            else if (HoldsValues(columns, row)) tables[part.Module].Rows.Add(row);
        }
        var missing = Sen2Part.All.Where(p => !tables.TryGetValue(p.Module, out var t) || t.Columns is null).Select(p => p.Title).ToList();
        if (missing.Count > 0) throw new UnusableReturn("W002", $"The sheet lacks tables: {string.Join(", ", missing)}.");
    }

    // The title stands alone in its row; the same words may fill the first column of the records below it.
    private static Sen2Part? TitleIn(SheetRow row) => row.Cells.Skip(1).Any(c => c.Text.Length > 0) ? null
        : Sen2Part.All.FirstOrDefault(p => p.Title.Equals(row[0].Text.Trim(), StringComparison.OrdinalIgnoreCase));

    private TableColumns Columns(Sen2Part part, SheetRow row, TableNames names) => new(part, [.. row.Cells.Select(c => c.Text)], names, strange, row.Number);

    // Prepared rows of the template hold the authority and a record type, and nothing else.
    private static bool HoldsValues(TableColumns columns, SheetRow row)
    {
        for (var i = 0; i < columns.Count; i++)
            if (columns.Counts(i) && row[i].Text.Trim().Length > 0) return true;
        return false;
    }

    private void Formulas(Sen2Module module, TableColumns columns, SheetRow row)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns.FieldAt(i) < 0 || !row[i].Formula || !formulas.Add($"{module}/{columns.FieldAt(i)}")) continue;
            var tag = Sen2Layout.Of(module)[columns.FieldAt(i)].Tag;
            report(Sen2Finding.OfFile("W007", $"{tag} is worked out by a formula; the result that the workbook kept was read.", row.Number, i + 1, module, tag, row[i].Text));
        }
    }
}
