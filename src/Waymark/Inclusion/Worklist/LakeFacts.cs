using System.Data.Common;
using NodaTime;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Worklist;

/// <summary>What the lake tells of the pupils that the rules are asked about: six statements, however many pupils.</summary>
/// <param name="lake">The lake.</param>
/// <param name="today">The day.</param>
/// <param name="weeks">School weeks that the rules look at.</param>
internal sealed class LakeFacts(ILakeReader lake, LocalDate today, int weeks)
{
    // The longest holidays, and a week of holidays to every three of school.
    private const int Summer = 8, Every = 3;

    private readonly LocalDate year = SchoolTime.SchoolYearOf(today), from = LocalDate.Min(SchoolTime.MondayOf(SchoolTime.SchoolYearOf(today)), SchoolTime.MondayOf(today).PlusWeeks(-(weeks + (weeks / Every) + Summer)));

    public IReadOnlyDictionary<long, List<RegisterWeek>> Weeks { get; private set; } = new Dictionary<long, List<RegisterWeek>>();
    public IReadOnlyDictionary<long, LocalDate> LastMarks { get; private set; } = new Dictionary<long, LocalDate>();
    public IReadOnlyDictionary<long, List<MarkedDay>> Days { get; private set; } = new Dictionary<long, List<MarkedDay>>();
    public IReadOnlyDictionary<long, List<SchoolStay>> Stays { get; private set; } = new Dictionary<long, List<SchoolStay>>();
    public IReadOnlyDictionary<long, OfCasework> Casework { get; private set; } = new Dictionary<long, OfCasework>();

    /// <summary>By URN, the newest day of which a school has sent a register.</summary>
    public IReadOnlyDictionary<int, LocalDate> Newest { get; private set; } = new Dictionary<int, LocalDate>();

    public LocalDate? NewestOfAll => Newest.Count == 0 ? null : Newest.Values.Max();

    /// <summary>Who is being assessed or has asked to be.</summary>
    public async Task<IReadOnlySet<long>> OpenAsync(CancellationToken stop) => (await RowsAsync("open", row => row.GetInt64(0), stop).ToListAsync(stop)).ToHashSet();

    public async Task LoadAsync(IEnumerable<long> pupils, CancellationToken stop)
    {
        await lake.StageAsync("asked_pupils", [new LakeColumn("pupil", "BIGINT", "")], pupils.Select(p => new object?[] { p }).ToAsyncEnumerable(), stop);
        var last = new Dictionary<long, LocalDate>();
        Weeks = await OfPupilsAsync("weeks", row =>
        {
            var pupil = row.GetInt64(0);
            if (row.MaybeDay(6) is { } day && (!last.TryGetValue(pupil, out var known) || day > known)) last[pupil] = day;
            return (pupil, new RegisterWeek(row.Day(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)));
        }, stop);
        LastMarks = last;
        Days = await OfPupilsAsync("days", row => (row.GetInt64(0), new MarkedDay(row.Day(1), string.Intern(row.GetString(2)), string.Intern(row.GetString(3)), row.GetBoolean(4), row.GetBoolean(5))), stop);
        Stays = await OfPupilsAsync("stays", row => (row.GetInt64(0), new SchoolStay($"{row.GetInt32(1)}", row.MaybeDay(2), row.MaybeDay(3))), stop);
        Casework = await RowsAsync("casework", row => (Pupil: row.GetInt64(0), Of: new OfCasework(row.MaybeDay(1), row.MaybeDay(2), row.MaybeDay(3), row.MaybeDay(4), row.MaybeDay(5), new Share(row.GetInt64(6), row.GetInt64(7)), row.GetBoolean(8))), stop)
            .ToDictionaryAsync(r => r.Pupil, r => r.Of, cancellationToken: stop);
        Newest = await RowsAsync("newest", row => (Urn: row.GetInt32(0), Day: row.Day(1)), stop).ToDictionaryAsync(r => r.Urn, r => r.Day, cancellationToken: stop);
    }

    private IAsyncEnumerable<T> RowsAsync<T>(string statement, Func<DbDataReader, T> read, CancellationToken stop) => lake.AskAsync(
        LakeStatement.Of($"Inclusion/Worklist/worklist-{statement}.sql"), [("from", from), ("to", today), ("past", year.PlusYears(-1)), ("past_end", year.PlusDays(-1))], read, stop);

    // Each row goes to its pupil as it comes: hundreds of thousands would otherwise be held twice.
    private async Task<Dictionary<long, List<T>>> OfPupilsAsync<T>(string statement, Func<DbDataReader, (long Pupil, T Of)> read, CancellationToken stop)
    {
        var all = new Dictionary<long, List<T>>();
        await foreach (var (pupil, of) in RowsAsync(statement, read, stop))
        {
            if (!all.TryGetValue(pupil, out var own)) all[pupil] = own = [];
            own.Add(of);
        }
        return all;
    }

    /// <param name="Plan">Day of the plan that is maintained.</param>
    /// <param name="Review">Day of the last review meeting.</param>
    /// <param name="ReviewDue">Last day for the review that is not finished.</param>
    /// <param name="Sen">First day with SEN support or a plan; 1900 where not known.</param>
    /// <param name="Request">Day of the first request.</param>
    /// <param name="LastYear">Absent of possible in the school year before.</param>
    /// <param name="InCare">Looked after, in need or under protection.</param>
    internal sealed record OfCasework(LocalDate? Plan, LocalDate? Review, LocalDate? ReviewDue, LocalDate? Sen, LocalDate? Request, Share LastYear, bool InCare);
}
