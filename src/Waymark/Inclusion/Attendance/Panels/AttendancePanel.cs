using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Inclusion.Door;
using Waymark.People.Door;

namespace Waymark.Inclusion.Attendance.Panels;

/// <summary>The child's attendance in this school year, with the way to every half-day. One query, and one to the lake.</summary>
internal sealed class AttendancePanel(ChildRegister register, IClock clock) : IChildPanel
{
    public int Order => 35;
    public string Title => "Attendance";
    public Permission Needs => Permission.ViewAttendance;

    public async Task<PanelView?> LoadAsync(ChildCard child, CancellationToken stop)
    {
        var today = London.DayOf(clock.GetCurrentInstant());
        var read = await register.ReadAsync(child, SchoolTerm.YearOf(today), today, stop);
        return new PanelView("/Inclusion/Attendance/Panels/_Attendance.cshtml", new Model(AttendanceLinks.Days(child.Id), read.Marks.Count == 0 ? null : read.Count(SchoolTerm.YearOf(today), today)));
    }

    /// <param name="Counted">Null without any mark.</param>
    internal sealed record Model(string Link, ChildAttendance? Counted);
}
