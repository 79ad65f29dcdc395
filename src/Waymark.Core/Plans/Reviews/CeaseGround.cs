using System.Globalization;
using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Reviews;

/// <summary>A ground on which a council may end a plan, as <c>cease-grounds.csv</c> lists it.</summary>
/// <param name="Ground">Name in stored reviews.</param>
/// <param name="Label">In plain words.</param>
/// <param name="FromAge">Youngest age at which it can hold, in years.</param>
/// <param name="Source">The law it comes from.</param>
public sealed record CeaseGround(string Ground, string Label, int FromAge, string Source)
{
    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<CeaseGround> All { get; } = [.. Table.Embedded("Plans/Reviews/cease-grounds.csv").Rows
        .Select(r => new CeaseGround(r["ground"], r["label"], int.Parse(r["from"], CultureInfo.InvariantCulture), r["source"]))];

    /// <summary>The ground of that name, or null.</summary>
    public static CeaseGround? Find(string? ground) => All.FirstOrDefault(g => g.Ground == ground);

    /// <summary>True where the ground can hold for somebody born on that day; unknown birth excludes nothing.</summary>
    public bool Holds(LocalDate? born, LocalDate on) => born is not { } day || day.PlusYears(FromAge) <= on;
}
