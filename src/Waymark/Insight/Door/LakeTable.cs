using System.Security.Cryptography;
using System.Text;

namespace Waymark.Insight.Door;

/// <summary>A table of the lake as it is promised to analysts. The data dictionary is generated from it.</summary>
/// <param name="Name">Also the name of its folder.</param>
/// <param name="Means">What one row is, in one sentence.</param>
/// <param name="Sort">Order in which rows are laid down for the table's main question: column names parted by commas.</param>
internal sealed record LakeTable(string Name, string Means, IReadOnlyList<LakeColumn> Columns, string Sort)
{
    /// <summary>The columns with their types, for the statement that makes an empty table.</summary>
    public string Shape => string.Join(", ", Columns.Select(column => $"\"{column.Name}\" {column.Type}"));

    /// <summary>Short for the columns: files that bear the same one have the same columns.</summary>
    public string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Shape)))[..8];

    /// <summary>The columns brought to their types, for the statement that writes them.</summary>
    public string Cast => string.Join(", ", Columns.Select(column => column.Listed ? $"\"{column.Name}\"" : $"\"{column.Name}\"::{column.Written} AS \"{column.Name}\""));
}

/// <param name="Type">Type of the engine, for example BIGINT, VARCHAR, DATE.</param>
/// <param name="Means">Meaning, unit and code set.</param>
/// <param name="Words">All that a column of words may hold, where they are few and rows are millions: the engine then writes each by its place, in a third of the time. In the file they are words as ever.</param>
internal sealed record LakeColumn(string Name, string Type, string Means, IReadOnlyList<string>? Words = null)
{
    /// <summary>The statement gives words of a list of the engine's own: they are put in order and written by their place, as it gives them.</summary>
    public bool Listed { get; init; }

    /// <summary>The type in which the engine writes it.</summary>
    public string Written => Words is null ? Type : $"ENUM({string.Join(", ", Words.Select(LakeStatement.Quoted))})";
}

/// <summary>Tables that a room keeps in the lake beside those made from casework (<see cref="ILakeMart"/>).</summary>
internal interface ILakeTables
{
    IReadOnlyList<LakeTable> Tables { get; }
}
