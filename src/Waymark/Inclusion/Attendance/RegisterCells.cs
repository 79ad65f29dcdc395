using System.Numerics;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>
/// Lays plain rows out as cells, a byte for each half of a day of a pupil, and hands a month over in the order in which the lake keeps it: nothing has to be
/// sorted or joined for it. As many months at a time as have room.
/// </summary>
internal sealed class RegisterCells : IAsyncDisposable
{
    /// <summary>Pupils' months laid out at a time, 64 bytes each.</summary>
    private const int Room = 400_000;

    private readonly ILakeReader beside;
    private readonly RegisterRows rows;
    private readonly Dictionary<int, List<int>> byMonth = [];
    private readonly int[] places;
    private byte[] cells = [];
    private HashSet<int> laid = [];
    private int poured;

    /// <summary>No pupil's month has to be laid together elsewhere.</summary>
    public bool IsWhole { get; }

    public RegisterCells(ILakeReader lake, RegisterRows rows, RegisterLook look)
    {
        (beside, this.rows, places) = (lake.Beside(), rows, new int[rows.Months.Count]);
        IsWhole = !look.AnyTangled;
        for (var i = 0; i < places.Length; i++)
        {
            if (look.IsTangled(i) || rows.Numbers.PupilOf(rows.Months[i].Number) is null) continue;
            if (!byMonth.TryGetValue(rows.Months[i].Month, out var those)) byMonth[rows.Months[i].Month] = those = [];
            those.Add(i);
        }
    }

    /// <summary>Pours the days of a month into a table, on a connection of its own. The table of the month before stays as it is.</summary>
    /// <param name="month">Months since the year 0.</param>
    /// <returns>Name of the table.</returns>
    public Task<string> PourAsync(int month, CancellationToken stop) => Task.Run(
        async () =>
        {
            var table = $"poured_{poured++ % 2}";
            await RegisterSql.RunAsync(beside.Engine, RegisterSql.Of("poured", ("table", table)), stop);
            Pour(table, month, stop);
            return table;
        },
        stop);

    public ValueTask DisposeAsync() => beside.DisposeAsync();

    private void Pour(string table, int month, CancellationToken stop)
    {
        if (!byMonth.TryGetValue(month, out var those)) return;
        if (!laid.Contains(month)) Lay(month, stop);
        using var fill = beside.Fill(table, shared: true);
        var (filled, first) = (0, RegisterRows.DaysSince1970(month));
        foreach (var (_, pupil, at) in Sorted(those))
        {
            if (filled + 31 > LakeFill.Most) Send();
            filled = Put(fill, filled, rows.Months[at], cells.AsSpan((places[at] - 1) * 64, 64), (pupil, first));
        }
        Send();

        void Send()
        {
            fill.Send(filled);
            filled = 0;
        }
    }

    /// <summary>In the order of the lake: by school, then by pupil.</summary>
    private (int Urn, long Pupil, int At)[] Sorted(List<int> those)
    {
        var sorted = new (int Urn, long Pupil, int At)[those.Count];
        for (var i = 0; i < sorted.Length; i++) sorted[i] = (rows.Months[those[i]].Urn, rows.Numbers.PupilOf(rows.Months[those[i]].Number)!.Value, those[i]);
        Array.Sort(sorted);
        return sorted;
    }

    private static int Put(LakeFill fill, int filled, in PupilMonth month, ReadOnlySpan<byte> halves, (long Pupil, int First) of)
    {
        var pupil = fill.Column<long>(0);
        var urn = fill.Column<int>(1);
        var date = fill.Column<int>(2);
        var am = fill.Column<byte>(3);
        var pm = fill.Column<byte>(4);
        for (var days = month.AmDays | month.PmDays; days != 0; days &= days - 1)
        {
            var day = BitOperations.TrailingZeroCount(days);
            var (morning, afternoon) = (halves[day * 2], halves[(day * 2) + 1]);
            if ((morning | afternoon) == 0) continue;
            (pupil[filled], urn[filled], date[filled]) = (of.Pupil, month.Urn, of.First + day - 1);
            if (morning == 0) fill.SetNull(3, filled);
            else am[filled] = (byte)(morning - 1);
            if (afternoon == 0) fill.SetNull(4, filled);
            else pm[filled] = (byte)(afternoon - 1);
            filled++;
        }
        return filled;
    }

    /// <summary>Lays out this month and those after it that have room beside it.</summary>
    private void Lay(int from, CancellationToken stop)
    {
        Array.Clear(places);
        laid = [];
        var count = 0;
        foreach (var month in byMonth.Keys.Where(m => m >= from).Order())
        {
            if (laid.Count > 0 && count + byMonth[month].Count > Room) break;
            laid.Add(month);
            foreach (var at in byMonth[month]) places[at] = ++count;
        }
        if (cells.Length < count * 64) cells = new byte[count * 64];
        else Array.Clear(cells);
        using var left = new LinesLeftOut(beside.Engine);
        rows.Each((line, month, row) =>
        {
            if (places[month] == 0 || left.Holds(line)) return;
            var at = ((places[month] - 1) * 64) + (row.Day * 2);
            if (row.Am != RegisterCodes.None) cells[at] = (byte)(row.Am + 1);
            if (row.Pm != RegisterCodes.None) cells[at + 1] = (byte)(row.Pm + 1);
        }, stop);
    }
}
