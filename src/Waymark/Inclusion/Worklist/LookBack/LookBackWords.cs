using System.Globalization;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Worklist;

namespace Waymark.Inclusion.Worklist.LookBack;

/// <summary>How the look back is told.</summary>
internal static class LookBackWords
{
    /// <summary>"70.0% (70 of 100)"; of a small base "3 of 4, too few for a share".</summary>
    public static string Shared(Share share, int small) => share.Denominator == 0 ? "None yet"
        : share.Denominator < small ? $"{Counted(share)}, too few for a share" : $"{share} ({Counted(share)})";

    /// <summary>"70 of 100".</summary>
    public static string Counted(Share share) => string.Create(CultureInfo.InvariantCulture, $"{share.Numerator:N0} of {share.Denominator:N0}");

    /// <summary>"12.0% to 7.0%"; of few children only the counts of sessions.</summary>
    public static string Absence(Followed followed, int small) => followed.Measured == 0 ? "No registers" : followed.Measured < small ? "Too few for a rate" : $"{followed.Before} to {followed.After}";

    /// <summary>"In the 6 school weeks since then: not suspended, absence 12.0% → 7.0%".</summary>
    public static string Since(WhatFollowed followed) => string.Create(CultureInfo.InvariantCulture,
        $"In the {followed.Weeks} school weeks since then: {(followed.Suspensions == 0 ? "not suspended" : followed.Suspensions == 1 ? "suspended or excluded once" : $"suspended or excluded {followed.Suspensions} times")}, {(followed.IsMeasured ? $"absence {followed.Before} → {followed.After} ({Counted(followed.Before)} sessions, then {Counted(followed.After)})" : "no registers of both times")}.");
}
