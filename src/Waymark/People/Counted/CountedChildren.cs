using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;

namespace Waymark.People.Counted;

/// <summary>The children behind a figure whom the visitor may see. Two queries, and one entry of the trail that says how many were shown.</summary>
internal sealed class CountedChildren(WaymarkDb db, IAccess access, IChildren children, ILakes lakes, CurrentArea current)
{
    public const int PageSize = 50;

    public async Task<(int Total, IReadOnlyList<ChildCard> Page)> PageAsync(CountedFigure figure, int sheet, CancellationToken stop)
    {
        var cards = children.Cards(db, access.ReachFor(Permission.SearchChildren));
        var pseudonyms = lakes.PseudonymsOf(current.Code);
        // A pseudonym cannot be turned back: those in reach are turned forward and met.
        var met = (await cards.OrderBy(c => c.Surname).ThenBy(c => c.Forename).ThenBy(c => c.Id).Select(c => c.Id).ToListAsync(stop)).Where(id => figure.Pupils.Contains(pseudonyms.Of(id.Value))).ToList();
        var ids = met.Skip((Math.Clamp(sheet, 1, PageCount.Of(met.Count, PageSize)) - 1) * PageSize).Take(PageSize).ToList();
        var page = await cards.Where(c => EF.Parameter(ids).Contains(c.Id)).OrderBy(c => c.Surname).ThenBy(c => c.Forename).ThenBy(c => c.Id).ToListAsync(stop);
        return (met.Count, page);
    }
}

/// <summary>Tells Insight where names are listed.</summary>
internal sealed class CountedPage(IAccess access) : ICountedPage
{
    public string Address => PeopleLinks.Counted;

    public bool IsOpen => access.May(Permission.SearchChildren);
}
