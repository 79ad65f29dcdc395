using NodaTime;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Tests.Plans.Content;

/// <summary>Short ways to write rows of a plan in tests.</summary>
internal static class Rows
{
    public static readonly LocalDate Today = new(2026, 11, 28);

    public static PlanItem Row(string kind, string section, string fields, params PlanItem[] links) => new(
        PlanItemId.From(Guid.CreateVersion7()), kind, section, 0,
        fields.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal),
        [.. links.Select(l => l.Id)], [], "meeting", Today, null);

    public static PlanItem With(this PlanItem row, string field, string value)
    {
        var values = row.Values.ToDictionary(StringComparer.Ordinal);
        if (value.Length == 0) values.Remove(field);
        else values[field] = value;
        return row with { Values = values };
    }
}
