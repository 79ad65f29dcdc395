using System.Data.Common;
using System.Runtime.CompilerServices;
using NodaTime;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Worklist;

/// <summary>What the lake tells of the pupils that the rules are asked about: six statements, however many pupils.</summary>
internal sealed class LakeFacts(ILakeReader lake, LocalDate today)
{
    // As far back as the widest windows that can be set reach, with holidays between.
    private const int WeeksBack = 62;

    private readonly LocalDate from = SchoolTime.MondayOf(today).PlusWeeks(-WeeksBack), year = SchoolTime.SchoolYearOf(today);

    public ILookup<long, RegisterWeek> Weeks { get; private set; } = Nothing<RegisterWeek>();
    public IReadOnlyDictionary<long, LocalDate> LastMarks { get; private set; } = new Dictionary<long, LocalDate>();
    public ILookup<long, MarkedDay> Days { get; private set; } = Nothing<MarkedDay>();
    public ILookup<long, SchoolStay> Stays { get; private set; } = Nothing<SchoolStay>();
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
        Weeks = (await RowsAsync("weeks", row =>
        {
            var pupil = row.GetInt64(0);
            if (Day(row, 6) is { } day && (!last.TryGetValue(pupil, out var known) || day > known)) last[pupil] = day;
            return (pupil, Of: new RegisterWeek(Day(row, 1)!.Value, row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)));
        }, stop).ToListAsync(stop)).ToLookup(r => r.pupil, r => r.Of);
        LastMarks = last;
        Days = (await RowsAsync("days", row => (Pupil: row.GetInt64(0), Of: new MarkedDay(Day(row, 1)!.Value, string.Intern(row.GetString(2)), string.Intern(row.GetString(3)), row.GetBoolean(4), row.GetBoolean(5))), stop).ToListAsync(stop)).ToLookup(r => r.Pupil, r => r.Of);
        Stays = (await RowsAsync("stays", row => (Pupil: row.GetInt64(0), Of: new SchoolStay($"{row.GetInt32(1)}", Day(row, 2), Day(row, 3))), stop).ToListAsync(stop)).ToLookup(r => r.Pupil, r => r.Of);
        Casework = await RowsAsync("casework", row => (Pupil: row.GetInt64(0), Of: new OfCasework(Day(row, 1), Day(row, 2), Day(row, 3), Day(row, 4), Day(row, 5), new Share(row.GetInt64(6), row.GetInt64(7)), row.GetBoolean(8))), stop)
            .ToDictionaryAsync(r => r.Pupil, r => r.Of, cancellationToken: stop);
        Newest = await RowsAsync("newest", row => (Urn: row.GetInt32(0), Day: Day(row, 1)!.Value), stop).ToDictionaryAsync(r => r.Urn, r => r.Day, cancellationToken: stop);
    }

    private async IAsyncEnumerable<T> RowsAsync<T>(string statement, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = LakeStatement.Of($"Inclusion/Worklist/worklist-{statement}.sql");
        foreach (var (name, value) in new[] { ("from", from), ("to", today), ("past", year.PlusYears(-1)), ("past_end", year.PlusDays(-1)) })
        {
            if (!command.CommandText.Contains($"${name}", StringComparison.Ordinal)) continue;
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value.ToDateOnly());
            command.Parameters.Add(parameter);
        }
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) yield return read(rows);
    }

    private static LocalDate? Day(DbDataReader row, int at) => row.IsDBNull(at) ? null : LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(at));

    private static ILookup<long, T> Nothing<T>() => Enumerable.Empty<T>().ToLookup(_ => 0L);

    /// <param name="Plan">Day of the plan that is maintained.</param>
    /// <param name="Review">Day of the last review meeting.</param>
    /// <param name="ReviewDue">Last day for the review that is not finished.</param>
    /// <param name="Sen">First day with SEN support or a plan; 1900 where not known.</param>
    /// <param name="Request">Day of the first request.</param>
    /// <param name="LastYear">Absent of possible in the school year before.</param>
    /// <param name="InCare">Looked after, in need or under protection.</param>
    internal sealed record OfCasework(LocalDate? Plan, LocalDate? Review, LocalDate? ReviewDue, LocalDate? Sen, LocalDate? Request, Share LastYear, bool InCare);
}
