using Waymark.Core.People;

namespace Waymark.Core.Plans.Sen2.Differences;

/// <summary>One number in two returns, and who makes the difference.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Code">What it is broken down by; null for the whole.</param>
/// <param name="Last">In the return of the year before.</param>
/// <param name="Now">In the return of this year.</param>
/// <param name="Because">Who is counted in one and not the other, by cause; those that add less those that take away are the difference.</param>
public sealed record ReturnDifference(ReturnMeasure Measure, string? Code, int Last, int Now, IReadOnlyList<CauseOfDifference> Because)
{
    /// <summary>This year less the year before.</summary>
    public int Change => Now - Last;

    /// <summary>In hundredths of the year before; null where there was none.</summary>
    public decimal? Percent => Last == 0 ? null : Math.Round(100m * Change / Last, 1, MidpointRounding.AwayFromZero);

    /// <summary>What the row is, in words.</summary>
    public string Label => Code is null ? "All" : Measure.LabelOf(Code);
}

/// <summary>One cause of a difference.</summary>
/// <param name="Cause">Which.</param>
/// <param name="Count">How often it holds.</param>
/// <param name="Persons">Each as often as it is counted; empty where only the numbers were kept.</param>
public sealed record CauseOfDifference(DifferenceCause Cause, int Count, IReadOnlyList<ComparedPerson> Persons);

/// <summary>Somebody behind a difference.</summary>
/// <param name="Key">As <see cref="ReturnCounts.KeyOf"/> gives it.</param>
/// <param name="Child">Whose record it is, where that is known.</param>
/// <param name="Then">Codes under which the return of the year before counts the person.</param>
/// <param name="Now">Codes under which this one does.</param>
public sealed record ComparedPerson(ulong Key, ChildId? Child, IReadOnlyList<string> Then, IReadOnlyList<string> Now);
