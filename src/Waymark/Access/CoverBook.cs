using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Access;

internal sealed class CoverBook(WaymarkDb db, IColleagues colleagues, KnownCovers known, CurrentArea area) : ICover
{
    /// <summary>Who is away for longer has a successor: their cases are given away.</summary>
    private const int MostMonths = 6;

    public async Task<IReadOnlyList<CoverPeriod>> AllAsync(LocalDate today, CancellationToken stop) =>
        [.. (await Standing(today).AsNoTracking().OrderBy(c => c.From).ThenBy(c => c.Id).ToListAsync(stop)).Select(c => new CoverPeriod(c.Id, c.Away, c.AwayName, c.By, c.ByName, c.From, c.To, c.MadeBy))];

    public Task<IReadOnlyList<Colleague>> OfficersAsync(CancellationToken stop) => colleagues.InRoleAsync(Role.CaseOfficer, stop);

    public async Task<Problems> ArrangeAsync(AccountId? away, AccountId? by, LocalDate? from, LocalDate? to, Deed deed, CancellationToken stop)
    {
        var officers = await OfficersAsync(stop);
        var (who, cover) = (officers.FirstOrDefault(o => o.Account == away), officers.FirstOrDefault(o => o.Account == by));
        var problems = new Problems()
            .AddIf(who is null, "Asked.Away", "Select who is away")
            .AddIf(cover is null, "Asked.By", "Select who covers")
            .AddIf(who is not null && who.Account == cover?.Account, "Asked.By", "Nobody covers for themselves")
            .AddIf(from is null, "Asked.From", "Enter the first day")
            .AddIf(from < deed.Today, "Asked.From", "The first day must be today or later")
            .AddIf(to is null, "Asked.To", "Enter the last day")
            .AddIf(to < from, "Asked.To", "The last day must be on or after the first")
            .AddIf(to > from?.PlusMonths(MostMonths), "Asked.To", $"The last day must be within {MostMonths} months. Whoever is away for longer gives the cases to another");
        if (!problems.None) return problems;
        var same = await Standing(deed.Today).Where(c => c.From <= to && c.To >= from && (c.Away == away || c.Away == by)).AsNoTracking().ToListAsync(stop);
        problems.AddIf(same.Exists(c => c.Away == away), "Asked.From", $"{who!.Name} is covered on some of these days already")
            .AddIf(same.Exists(c => c.Away == by), "Asked.By", $"{cover!.Name} is away on some of these days");
        if (!problems.None) return problems;
        var made = new Cover
        {
            Id = NewId.Next(deed.Now), Away = who!.Account, AwayName = who.Name, By = cover!.Account, ByName = cover.Name, From = from!.Value, To = to!.Value, MadeAt = deed.Now, MadeBy = deed.Actor.Name,
        };
        db.Add(made);
        await db.SaveAsync(deed.As("arrange absence cover", $"cover:{made.Id}"), stop);
        known.Forget(area.Code);
        return problems;
    }

    public async Task<bool> EndAsync(Guid period, Deed deed, CancellationToken stop)
    {
        if (await Standing(deed.Today).FirstOrDefaultAsync(c => c.Id == period, stop) is not { } cover) return false;
        cover.EndedAt = deed.Now;
        await db.SaveAsync(deed.As("end absence cover", $"cover:{cover.Id}"), stop);
        known.Forget(area.Code);
        return true;
    }

    private IQueryable<Cover> Standing(LocalDate today) => db.Set<Cover>().Where(c => c.EndedAt == null && c.To >= today);
}
