using System.Runtime.InteropServices;
using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Attendance;

/// <summary>Sessions counted by what their codes count as. Adds up; order does not matter.</summary>
/// <param name="Present">In school.</param>
/// <param name="ApprovedActivity">At an approved educational activity elsewhere.</param>
/// <param name="Authorised">Authorised absences.</param>
/// <param name="Unauthorised">Unauthorised absences.</param>
/// <param name="NotPossible">Could not attend here; in no rate.</param>
/// <param name="Administrative">Not yet admitted or planned closure; in no rate.</param>
/// <param name="Missing">No mark; in no rate.</param>
/// <param name="Invalid">A code that was not in force on its day; in no rate, never read as another code.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Marks(
    long Present, long ApprovedActivity, long Authorised, long Unauthorised, long NotPossible = 0, long Administrative = 0, long Missing = 0, long Invalid = 0)
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Inclusion/Attendance/attendance-rules.csv");

    /// <summary>Sessions that the child could have attended: the base of every rate.</summary>
    public long Possible => Present + ApprovedActivity + Authorised + Unauthorised;

    /// <summary>Sessions attended, in school or at an approved activity elsewhere.</summary>
    public long Attended => Present + ApprovedActivity;

    /// <summary>Sessions missed.</summary>
    public long Absent => Authorised + Unauthorised;

    /// <summary>Everything that was counted.</summary>
    public long All => Possible + NotPossible + Administrative + Missing + Invalid;

    /// <summary>Absent of possible.</summary>
    public Share Absence => new(Absent, Possible);

    /// <summary>Attended of possible. Not what some published files print as attendance, which leaves out what was attended elsewhere.</summary>
    public Share Attendance => new(Attended, Possible);

    /// <summary>One mark.</summary>
    public static Marks Of(MarkClass what) => what switch
    {
        MarkClass.Present => new(1, 0, 0, 0),
        MarkClass.ApprovedActivity => new(0, 1, 0, 0),
        MarkClass.Authorised => new(0, 0, 1, 0),
        MarkClass.Unauthorised => new(0, 0, 0, 1),
        MarkClass.NotPossible => new(0, 0, 0, 0, NotPossible: 1),
        MarkClass.Administrative => new(0, 0, 0, 0, Administrative: 1),
        _ => new(0, 0, 0, 0, Missing: 1),
    };

    /// <summary>One mark with a code on a day.</summary>
    public static Marks Of(RegisterCode code, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.On(day) ? Of(code.Class) : new(0, 0, 0, 0, Invalid: 1);
    }

    /// <summary>Persistently absent by the rule in force on a day: 10 percent or more of the exact ratio. Never of no possible session.</summary>
    public bool PersistentOn(LocalDate day) => Absence.IsAtLeast(Rules.On("attendance.persistent", day).Amount);

    /// <summary>Severely absent by the rule in force on a day: 50 percent or more. Whoever is severely absent is persistently absent too.</summary>
    public bool SevereOn(LocalDate day) => Absence.IsAtLeast(Rules.On("attendance.severe", day).Amount);

    /// <summary>So few possible sessions that one missed decides: to be said beside the figure, which stays as it is.</summary>
    public bool TooEarlyOn(LocalDate day) => Possible < Rules.On("attendance.too-early", day).Amount;

    /// <summary>The sum, of two children, two schools or two periods.</summary>
    public static Marks operator +(Marks one, Marks other) => new(
        one.Present + other.Present, one.ApprovedActivity + other.ApprovedActivity, one.Authorised + other.Authorised, one.Unauthorised + other.Unauthorised,
        one.NotPossible + other.NotPossible, one.Administrative + other.Administrative, one.Missing + other.Missing, one.Invalid + other.Invalid);

    /// <summary>The sum, in words.</summary>
    public Marks Add(Marks other) => this + other;
}
