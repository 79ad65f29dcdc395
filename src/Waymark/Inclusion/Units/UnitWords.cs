using System.Globalization;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Units;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Worklist.LookBack;

namespace Waymark.Inclusion.Units;

/// <summary>How the figures of units are told.</summary>
internal static class UnitWords
{
    /// <summary>"70.0% (70 of 100)"; of few "3 of 4, too few for a share"; of none "None".</summary>
    public static string Shared(Share share, int small) => share.Denominator == 0 ? "None" : LookBackWords.Shared(share, small);

    /// <summary>"12.0% to 7.0%"; of few children the counts of sessions alone are told.</summary>
    public static string Absence(UnitFigures of, int small) => of.Measured == 0 ? "No registers" : of.Measured < small ? "Too few for a rate" : $"{of.Before} to {of.Within}";

    /// <summary>"of 12 places"; "no places entered".</summary>
    public static string Places(int? places) => places is { } some ? string.Create(CultureInfo.InvariantCulture, $"of {some:N0} {(some == 1 ? "place" : "places")}") : "no places entered";

    /// <summary>"14 weeks", or a dash.</summary>
    public static string Weeks(decimal? weeks) => weeks is { } some ? string.Create(CultureInfo.InvariantCulture, $"{some:0.#}") : "–";

    public static string Way(UnitWay way) => way switch { UnitWay.Excluded => "Permanently excluded", UnitWay.Preventative => "To prevent an exclusion", UnitWay.Other => "For another reason", _ => "Nothing says why" };

    /// <summary>What is known of one stay beside its days.</summary>
    public static string Told(UnitStay stay)
    {
        var told = new List<string> { Way(stay.Way) };
        if (stay.Sen.Length > 0) told.Add($"on the first day {stay.Sen switch { "E" => "with a plan", "K" => "with SEN support", _ => "without SEN support" }}");
        if (stay.Assessed is { } day) told.Add($"needs looked at from {ArrangementWords.Day(day)}");
        if (stay.BackOn is { } back) told.Add($"back at an ordinary school from {ArrangementWords.Day(back)}");
        return string.Join("; ", told);
    }

    public static string Told(SixthDay one) => one.Educated is { } on
        ? one.InTime ? $"Education from {ArrangementWords.Day(on)}" : $"Education from {ArrangementWords.Day(on)}{Late(one)}"
        : $"No education is recorded{Late(one)}";

    private static string Late(SixthDay one) => one.DaysLate is { } days ? $", {days} school {(days == 1 ? "day" : "days")} late" : "";
}
