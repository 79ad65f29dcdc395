using System.Text.Json;
using Waymark.Core.Plans.Sen2.Differences;

namespace Waymark.Plans.Return.Differences;

/// <summary>The numbers of a comparison as they are kept: ids and counts, read by the tables of this version.</summary>
internal static class KeptNumbers
{
    public static string Write(IEnumerable<ReturnDifference> all) => JsonSerializer.Serialize(
        all.Select(d => new Number(d.Measure.Id, d.Code, d.Last, d.Now, [.. d.Because.Select(b => new Cause(b.Cause.Id, b.Count))])));

    /// <summary>What no table knows any more is left out.</summary>
    public static IEnumerable<ReturnDifference> Read(string json)
    {
        foreach (var number in json.Length == 0 ? [] : JsonSerializer.Deserialize<Number[]>(json)!)
            if (ReturnMeasure.Find(number.Measure) is { } measure)
                yield return new(measure, number.Code, number.Last, number.Now, [.. number.Because.Select(Of).OfType<CauseOfDifference>()]);
    }

    private static CauseOfDifference? Of(Cause kept) => DifferenceCause.Find(kept.Of) is { } cause ? new(cause, kept.Count, []) : null;

    private sealed record Number(string Measure, string? Code, int Last, int Now, IReadOnlyList<Cause> Because);

    private sealed record Cause(string Of, int Count);
}
