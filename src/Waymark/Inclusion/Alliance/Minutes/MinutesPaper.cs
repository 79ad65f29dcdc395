using Microsoft.EntityFrameworkCore;
using Waymark.Core.Common;
using Waymark.Core.Common.Papers;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.Minutes;

/// <summary>Finished minutes with their notes, of the children within the reader's reach and no others.</summary>
internal sealed class MinutesPaper(AllianceDesk desk, IPageFrame frame)
{
    public async Task<Paper> MakeAsync(OpenedMeeting opened, CancellationToken stop)
    {
        var within = opened.Lines.ToDictionary(l => l.Item.Id);
        var notes = await desk.Db.Set<AllianceNote>().Where(n => n.Meeting == opened.Meeting.Id).OrderBy(n => n.Id).ToListAsync(stop);
        return AllianceMinutes.Read(opened.Meeting.Minutes).AsPaper([frame.AreaName], item => within.ContainsKey(item.Item),
            [.. notes.Where(n => n.Item is not { } item || within.ContainsKey(item))
                .Select(n => $"{AllianceMinutes.Words(London.DayOf(n.At))}, {n.By}{(n.Item is { } item ? $", on {within[item].Child}" : "")}: {n.Words}")]);
    }
}
