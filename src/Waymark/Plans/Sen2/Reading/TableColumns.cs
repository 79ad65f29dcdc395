using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>One row of a table: its record, its own key and the key of the record that it hangs under.</summary>
internal readonly record struct KeyedRecord(string Key, string Parent, Sen2Record Record);

/// <summary>Which column of a table holds what, found from its headings.</summary>
internal sealed class TableColumns
{
    private readonly Sen2Part part;
    private readonly int[] fields;
    private readonly string[] headings;
    private readonly int key = -1;
    private readonly int parent = -1;

    /// <summary>Finds the columns; a doubled heading or a missing key makes the table unusable, an unknown heading is reported.</summary>
    public TableColumns(Sen2Part part, IReadOnlyList<string> headings, TableNames names, StrangeTags strange, int line)
    {
        (this.part, this.headings, fields) = (part, [.. headings], new int[headings.Count]);
        for (var i = 0; i < headings.Count; i++)
        {
            fields[i] = -1;
            if (headings[i].Trim().Length == 0) continue;
            if (names.KeyOf(part, headings[i]) is var found and not TableKey.None)
            {
                if (found.HasFlag(TableKey.Own)) key = i;
                if (found.HasFlag(TableKey.Parent)) parent = i;
            }
            else if (names.FieldOf(part, headings[i], out var respelt) is { } field)
            {
                if (Array.IndexOf(fields, field.Ordinal, 0, i) >= 0)
                    throw new UnusableReturn("W005", Sen2RuleBook.Standard["W005"].Say(("tag", field.Tag), ("n", "2"), ("parent", part.Table)), line, i + 1, part.Module);
                if (respelt) strange.Respelt(headings[i].Trim(), field.Tag, part.Module, line);
                fields[i] = field.Ordinal;
            }
            else if (!names.IsSystem(headings[i])) fields[i] = -2;
        }
        if ((key < 0 && TableNames.NeedsKey(part)) || (parent < 0 && part.Parent is not null))
            throw new UnusableReturn("W002", $"The table {part.Table} has no column that says to which record each row belongs ({names.KeyNames(part)}).", line, 0, part.Module);
        for (var i = 0; i < fields.Length; i++)
            if (fields[i] == -2) strange.Unknown(this.headings[i].Trim(), part.Table, part.Module, line, "");
    }

    public int Count => headings.Length;

    /// <summary>Fields that every record of the year must have and that no column holds.</summary>
    public IEnumerable<Sen2Field> Missing(int year) => Sen2Layout.Of(part.Module)
        .Where(f => f.Required.StartsWith('M') && f.In(Math.Max(year, Sen2Layout.FirstYear)) && Array.IndexOf(fields, f.Ordinal) < 0);

    /// <summary>Place in the layout of the field that a column holds, or a negative number.</summary>
    public int FieldAt(int column) => fields[column];

    /// <summary>True for the columns that make a row a record: fields and keys.</summary>
    public bool Counts(int column) => fields[column] >= 0 || column == key || column == parent;

    /// <summary>Own key and key of the parent in a row.</summary>
    public (string Own, string Parent) Keys(IReadOnlyList<string> cells) => (key < 0 ? "" : cells[key].Trim(), parent < 0 ? "" : cells[parent].Trim());

    /// <summary>Makes the record of a row.</summary>
    /// <param name="line">Line or row of the file.</param>
    /// <param name="cellAt">The text of a cell, already in the form of the XML shape.</param>
    public KeyedRecord Read(int line, Func<int, string> cellAt)
    {
        var record = Sen2Record.New(part.Module);
        record.Line = line;
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] == -1) continue;
            var text = cellAt(i);
            if (fields[i] >= 0) record.Set(fields[i], new Sen2Value(text, line));
            else if (text.Length > 0) record.Keep(new Sen2Extra($"{part.Table}/{headings[i].Trim()}", text, line));
        }
        return new KeyedRecord(key < 0 ? "" : cellAt(key).Trim(), parent < 0 ? "" : cellAt(parent).Trim(), record);
    }
}
