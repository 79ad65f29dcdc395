using NodaTime;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>One number of a rule that fired, by its name and as it is shown, for example ("absent", "62").</summary>
public sealed record Figure(string Name, string Value);

/// <summary>A rule that holds for a child.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Figures">The numbers by which it holds.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="Since">The first day of what was counted; null where it counts no days.</param>
/// <param name="Measure">
/// How bad it is, in points: percentage points of a rate, sessions of a count, days of a delay, and ten for each suspension. What was set aside comes back when this has grown by ten.
/// </param>
public sealed record FiredRule(WorklistRule Rule, IReadOnlyList<Figure> Figures, string Sentence, LocalDate? Since, decimal Measure)
{
    /// <summary>So many points worse, and what was set aside comes back.</summary>
    public const decimal Worse = 10;
}

/// <summary>What the rules say of one child on one day.</summary>
/// <param name="Fired">The rules that hold, in their order.</param>
/// <param name="Change">Percentage points by which absence rose from one time to the next, as AT2 compares them; 0 where either is too short.</param>
/// <param name="Lost">Sessions of education lost in the school weeks that AT1 looks at.</param>
/// <param name="Absent">Sessions of absence in them.</param>
/// <param name="Possible">Possible sessions in them.</param>
public sealed record ChildReading(IReadOnlyList<FiredRule> Fired, decimal Change, long Lost, long Absent, long Possible);
