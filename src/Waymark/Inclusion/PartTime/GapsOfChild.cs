using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Inclusion.Attendance;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.PartTime;

/// <summary>The same for one child, in the save that changes a record of it: an item that is settled is gone from the list at once.</summary>
internal sealed class GapsOfChild(WaymarkDb db, ChildRegister register)
{
    /// <summary>Puts what now differs in the place of what was stored; the caller saves. Three queries, and one to the lake.</summary>
    /// <param name="changed">The record as it is about to be saved.</param>
    public async Task FollowAsync(ChildCard child, PartTimeTimetable changed, LocalDate today, CancellationToken stop)
    {
        var year = SchoolTerm.YearOf(today);
        var marks = (await register.ReadAsync(child, year, today, stop)).Marks.Where(m => m.Urn == changed.Urn).ToList();
        var known = marks.Where(m => m.Code.Value != RegisterCode.NoMark).Select(m => (LocalDate?)m.Day).Max();
        var days = marks.Where(m => m.Code.Value == "C2").GroupBy(m => m.Day).Select(g => (g.Key, g.Count())).ToList();
        var records = await db.Set<PartTimeTimetable>().AsNoTracking().Where(t => t.Child == child.Id && t.Urn == changed.Urn && t.Id != changed.Id && !t.Withdrawn && (t.Ended == null || t.Ended >= year)).ToListAsync(stop);
        var before = await db.Set<RegisterGapRow>().Where(g => g.Child == child.Id && g.Urn == changed.Urn).ToListAsync(stop);
        List<PartTimeTimetable> all = [.. records.Concat(changed.Withdrawn || changed.Ended < year ? [] : [changed]).OrderBy(r => r.From)];
        var now = RegisterGapRow.Of(child.Id, changed.Urn, days, all, (year, known)).ToList();
        db.RemoveRange(before.Where(b => !now.Exists(n => Key(n) == Key(b))));
        db.AddRange(now.Where(n => !before.Exists(b => Key(n) == Key(b))));
        foreach (var (old, fresh) in before.Join(now, Key, Key, (old, fresh) => (old, fresh))) db.Entry(old).CurrentValues.SetValues(fresh);
    }

    private static (string, string, LocalDate) Key(RegisterGapRow row) => (row.Urn, $"{row.Kind}", row.From);
}
