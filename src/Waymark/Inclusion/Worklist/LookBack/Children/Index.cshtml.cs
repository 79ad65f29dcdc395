using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Worklist.LookBack.Children;

/// <summary>The children behind one number of the look back, as far as the visitor may see them.</summary>
[Needs(Permission.ViewWorklist)]
internal sealed class IndexModel(LookBackFacts facts, WaymarkDb db, IChildren children, IWorklist worklist, ITrail trail) : RoomPage
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public LookBackFilter Filter { get; set; } = new();

    public int Total { get; private set; }
    public int Pages => PageCount.Of(Total, PageSize);
    public IReadOnlyList<(ChildCard Card, FoundReason Found, WhatFollowed? Followed)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var behind = await facts.BehindAsync(Filter, await facts.WeeksAsync(Today, stop), stop);
        Total = behind.Count;
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages) };
        var shown = behind.OrderByDescending(b => b.Found.First).Skip((Filter.Sheet - 1) * PageSize).Take(PageSize).ToList();
        var ids = shown.Select(b => b.Found.Child).Distinct().ToList();
        var cards = await children.Cards(db, worklist.Sight.Reach).Where(c => EF.Parameter(ids).Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop);
        Rows = [.. shown.Where(b => cards.ContainsKey(b.Found.Child)).Select(b => (cards[b.Found.Child], b.Found, b.Followed))];
        await trail.RecordAsync(DeedOf("list children of the look back") with { Subject = $"results:{Rows.Count}" }, stop);
    }
}
