using System.Reflection;
using System.Text;

namespace Waymark.Core.Common;

/// <summary>A small table that ships inside an assembly as CSV (RFC 4180, one header row): rules, codes, field lists.</summary>
/// <remarks>For tables of our own making, read once at start. Files from outside go through Exchange.</remarks>
public sealed class Table
{
    private readonly Dictionary<string, int> columns;

    private Table(string name, string[] header, IReadOnlyList<string[]> rows)
    {
        Name = name;
        Header = header;
        columns = header.Select((title, at) => (title, at)).ToDictionary(c => c.title, c => c.at, StringComparer.Ordinal);
        Rows = [.. rows.Select(cells => new Row(this, cells))];
    }

    /// <summary>Name of the embedded file, for messages.</summary>
    public string Name { get; }

    /// <summary>Column titles in their order.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Rows below the header.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Reads an embedded table, for example <c>Common/Codes/sex.csv</c>.</summary>
    /// <exception cref="InvalidDataException">The table is missing or a row has another number of cells than the header.</exception>
    public static Table Embedded(string path, Assembly? from = null)
    {
        using var stream = (from ?? typeof(Table).Assembly).GetManifestResourceStream(path)
            ?? throw new InvalidDataException($"No embedded table {path}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(path, reader.ReadToEnd());
    }

    /// <summary>Parses the text of a table.</summary>
    /// <exception cref="InvalidDataException">A row has another number of cells than the header, or a quote is left open.</exception>
    public static Table Parse(string name, string text)
    {
        var lines = Records(name, text).ToList();
        if (lines.Count == 0) throw new InvalidDataException($"{name} is empty.");
        for (var i = 1; i < lines.Count; i++)
            if (lines[i].Length != lines[0].Length)
                throw new InvalidDataException($"{name}, row {i + 1}: {lines[i].Length} cells instead of {lines[0].Length}.");
        return new Table(name, lines[0], lines[1..]);
    }

    private static IEnumerable<string[]> Records(string name, string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) Close();
            else if (c == '\n' && !quoted) { Close(); if (!Blank()) yield return [.. cells]; cells.Clear(); }
            else if (c != '\r' || quoted) cell.Append(c);
        }
        if (quoted) throw new InvalidDataException($"{name}: a quotation mark is left open.");
        if (cell.Length > 0 || cells.Count > 0) { Close(); yield return [.. cells]; }

        void Close() { cells.Add(cell.ToString()); cell.Clear(); }
        bool Blank() => cells is [""];
    }

    /// <summary>One row; cells are asked for by column title.</summary>
    public sealed class Row
    {
        private readonly Table table;
        private readonly string[] cells;

        internal Row(Table table, string[] cells) => (this.table, this.cells) = (table, cells);

        /// <summary>The cell as text, empty when blank.</summary>
        /// <exception cref="InvalidDataException">The table has no such column.</exception>
        public string this[string column] => table.columns.TryGetValue(column, out var at)
            ? cells[at] : throw new InvalidDataException($"{table.Name} has no column {column}.");

        /// <summary>The cell, or null when blank.</summary>
        public string? Maybe(string column) => this[column] is { Length: > 0 } text ? text : null;
    }
}
