using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Placements;

/// <summary>One thing that is looked at before and while children are placed with a provider (<c>provider-checks.csv</c>).</summary>
/// <param name="Code">For example <c>insurance</c>.</param>
/// <param name="Label">In words.</param>
/// <param name="Needed">No child may be placed while it is missing, has run out or is not met.</param>
public sealed record ProviderCheckKind(string Code, string Label, bool Needed)
{
    /// <summary>All of them in their order.</summary>
    public static IReadOnlyList<ProviderCheckKind> All { get; } =
        [.. Table.Embedded("Inclusion/Placements/provider-checks.csv").Rows.Select(r => new ProviderCheckKind(r["check"], r["label"], r["needed"] == "yes"))];

    /// <summary>The check of that code, or null.</summary>
    public static ProviderCheckKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);
}

/// <summary>How one check of a provider stands on a day.</summary>
public enum CheckState
{
    /// <summary>Never done.</summary>
    Missing,
    /// <summary>Done, and not met.</summary>
    NotMet,
    /// <summary>Has run out.</summary>
    Expired,
    /// <summary>Runs out within the weeks of <c>placement.check-soon</c>.</summary>
    Soon,
    /// <summary>In order.</summary>
    Good,
}

/// <summary>A check as it was done.</summary>
/// <param name="Check">Code of <see cref="ProviderCheckKind"/>.</param>
/// <param name="On">The day.</param>
/// <param name="Expires">The last day on which it holds.</param>
/// <param name="Met">What was looked for was found.</param>
public sealed record DoneCheck(string Check, LocalDate On, LocalDate Expires, bool Met);

/// <summary>One check of a provider on a day.</summary>
/// <param name="Kind">Which.</param>
/// <param name="State">How it stands.</param>
/// <param name="Last">The last one done, or null.</param>
public sealed record StandingCheck(ProviderCheckKind Kind, CheckState State, DoneCheck? Last)
{
    /// <summary>No child may be placed because of it.</summary>
    public bool Blocks => Kind.Needed && State is (CheckState.Missing or CheckState.NotMet or CheckState.Expired);

    /// <summary>Every check of a provider as it stands on a day: the last of each kind counts.</summary>
    public static IReadOnlyList<StandingCheck> On(LocalDate day, IEnumerable<DoneCheck> done)
    {
        ArgumentNullException.ThrowIfNull(done);
        var last = done.Where(d => d.On <= day).GroupBy(d => d.Check, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(d => d.On)!, StringComparer.Ordinal);
        return [.. ProviderCheckKind.All.Select(kind => last.TryGetValue(kind.Code, out var found) ? new StandingCheck(kind, StateOf(found, day), found) : new(kind, CheckState.Missing, null))];
    }

    private static CheckState StateOf(DoneCheck done, LocalDate day) => !done.Met ? CheckState.NotMet : done.Expires < day ? CheckState.Expired
        : PlacementRules.SoonBefore(done.Expires) <= day ? CheckState.Soon : CheckState.Good;
}
