using System.Globalization;
using Waymark.Inclusion.Arrangements;

namespace Waymark.Inclusion.PartTime;

/// <summary>How a part-time timetable is spoken of.</summary>
internal static class PartTimeWords
{
    /// <summary>"5 half days a week to 4 December 2026, review by 16 November 2026".</summary>
    public static string Terms(PartTimeTimetable t) => $"{ArrangementWords.Sessions(t.Sessions)} to {ArrangementWords.Day(t.End)}, review by {ArrangementWords.Day(t.ReviewBy)}";

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
