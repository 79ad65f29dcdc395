using System.Globalization;
using Waymark.Core.Common;

namespace Waymark.Core.People.Imports;

/// <summary>One column of the person extract, the plain CSV file that every agency can send.</summary>
/// <param name="Name">Exactly as it stands in the header.</param>
/// <param name="Required">Every row must fill it.</param>
/// <param name="Limit">Characters that a value may have at most.</param>
public sealed record ExtractColumn(string Name, bool Required, int Limit)
{
    /// <summary>All columns, in the order in which we write them; a file may have another.</summary>
    public static IReadOnlyList<ExtractColumn> All { get; } =
        [.. Table.Embedded("People/Imports/person-extract-columns.csv").Rows
            .Select(r => new ExtractColumn(r["column"], r["required"] == "yes", int.Parse(r["limit"], CultureInfo.InvariantCulture)))];

    /// <summary>The column of that name, or null.</summary>
    public static ExtractColumn? Find(string name) => All.FirstOrDefault(c => c.Name == name);
}
