using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;

namespace Waymark.Inclusion.PartTime.Registers;

/// <summary>Where registers and records of part-time timetables differ, within reach.</summary>
internal sealed class GapList(WaymarkDb db, IAccess access, IChildren children, ArrangementDesk desk)
{
    public const int PageSize = 25;

    public Task<int> CountAsync(CancellationToken stop) => Reached().CountAsync(stop);

    public async Task<(int Total, IReadOnlyList<Row> Rows)> PageAsync(RegisterGapKind? kind, int sheet, CancellationToken stop)
    {
        var rows = Of(kind);
        var total = await rows.CountAsync(stop);
        var page = Math.Clamp(sheet, 1, PageCount.Of(total, PageSize));
        return (total, await Ordered(rows).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop));
    }

    /// <summary>The whole list as a stream, for downloads.</summary>
    public IAsyncEnumerable<Row> AllAsync(RegisterGapKind? kind) => Ordered(Of(kind)).AsAsyncEnumerable();

    private IQueryable<Row> Of(RegisterGapKind? kind) => kind is { } only ? Reached().Where(r => r.Kind == only) : Reached();

    private static IQueryable<Row> Ordered(IQueryable<Row> rows) => rows.OrderByDescending(r => r.Sessions).ThenBy(r => r.From).ThenBy(r => r.Child);

    private IQueryable<Row> Reached()
    {
        var own = desk.OwnSchool;
        return from gap in db.Set<RegisterGapRow>()
               where own == null || gap.Urn == own
               join child in children.Cards(db, access.ReachFor(Permission.ViewPlacements)) on gap.Child equals child.Id
               select new Row
               {
                   Kind = gap.Kind, Urn = gap.Urn, From = gap.From, To = gap.To, Sessions = gap.Sessions, Record = gap.Record,
                   Open = db.Set<PartTimeTimetable>().Where(t => t.Child == gap.Child && t.Urn == gap.Urn && !t.Withdrawn && t.Ended == null).OrderByDescending(t => t.From).Select(t => (PartTimeId?)t.Id).FirstOrDefault(),
                   Child = child.Id, Surname = child.Surname, Forename = child.Forename, Sen = child.SenStatus, SchoolNow = child.SchoolUrn,
               };
    }

    public sealed record Row
    {
        public required RegisterGapKind Kind { get; init; }
        public required string Urn { get; init; }
        public required LocalDate From { get; init; }
        public required LocalDate To { get; init; }
        public required int Sessions { get; init; }
        public required PartTimeId? Record { get; init; }

        /// <summary>A record of the child there that nobody has ended: marks after its agreed end ask for a new end and not for another record.</summary>
        public required PartTimeId? Open { get; init; }

        public required ChildId Child { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }
        public required string Sen { get; init; }
        public required string SchoolNow { get; init; }
    }
}
