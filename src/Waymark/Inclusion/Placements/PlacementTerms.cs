using Waymark.Inclusion.Arrangements;

namespace Waymark.Inclusion.Placements;

/// <summary>What holds of a placement, in a line of its history.</summary>
internal static class PlacementTerms
{
    /// <summary>"From 2 November 2026 to 18 December 2026, 10 half days a week, the whole of the education, review by 14 December 2026".</summary>
    public static string Of(Placement p) =>
        $"From {ArrangementWords.Day(p.From)}{(p.End is { } end ? $" to {ArrangementWords.Day(end)}" : ", for good")}, {ArrangementWords.Sessions(p.Sessions)}{(p.FullTime ? ", the whole of the education" : "")}{(p.ReviewBy is { } review ? $", review by {ArrangementWords.Day(review)}" : "")}";
}
