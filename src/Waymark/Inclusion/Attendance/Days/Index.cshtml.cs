using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Insight.Charts;
using Waymark.Core.People;
using Waymark.Inclusion.Census;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Attendance.Days;

/// <summary>This school year and the one before of one child, half-day by half-day by cause, with what happened meanwhile.</summary>
[Needs(Permission.ViewAttendance)]
internal sealed class IndexModel(IChildren children, ChildRegister register, ChildCensus census, IChildEvents events) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    public ChildCard Child { get; private set; } = null!;

    /// <summary>The newest first; a year without marks is left out.</summary>
    public IReadOnlyList<Year> Years { get; private set; } = [];

    /// <summary>From the first to the last, each with the number that stands over its week.</summary>
    public IReadOnlyList<(int Number, TimelineEntry Entry)> Events { get; private set; } = [];

    /// <summary>Codes that were met in either year.</summary>
    public IReadOnlyList<RegisterCode> Codes { get; private set; } = [];

    /// <summary>By the school censuses, the newest term first; empty where none is here.</summary>
    public IReadOnlyList<SentTerm> Censuses { get; private set; } = [];

    public IReadOnlyList<MarkFault> Faults { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await children.OpenAsync(Id, Permission.ViewAttendance, "view attendance", stop) is not { } card) return NotFound();
        Child = card;
        var starts = SchoolTerm.YearOf(Today);
        var read = await register.ReadAsync(card, starts.PlusYears(-1), Today, stop);
        Censuses = await census.ReadAsync(read, stop);
        if (read.Marks.Count == 0) return Page();
        var first = read.Marks.Min(mark => mark.Day);
        Events = [.. (await events.OfAsync(card, Today, stop)).Where(e => e.Day >= first && e.Day <= Today).Reverse().Select((entry, i) => (i + 1, entry))];
        Years = [.. new[] { (starts, Today), (starts.PlusYears(-1), starts.PlusDays(-1)) }.Select(year => Of(read, year)).OfType<Year>()];
        Codes = [.. read.Marks.Select(mark => mark.Code).Distinct().OrderBy(code => code.Value, StringComparer.Ordinal)];
        Faults = [.. Years.SelectMany(year => year.Counted.Faults).OrderByDescending(fault => fault.Session.Day)];
        return Page();
    }

    private Year? Of(RegisterOfChild read, (LocalDate First, LocalDate Last) year)
    {
        var weeks = RegisterWeeks.Of(read.Marks, year.First, year.Last);
        if (weeks.Count == 0) return null;
        var counted = read.Count(year.First, year.Last);
        var last = read.Marks.Where(mark => mark.Day <= year.Last).Max(mark => mark.Day);
        var title = $"School year {AttendanceWords.Year(year.First)}{(last < year.Last.PlusDays(-60) || year.Last == Today ? $", to {AttendanceWords.Day(last)}" : "")}";
        return new(year.First, counted, new HalfDayCalendar
        {
            Title = title, Measure = Measure.Count("Half-days"), Weeks = weeks, Sentence = AttendanceWords.Sentence(counted),
            Events = [.. Events.Where(e => e.Entry.Day >= year.First && e.Entry.Day <= year.Last).Select(e => (e.Entry.Day, e.Number))],
        });
    }

    internal sealed record Year(LocalDate Start, ChildAttendance Counted, HalfDayCalendar Picture)
    {
        public string Name => AttendanceWords.Year(Start);
    }
}
