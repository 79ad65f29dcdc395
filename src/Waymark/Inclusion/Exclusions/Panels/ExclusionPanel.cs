using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Exclusions.Panels;

/// <summary>The child's suspensions and exclusions over all schools, with running totals. Three queries.</summary>
internal sealed class ExclusionPanel(WaymarkDb db, IClock clock, IAccess access, SchoolCalendars calendars, ExclusionDesk desk) : IChildPanel
{
    private const int Shown = 5;

    public int Order => 40;
    public string Title => "Suspensions and exclusions";
    public Permission Needs => Permission.ViewExclusions;

    public async Task<PanelView?> LoadAsync(ChildCard child, CancellationToken stop)
    {
        var book = await ExclusionBook.LoadAsync(db, calendars, child.Id, stop);
        var enters = access.May(Permission.RecordExclusion) && child.SchoolUrn.Length > 0 && desk.MayRecord(child.SchoolUrn);
        if (book.Suspensions.Count == 0 && !enters) return null;
        var today = London.DayOf(clock.GetCurrentInstant());
        var cases = book.Read(today).ToDictionary(c => c.Of.Id, StringComparer.Ordinal);
        return new PanelView("/Inclusion/Exclusions/Panels/_Exclusions.cshtml", new Model(child, [.. book.Suspensions.OrderByDescending(s => s.From).Select(s => new One(s, cases[$"{s.Id}"]))],
            ExclusionClock.Totals(book.Facts, today), await desk.SchoolsAsync(stop), Shown, enters, today));
    }

    internal sealed record One(Suspension Suspension, ExclusionCase Case);

    /// <param name="Most">How many are shown at once; the others stand behind a fold.</param>
    internal sealed record Model(ChildCard Child, IReadOnlyList<One> All, ExclusionTotals Totals, IReadOnlyDictionary<string, string> Schools, int Most, bool MayEnter, LocalDate Today);
}
