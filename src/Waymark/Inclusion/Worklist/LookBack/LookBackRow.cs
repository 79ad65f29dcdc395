using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Worklist;

namespace Waymark.Inclusion.Worklist.LookBack;

/// <summary>One line of the look back: a group, or all.</summary>
/// <param name="Group">Its value; null for all.</param>
/// <param name="Swift">How swiftly somebody acted on what was found.</param>
/// <param name="Followed">What followed upon what was found earlier, by school weeks.</param>
internal sealed record LookBackRow(string? Group, string Label, Swiftness Swift, IReadOnlyDictionary<int, Followed> Followed)
{
    /// <summary>Whether a reason belongs to a number of the page.</summary>
    public static bool Counts(string? what, FoundReason found, NodaTime.LocalDate today) => what switch
    {
        "in-time" => found.IsDue(today) && found.InTime,
        "not-in-time" => found.IsDue(today) && !found.InTime,
        "waiting" => found.IsWaiting(today),
        "false-alarm" => found.FalseAlarm,
        "closed" => found.Closed,
        _ => true,
    };
}

/// <summary>What followed in so many school weeks upon the reasons of one group, each child once, by its first reason.</summary>
/// <param name="Children">Children looked at.</param>
/// <param name="NotSuspended">Of these, neither suspended nor excluded since.</param>
/// <param name="Measured">Of these, with registers before and after.</param>
/// <param name="Before">Absent of possible sessions of those measured, before.</param>
/// <param name="After">The same, after.</param>
internal sealed record Followed(int Children, Share NotSuspended, int Measured, Share Before, Share After)
{
    public static Followed Of(IReadOnlyCollection<WhatFollowed> all)
    {
        var measured = all.Where(f => f.IsMeasured).ToList();
        return new(all.Count, new(all.Count(f => f.Suspensions == 0), all.Count), measured.Count, new(measured.Sum(f => f.Before.Numerator), measured.Sum(f => f.Before.Denominator)), new(measured.Sum(f => f.After.Numerator), measured.Sum(f => f.After.Denominator)));
    }
}
