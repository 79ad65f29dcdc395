using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Core.Plans.Letters;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;

namespace Waymark.Plans.Letters.Copies;

/// <summary>Copies of letters for the school or body of the visitor: of children whom they reach today, and only after the letter went.</summary>
internal sealed class PartnerCopies(WaymarkDb db, IAccess access, IChildren children)
{
    public const int PageSize = 50;

    /// <summary>The latest first.</summary>
    /// <returns>How many there are, and those of the page.</returns>
    public async Task<(int Total, IReadOnlyList<Line> Lines)> ReadAsync(int sheet, CancellationToken stop)
    {
        var reach = access.ReachFor(Permission.ViewCopy) with { Opened = [] };
        var all = from copy in Mine()
                  join letter in db.Set<Letter>() on copy.Letter equals letter.Id
                  join child in children.Cards(db, reach) on copy.Child equals child.Id
                  select new { copy.Id, copy.GoneAt, child.Forename, child.Surname, letter.Notice, letter.Day, copy.Name };
        var total = await all.CountAsync(stop);
        var page = Math.Clamp(sheet, 1, PageCount.Of(total, PageSize));
        var found = await all.OrderByDescending(f => f.GoneAt).ThenBy(f => f.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        return (total, [.. found.Select(f => new Line(f.Id, $"{f.Surname}, {f.Forename}", Notice.Find(f.Notice)?.Label ?? f.Notice, f.Day, f.Name))]);
    }

    /// <summary>The letter of a copy: the child is within reach and the view is in the trail, or there is nothing to show.</summary>
    public async Task<(ChildCard Child, Letter Letter)?> OpenAsync(Guid which, string what, CancellationToken stop)
    {
        var letter = await (from copy in Mine() where copy.Id == which join of in db.Set<Letter>() on copy.Letter equals of.Id select of).AsNoTracking().FirstOrDefaultAsync(stop);
        // One that is not theirs is asked for like a child out of reach, so that the attempt is in the trail and the answer tells nothing.
        var child = await children.OpenAsync(letter?.Child ?? ChildId.From(which), Permission.ViewCopy, $"{what} {letter?.Id ?? which}", stop);
        return child is null || letter is null ? null : (child, letter);
    }

    /// <summary>Those that went to whom the visitor works for.</summary>
    private IQueryable<LetterCopy> Mine()
    {
        var (to, urn) = access.Visitor switch
        {
            { Role: Role.Senco } senco => (NoticeCopy.Setting, senco.Organisation),
            { Role: Role.DesignatedHealthOfficer } => (NoticeCopy.Icb, ""),
            { Role: Role.SocialWorker } => (NoticeCopy.SocialCare, ""),
            _ => ("", ""),
        };
        return db.Set<LetterCopy>().Where(c => c.GoneAt != null && c.Way == Letter.InOwnPlace && c.To == to && c.Urn == urn);
    }

    /// <param name="What">Which letter.</param>
    /// <param name="Day">The day that it bears.</param>
    internal sealed record Line(Guid Id, string Child, string What, LocalDate Day, string To);
}
