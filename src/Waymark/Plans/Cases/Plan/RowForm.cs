using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;

namespace Waymark.Plans.Cases.Plan;

/// <summary>One row as it is typed: days in boxes of their own, everything else as text.</summary>
public sealed record RowForm
{
    public Dictionary<string, string?> Values { get; init; } = [];
    public Dictionary<string, LocalDate?> Days { get; init; } = [];
    public string[] Links { get; init; } = [];
    public string[] Sources { get; init; } = [];
    public string? SourceNote { get; init; }
    public LocalDate? AsOf { get; init; }

    /// <summary>Version of the row that the writer began from.</summary>
    public int Version { get; init; }

    /// <summary>A row as the form shows it.</summary>
    public static RowForm Of(PlanItem item, int version)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Blank(ItemKind.Find(item.Kind)!, item.Section, item.AsOf, item.Values) with
        {
            Links = [.. item.Links.Select(l => l.ToString())], Sources = [.. item.Sources.Select(s => s.ToString())], SourceNote = item.SourceNote, Version = version,
        };
    }

    /// <summary>An empty row of a kind, or one that some values are known of.</summary>
    public static RowForm Blank(ItemKind kind, string section, LocalDate asOf, IReadOnlyDictionary<string, string>? values = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var fields = kind.FieldsIn(section).ToLookup(f => f.Input == "date");
        return new()
        {
            Values = fields[false].ToDictionary(f => f.Name, f => (string?)(values?.GetValueOrDefault(f.Name) ?? ""), StringComparer.Ordinal),
            Days = fields[true].ToDictionary(f => f.Name, f => ItemValues.Day(values?.GetValueOrDefault(f.Name) ?? ""), StringComparer.Ordinal),
            AsOf = asOf,
        };
    }

    /// <summary>Everything typed, by field; blank fields are left out. Fields that the kind does not have are never taken.</summary>
    public IReadOnlyDictionary<string, string> Said(ItemKind kind, string section)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in kind.FieldsIn(section))
        {
            var value = field.Input == "date" ? Days.GetValueOrDefault(field.Name) is { } day ? ItemValues.Store(day) : ""
                : (Values.GetValueOrDefault(field.Name) ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
            if (value.Length > 0) said[field.Name] = value;
        }
        return said;
    }

    /// <summary>What must be put right. Nothing is demanded: what is missing is a finding of the plan, and half a row may be kept.</summary>
    public Problems Check(ItemKind kind, string section, LocalDate today)
    {
        var problems = new Problems();
        var said = Said(kind, section);
        foreach (var field in kind.FieldsIn(section))
            if (said.TryGetValue(field.Name, out var value) && field.Problem(value) is { } wrong) problems.Add($"Asked.{(field.Input == "date" ? "Days" : "Values")}[{field.Name}]", wrong);
        return problems
            .AddIf(said.Count == 0, $"Asked.Values[{kind.Lead}]", $"Enter the {kind.Label.ToLowerInvariant()}")
            .AddIf(AsOf is null, "Asked.AsOf", "Enter the day on which it was true")
            .AddIf(AsOf > today, "Asked.AsOf", "The day must be today or in the past")
            .AddIf(SourceNote?.Length > 300, "Asked.SourceNote", "The source must be 300 characters or fewer");
    }
}
