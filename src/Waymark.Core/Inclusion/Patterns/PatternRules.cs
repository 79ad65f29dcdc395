using Waymark.Core.Insight.Watching;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>How patterns are found and told.</summary>
public static class PatternRules
{
    /// <summary>School weeks that are held against those before.</summary>
    public const int Recent = 8;

    /// <summary>School weeks before them that a child's own weeks are held against.</summary>
    public const int BeforeOfChild = 24;

    /// <summary>Adjusted chance below which a pattern is told at once; else only when one more school week has found it again.</summary>
    public const double AtOnce = WatchOptions.Strong;

    /// <summary>Sessions of a full school week: registers are judged in pupils away for a whole week, for the sessions of one pupil are not independent.</summary>
    public const double SessionsOfWeek = 10;

    /// <summary>Share of the change that must be left without the week that adds most to it: one week alone, such as that of a closed school, is no pattern.</summary>
    public const double LeftWithoutOne = 0.5;

    /// <summary>A narrower group stands for a wider one where it holds at least this share of its change.</summary>
    public const double Most = 0.6;

    /// <summary>Whether a pattern is told.</summary>
    /// <param name="adjusted">Its chance after all series of its family.</param>
    /// <param name="weeks">Newest school weeks with which it was found, one after the other.</param>
    public static bool IsTold(double adjusted, int weeks) => adjusted < AtOnce || weeks >= 2;
}
