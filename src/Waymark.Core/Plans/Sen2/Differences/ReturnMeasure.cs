using Waymark.Core.Common;

namespace Waymark.Core.Plans.Sen2.Differences;

/// <summary>A number that two returns are compared by (<c>return-measures.csv</c>).</summary>
/// <param name="Id">Name in addresses and files.</param>
/// <param name="Module">The part of the return that it is counted from.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Flow">True where events of the collection year are counted, false where what stands on the reference date is.</param>
/// <param name="Codes">What it is broken down by, with the words; empty where by nothing.</param>
/// <param name="Source">Fields of the return.</param>
public sealed record ReturnMeasure(string Id, string Module, string Label, bool Flow, IReadOnlyList<(string Code, string Label)> Codes, string Source)
{
    /// <summary>In the order of the return.</summary>
    public static IReadOnlyList<ReturnMeasure> All { get; } = [.. Table.Embedded("Plans/Sen2/Differences/return-measures.csv").Rows.Select(r =>
        new ReturnMeasure(r["measure"], r["module"], r["label"], r["kind"] == "flow", [.. r["codes"].Split('|', StringSplitOptions.RemoveEmptyEntries).SelectMany(Read)], r["source"]))];

    /// <summary>The measure of that name, or null.</summary>
    public static ReturnMeasure? Find(string? id) => All.FirstOrDefault(m => m.Id == id);

    /// <summary>A code in words; a blank one says that nothing was said.</summary>
    public string LabelOf(string code) => code.Length == 0 ? "Not said" : Codes.FirstOrDefault(c => c.Code == code) is { Label: { } label } ? label : code;

    private static IEnumerable<(string, string)> Read(string codes) => codes.StartsWith('@')
        ? CodeSet.Of(codes[1..]).All.Select(c => (c.Value, c.Label))
        : codes.Split('=', 2) is [var code, var label] ? [(code, label)] : [];
}
