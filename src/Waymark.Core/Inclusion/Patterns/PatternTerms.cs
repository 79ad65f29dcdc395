using Waymark.Core.Insight.Watching;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>The numbers in force on one day by which patterns are found and told.</summary>
public sealed record PatternTerms
{
    /// <summary>School weeks that are held against those before.</summary>
    public required int Recent { get; init; }

    /// <summary>School weeks before them that a child's own weeks are held against.</summary>
    public required int BeforeOfChild { get; init; }

    /// <summary>Adjusted chance below which a pattern is told at once; else only when further school weeks have found it again.</summary>
    public required double AtOnce { get; init; }

    /// <summary>Newest school weeks in a row with which a weaker pattern must be found before it is told.</summary>
    public required int ToldAfter { get; init; }

    /// <summary>Sessions of a full school week: registers are judged in pupils away for a whole week, for the sessions of one pupil are not independent.</summary>
    public required double SessionsOfWeek { get; init; }

    /// <summary>Share of the change that must be left without the week that adds most to it: one week alone, such as that of a closed school, is no pattern.</summary>
    public required double LeftWithoutOne { get; init; }

    /// <summary>A narrower group stands for a wider one where it holds at least this share of its change.</summary>
    public required double Most { get; init; }

    /// <summary>The share of the changes named that may be chance.</summary>
    public required double FalseShare { get; init; }

    /// <summary>A change below this share of what was expected is too small to matter, where it is also of fewer children or events than the least.</summary>
    public required double LeastShare { get; init; }

    /// <summary>Children away on every day of the recent weeks.</summary>
    public required int LeastChildren { get; init; }

    /// <summary>Events in the recent weeks.</summary>
    public required int LeastEvents { get; init; }

    /// <summary>Whether a pattern is told.</summary>
    /// <param name="adjusted">Its chance after all series of its family.</param>
    /// <param name="weeks">Newest school weeks with which it was found, one after the other.</param>
    public bool IsTold(double adjusted, int weeks) => adjusted < AtOnce || weeks >= ToldAfter;

    /// <summary>How the detector judges a family of this measure.</summary>
    public WatchOptions Watching(PatternMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        // Of registers in pupils away for a whole week: so many children on every day of all the recent weeks.
        return new() { Recent = Recent, Sparse = true, FalseShare = FalseShare, LeastShare = LeastShare, LeastChildren = measure.IsShare ? LeastChildren * Recent : LeastEvents };
    }
}
