using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Consultations;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;

namespace Waymark.Plans.Consultations;

/// <summary>Consultations within reach: for the council those of its cases, for a setting those addressed to it. Narrowed and ordered in the store.</summary>
internal sealed class ConsultationList(WaymarkDb db, IAccess access, IChildren children)
{
    public const int PageSize = 50;

    /// <summary>The visitor is of a setting that answers, not of the council.</summary>
    public bool OfSetting => access.May(Permission.AnswerConsultation);

    public async Task<(int Total, IReadOnlyList<Row> Rows)> PageAsync(ConsultationFilter filter, LocalDate today, CancellationToken stop)
    {
        var rows = Filtered(filter, today);
        var total = await rows.CountAsync(stop);
        var page = Math.Clamp(filter.Sheet, 1, PageCount.Of(total, PageSize));
        return (total, await Ordered(rows).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop));
    }

    /// <summary>The whole list as a stream, for downloads.</summary>
    public IAsyncEnumerable<Row> AllAsync(ConsultationFilter filter, LocalDate today) => Ordered(Filtered(filter, today)).AsAsyncEnumerable();

    /// <summary>Officers of the cases within reach that consult.</summary>
    public async Task<IReadOnlyList<(string Id, string Name)>> OfficersAsync(CancellationToken stop) => OfSetting ? []
        : [.. (await Reached().Where(r => r.Officer != null).Select(r => new { r.Officer, r.OfficerName }).Distinct().ToListAsync(stop)).Select(o => ($"{o.Officer}", o.OfficerName)).OrderBy(o => o.OfficerName, StringComparer.Ordinal)];

    /// <summary>What the visitor has to do: answer, or send, chase and decide. The most pressing first. One query.</summary>
    public Task<List<Row>> ToDoAsync(bool mineOnly, int most, LocalDate today, CancellationToken stop)
    {
        var me = access.Visitor!.Account;
        var open = Reached(few: true).Where(r => r.Closed == null && r.Withdrawn == null);
        var mine = OfSetting ? open.Where(r => r.Answered == null) : open.Where(r => (r.Sent == null || r.Answered != null || r.Due < today) && (!mineOnly || r.Officer == me));
        return Ordered(mine).Take(most).ToListAsync(stop);
    }

    private IQueryable<Row> Filtered(ConsultationFilter filter, LocalDate today)
    {
        var rows = ByState(Reached(), filter.State, today);
        if (!string.IsNullOrWhiteSpace(filter.Setting))
        {
            var lower = filter.Setting.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // The comparison runs in the store, which knows lower() and no StringComparison.
            rows = rows.Where(r => r.Name.ToLower().Contains(lower));
#pragma warning restore CA1862
        }
        if (OfSetting) return rows;
        if (filter.Officer == "nobody") return rows.Where(r => r.Officer == null);
        if (filter.Officer == "mine") return rows.Where(r => r.Officer == access.Visitor!.Account);
        return AccountId.TryParse(filter.Officer, out var account) ? rows.Where(r => r.Officer == account) : rows;
    }

    private static IQueryable<Row> ByState(IQueryable<Row> rows, string? state, LocalDate today) => state switch
    {
        "closed" => rows.Where(r => r.Closed != null && r.Withdrawn == null),
        "to-send" => Open(rows).Where(r => r.Sent == null),
        "waiting" => Open(rows).Where(r => r.Answered == null && r.Due >= today),
        "late" => Open(rows).Where(r => r.Answered == null && r.Due < today),
        "answered" => Open(rows).Where(r => r.Answered != null),
        _ => Open(rows),
    };

    private static IQueryable<Row> Open(IQueryable<Row> rows) => rows.Where(r => r.Closed == null && r.Withdrawn == null);

    private IQueryable<Row> Reached(bool few = false)
    {
        var all = db.Set<Consultation>().AsQueryable();
        // Only what is addressed to the visitor's own setting: another school that is asked about the same child is not theirs to see.
        if (OfSetting) all = all.Where(c => c.Urn != "" && c.Urn == access.Visitor!.Organisation && c.Kind == Consultation.OfSetting && c.Sent != null && c.Withdrawn == null);
        return from one in all
               join of in db.Set<EhcCase>() on one.Case equals of.Id
               where of.Stage != CaseStage.Ended && of.Stage != CaseStage.Refused && of.Stage != CaseStage.NotIssued
               join child in children.Cards(db, access.ReachFor(Permission.ViewConsultations), few) on one.Child equals child.Id
               select new Row
               {
                   Id = one.Id, Case = one.Case, Surname = child.Surname, Forename = child.Forename, Name = one.Name, Request = one.Request, Sent = one.Sent, Due = one.Due, Answered = one.Answered,
                   Chased = one.Chased, Closed = one.Closed, Withdrawn = one.Withdrawn, Outcome = one.Outcome, Officer = of.Officer, OfficerName = of.OfficerName,
               };
    }

    private static IQueryable<Row> Ordered(IQueryable<Row> rows) =>
        rows.OrderBy(r => r.Sent == null || r.Answered != null).ThenBy(r => r.Due == null).ThenBy(r => r.Due).ThenBy(r => r.Surname).ThenBy(r => r.Id);

    internal sealed record Row
    {
        public required Guid Id { get; init; }
        public required CaseId Case { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }
        public required string Name { get; init; }
        public required string Request { get; init; }
        public required LocalDate? Sent { get; init; }
        public required LocalDate? Due { get; init; }
        public required LocalDate? Answered { get; init; }
        public required LocalDate? Chased { get; init; }
        public required LocalDate? Closed { get; init; }
        public required LocalDate? Withdrawn { get; init; }
        public required string Outcome { get; init; }
        public required AccountId? Officer { get; init; }
        public required string OfficerName { get; init; }

        public ConsultationSteps Steps => new(Sent, Answered, Closed, Withdrawn);
    }
}
