using NodaTime;
using Waymark.Core.People;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>Asks every rule of a child. Pure: the same facts, settings and calendar give the same answer in whatever order they come.</summary>
public static class WorklistQuestions
{
    private static readonly Dictionary<string, Func<Reading, FiredRule?>> Questions = new(StringComparer.Ordinal)
    {
        ["AT1"] = AttendanceRules.Severe, ["AT2"] = AttendanceRules.Fell, ["AT3"] = AttendanceRules.Ill, ["AT4"] = ArrangementRules.PartTime, ["AT5"] = AttendanceRules.NotRequired, ["AT6"] = AttendanceRules.NoTransport,
        ["AT7"] = AttendanceRules.BeyondFifthDay, ["AT8"] = AttendanceRules.Nowhere, ["AT9"] = ArrangementRules.Elsewhere, ["AT10"] = AttendanceRules.NoReason, ["AT12"] = AttendanceRules.NotReviewed,
        ["AT13"] = AttendanceRules.HardYear, ["AT14"] = AttendanceRules.FellBeforeMove, ["AT15"] = AttendanceRules.NoMark, ["AT16"] = ArrangementRules.NoMarkOfProvider,
        ["EW1"] = SuspensionRules.ManyDays, ["EW2"] = SuspensionRules.Again, ["EW3"] = SuspensionRules.Young, ["EW4"] = SuspensionRules.Young, ["EW5"] = SuspensionRules.WithPlan,
        ["EW6"] = SuspensionRules.InCare, ["EW7"] = SuspensionRules.SeenTooLate, ["EW9"] = SuspensionRules.Disruptive, ["EW10"] = SuspensionRules.NearLine, ["EW11"] = SuspensionRules.NearMost,
        ["EW12"] = SuspensionRules.SixthDay, ["EW13"] = SuspensionRules.NotBack, ["EW14"] = ArrangementRules.MovedUnreviewed, ["EW15"] = SuspensionRules.ManySchools, ["EW16"] = ArrangementRules.PartTimeAndSuspended,
        ["EW17"] = ArrangementRules.HomeSoonAfter, ["EW18"] = ArrangementRules.WithoutConsent,
    };

    /// <summary>Codes of registers that a rule asks about day by day.</summary>
    public static IReadOnlyList<string> Watched { get; } = ["X", "Q", "Y1", "E", "D", "N", "C2", "B", "K", Attendance.RegisterCode.NoMark];

    /// <summary>Ids of the rules that there is a question for.</summary>
    public static IEnumerable<string> Asked => Questions.Keys;

    /// <summary>What holds for a child. Nothing for one without SEN support, plan or open assessment.</summary>
    /// <param name="facts">The child.</param>
    /// <param name="settings">The rules as they stand on the day.</param>
    /// <param name="time">The calendar of its school up to the day.</param>
    public static ChildReading Read(ChildFacts facts, RuleSettings settings, SchoolTime time)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        if (!facts.OnWorklist) return new([], 0, 0, 0, 0);
        var reading = new Reading(facts, settings, time);
        var fired = WorklistRule.All.Where(r => Questions.ContainsKey(r.Id)).Select(r => reading.Ask(r, Questions[r.Id])).OfType<FiredRule>().ToList();
        var weeks = time.Registered((int)settings.Of("AT1", "weeks"));
        var sum = reading.Sum(weeks);
        return new(fired, ChangeOf(reading, settings), sum.Lost + Hidden(reading, weeks), sum.Absent, sum.Possible);
    }

    private static decimal ChangeOf(Reading reading, RuleSettings settings)
    {
        var (earlier, now) = AttendanceRules.Compared(reading, number => settings.Of("AT2", number));
        var least = settings.Of("AT2", "possible");
        return earlier.Possible >= least && now.Possible >= least ? decimal.Round(Reading.Points(earlier.Absence, now.Absence), 1) : 0;
    }

    /// <summary>Sessions lost that no absence figure shows: D and blanks without a mark elsewhere, and X of compulsory age.</summary>
    private static int Hidden(Reading reading, IReadOnlyList<LocalDate> weeks)
    {
        if (weeks is not [.., var first]) return 0;
        var age = reading.Facts.Born is { } born ? SchoolAge.Of(born) : (SchoolAge?)null;
        return reading.Days.Where(d => d.On >= first).Sum(d => d.Nowhere("D") + d.Nowhere(Attendance.RegisterCode.NoMark) + (age?.On(d.On) == true ? d.Count("X") : 0));
    }
}
