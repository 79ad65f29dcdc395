using System.Globalization;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Units;

/// <summary>A key stage for which places are commissioned (<c>unit-stages.csv</c>).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its name.</param>
/// <param name="First">First year group; Reception is 0.</param>
/// <param name="Last">Last year group.</param>
public sealed record UnitStage(string Code, string Label, int First, int Last)
{
    private const int LastOfPrimary = 6;

    /// <summary>All of them, the youngest first.</summary>
    public static IReadOnlyList<UnitStage> All { get; } = [.. Table.Embedded("Inclusion/Units/unit-stages.csv").Rows.Select(r => new UnitStage(r["code"], r["label"], Number(r["from"]), Number(r["to"])))];

    /// <summary>Of primary age.</summary>
    public bool IsPrimary => Last <= LastOfPrimary;

    /// <summary>The stage of that code, or null.</summary>
    public static UnitStage? Find(string? code) => All.FirstOrDefault(s => s.Code == code);

    /// <summary>The stage of a year group; null outside of all of them or where it is not known.</summary>
    public static UnitStage? Of(int? yearGroup) => All.FirstOrDefault(s => yearGroup >= s.First && yearGroup <= s.Last);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
