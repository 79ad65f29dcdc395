using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Patterns;

/// <summary>The statements beside this file, and how they are asked.</summary>
/// <param name="lake">The lake.</param>
/// <param name="today">Registers and suspensions after this day are not looked at.</param>
internal sealed class PatternSql(ILakeReader lake, LocalDate today)
{
    // C2 does not exist before; two whole school years and the present one.
    private const int YearsBefore = 2;

    private const int WeeksAtATime = 6;

    private readonly LocalDate from = Core.Inclusion.Worklist.SchoolTime.SchoolYearOf(today).PlusYears(-YearsBefore);

    /// <summary>Mondays of the whole school weeks, the oldest first.</summary>
    public async Task<IReadOnlyList<LocalDate>> WeeksAsync(CancellationToken stop) => await RowsAsync(Text("school-weeks"), row => row.Day(0), stop).ToListAsync(stop);

    /// <summary>Sets the weeks that the next statements look at, and which of them have changed.</summary>
    public Task LookAtAsync(IEnumerable<(LocalDate Monday, bool Recent)> weeks, CancellationToken stop) =>
        StageAsync("asked_weeks", [new("week", "DATE", ""), new("recent", "BOOLEAN", "")], weeks.Select(w => new object?[] { w.Monday, w.Recent }), stop);

    public Task StageAsync(string name, LakeColumn[] columns, IEnumerable<object?[]> rows, CancellationToken stop) => lake.StageAsync(name, columns, rows.ToAsyncEnumerable(), stop);

    public IAsyncEnumerable<T> RowsAsync<T>(string statement, Func<DbDataReader, T> read, CancellationToken stop) => lake.AskAsync(statement, [("from", from), ("to", today)], read, stop);

    public static string Text(string name, params ReadOnlySpan<(string Name, string Piece)> pieces) => LakeStatement.Of($"Inclusion/Patterns/{name}.sql", pieces);

    /// <summary>What a statement says of the registers of each pupil, some weeks at a time: the sums of every pupil over all of them would not fit into the engine's memory.</summary>
    public async IAsyncEnumerable<T> OfPupilWeeksAsync<T>(string name, PatternMeasure? measure, IEnumerable<(LocalDate Monday, bool Recent)> weeks, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var some in weeks.OrderBy(w => w.Monday).Chunk(WeeksAtATime))
        {
            await LookAtAsync(some, stop);
            // As literals, so that the engine opens the files of these weeks alone.
            var piece = Text("pupil-weeks", ("since", LakeStatement.Day(some[0].Monday)), ("until", LakeStatement.Day(some[^1].Monday.PlusDays(6))));
            await foreach (var row in RowsAsync(Text(name, ("pupil_weeks", piece), ("measure", measure?.Id.Replace('-', '_') ?? "")), read, stop)) yield return row;
        }
    }


    public static string? Word(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    public static int? Number(DbDataReader row, int at) => row.IsDBNull(at) ? null : Convert.ToInt32(row.GetValue(at), CultureInfo.InvariantCulture);
}
