using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Disputes;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Disputes;

/// <summary>
/// Every dispute within reach with where it stands and what comes next. Three queries: the store finds the few cases that have one, and what their
/// events say is worked out as on the page of the case.
/// </summary>
internal sealed class DisputeList(WaymarkDb db, IAccess access, IChildren children)
{
    private static readonly string[] Rules = [.. ClockCatalogue.Standard.Rules.All.Select(r => r.Id).Where(Dispute.IsOfDisputes).Distinct()];

    public async Task<IReadOnlyList<Row>> ReadAsync(DisputeFilter filter, LocalDate today, CancellationToken stop)
    {
        var cases = await Cases(filter.Closed, today).ToListAsync(stop);
        var ids = cases.ConvertAll(c => c.Of.Id);
        var events = (await db.Set<RecordedEvent>().AsNoTracking().Where(e => ids.Contains(e.Case)).OrderBy(e => e.On).ThenBy(e => e.RecordedAt).ToListAsync(stop)).ToLookup(e => e.Case);
        var exceptions = (await db.Set<RecordedException>().AsNoTracking().Where(e => ids.Contains(e.Case)).ToListAsync(stop)).ToLookup(e => e.Case);
        return Ordered(cases.SelectMany(c => Rows(c, new CaseRecord(c.Of, [.. events[c.Of.Id]], [.. exceptions[c.Of.Id]], c.Of.Born), today)).Where(r => Matches(r, filter, today)), filter.Sort);
    }

    /// <summary>Officers who have one of these.</summary>
    public static IReadOnlyList<(string Id, string Name)> Officers(IEnumerable<Row> rows) =>
        [.. rows.Where(r => r.Officer is not null).Select(r => ($"{r.Officer}", r.OfficerName)).Distinct().OrderBy(o => o.OfficerName, StringComparer.Ordinal)];

    private static IEnumerable<Row> Rows(Found found, CaseRecord record, LocalDate today) =>
        from dispute in Dispute.All(record.Facts, today, ClockFace.Standard)
        select new Row(found.Of.Id, found.Surname, found.Forename, found.School, found.Of.Officer, found.Of.OfficerName, dispute);

    private static bool Matches(Row row, DisputeFilter filter, LocalDate today)
    {
        if (!filter.Closed && filter.Stage is null && !row.Dispute.Open) return false;
        if (filter.Stage is { } stage && row.Dispute.Stage != stage) return false;
        if (filter.Officer == "nobody" ? row.Officer is not null : !string.IsNullOrEmpty(filter.Officer) && $"{row.Officer}" != filter.Officer) return false;
        return filter.Next switch
        {
            "late" => row.Dispute.Next?.Due < today,
            "week" => row.Dispute.Next?.Due >= today && row.Dispute.Next.Due <= today.PlusDays(7),
            "month" => row.Dispute.Next?.Due >= today && row.Dispute.Next.Due <= today.PlusDays(28),
            _ => true,
        };
    }

    private static IReadOnlyList<Row> Ordered(IEnumerable<Row> rows, string? sort) =>
    [.. (sort switch
    {
        "sent" => rows.OrderByDescending(r => r.Dispute.Sent),
        "name" => rows.OrderBy(r => r.Surname, StringComparer.Ordinal).ThenBy(r => r.Forename, StringComparer.Ordinal),
        "stage" => rows.OrderBy(r => r.Dispute.Stage),
        "officer" => rows.OrderBy(r => r.OfficerName, StringComparer.Ordinal),
        _ => rows.OrderBy(r => r.Dispute.Next?.Due ?? LocalDate.MaxIsoValue),
    }).ThenBy(r => r.Dispute.Next?.Due ?? LocalDate.MaxIsoValue).ThenBy(r => r.Case.Value).ThenBy(r => r.Dispute.Of, StringComparer.Ordinal)];

    /// <summary>Cases with a limit of a dispute that runs or is owed, or an appeal that nobody has decided; with closed ones, all that had a notice in two years.</summary>
    private IQueryable<Found> Cases(bool closed, LocalDate today)
    {
        var since = today.PlusYears(-2);
        return from of in db.Set<EhcCase>().AsNoTracking()
               where db.Set<CaseClock>().Any(c => c.Case == of.Id && c.Stopped == null && Rules.Contains(c.Rule) && (c.Kind == ClockKind.Statutory || c.Due >= today))
                   || db.Set<RecordedEvent>().Any(e => e.Case == of.Id && e.Kind == "appeal-received" && !db.Set<RecordedEvent>().Any(o => o.Case == of.Id && o.Of == e.Of && (o.Kind == "order-made" || o.Kind == "withdrawn")))
                   || (closed && db.Set<RecordedEvent>().Any(e => e.Case == of.Id && e.Kind == "appealable-notice-sent" && e.On >= since))
               join child in children.Cards(db, access.ReachFor(Permission.ViewDispute)) on of.Child equals child.Id
               select new Found(of, child.Surname, child.Forename, child.School);
    }

    private sealed record Found(EhcCase Of, string Surname, string Forename, string School);

    internal sealed record Row(CaseId Case, string Surname, string Forename, string School, AccountId? Officer, string OfficerName, Dispute Dispute);
}
