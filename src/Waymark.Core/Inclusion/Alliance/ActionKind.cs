using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Alliance;

/// <summary>What can be agreed to be done (<c>alliance-action-kinds.csv</c>); what helped is told by these kinds.</summary>
/// <param name="Name">Name in stored actions.</param>
/// <param name="Label">In plain words.</param>
/// <param name="From">First day on which it can be agreed.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Source">What it rests on.</param>
public sealed record ActionKind(string Name, string Label, LocalDate From, LocalDate? To, string Source)
{
    /// <summary>In the order of choices, present and former.</summary>
    public static IReadOnlyList<ActionKind> All { get; } = [.. Table.Embedded("Inclusion/Alliance/alliance-action-kinds.csv").Rows.Select(r =>
        new ActionKind(r["kind"], r["label"], LocalDatePattern.Iso.Parse(r["from"]).Value, r.Maybe("to") is { } to ? LocalDatePattern.Iso.Parse(to).Value : null, r["source"]))];

    /// <summary>Those that can be agreed on a day.</summary>
    public static IEnumerable<ActionKind> On(LocalDate day) => All.Where(k => k.From <= day && (k.To is null || day <= k.To));

    /// <summary>The words of a kind; the name itself where it is not in the table any more.</summary>
    public static string LabelOf(string name) => All.FirstOrDefault(k => k.Name == name)?.Label ?? name;
}

/// <summary>How an action ended (<c>alliance-outcomes.csv</c>).</summary>
/// <param name="Name">Name in stored actions.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Taken">Something was done: its effect can be looked for.</param>
/// <param name="AsksWords">It must be said why.</param>
public sealed record ActionOutcome(string Name, string Label, bool Taken, bool AsksWords)
{
    /// <summary>In the order of choices.</summary>
    public static IReadOnlyList<ActionOutcome> All { get; } = [.. Table.Embedded("Inclusion/Alliance/alliance-outcomes.csv").Rows
        .Select(r => new ActionOutcome(r["outcome"], r["label"], r["taken"] == "yes", r["words"] == "yes"))];

    /// <summary>The outcome of that name, or null.</summary>
    public static ActionOutcome? Find(string? name) => All.FirstOrDefault(o => o.Name == name);
}
