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

    private readonly LocalDate from = Core.Inclusion.Worklist.SchoolTime.SchoolYearOf(today).PlusYears(-YearsBefore);

    /// <summary>Mondays of the whole school weeks, the oldest first.</summary>
    public async Task<IReadOnlyList<LocalDate>> WeeksAsync(CancellationToken stop) => await RowsAsync(Text("school-weeks"), row => DayOf(row, 0), stop).ToListAsync(stop);

    /// <summary>Sets the weeks that the next statements look at, and which of them have changed.</summary>
    public Task LookAtAsync(IEnumerable<(LocalDate Monday, bool Recent)> weeks, CancellationToken stop) =>
        StageAsync("asked_weeks", [new("week", "DATE", ""), new("recent", "BOOLEAN", "")], weeks.Select(w => new object?[] { w.Monday, w.Recent }), stop);

    public Task StageAsync(string name, LakeColumn[] columns, IEnumerable<object?[]> rows, CancellationToken stop) => lake.StageAsync(name, columns, rows.ToAsyncEnumerable(), stop);

    public async IAsyncEnumerable<T> RowsAsync<T>(string statement, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = statement;
        foreach (var (name, value) in new[] { ("from", from), ("to", today) })
        {
            if (!statement.Contains($"${name}", StringComparison.Ordinal)) continue;
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value.ToDateOnly());
            command.Parameters.Add(parameter);
        }
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) yield return read(rows);
    }

    public static string Text(string name, params ReadOnlySpan<(string Name, string Piece)> pieces) => LakeStatement.Of($"Inclusion/Patterns/{name}.sql", pieces);

    /// <summary>With the piece that sums the registers of each pupil up.</summary>
    public static string OfPupilWeeks(string name, PatternMeasure? measure = null) => Text(name, ("pupil_weeks", Text("pupil-weeks")), ("measure", measure?.Id.Replace('-', '_') ?? ""));

    public static LocalDate DayOf(DbDataReader row, int at) => LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(at));

    public static string? Word(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    public static int? Number(DbDataReader row, int at) => row.IsDBNull(at) ? null : Convert.ToInt32(row.GetValue(at), CultureInfo.InvariantCulture);
}
