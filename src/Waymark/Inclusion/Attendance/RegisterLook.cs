using Waymark.Insight.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>Brings those plain rows before the engine that the rules ask to see one by one.</summary>
internal sealed class RegisterLook(ILakeReader lake, RegisterRows rows)
{
    private readonly uint[] days = new uint[rows.Months.Count];
    private readonly bool[] tangled = new bool[rows.Months.Count];

    /// <summary>Whether the rows of a pupil's month are laid together one by one.</summary>
    public bool IsTangled(int month) => tangled[month];

    public bool AnyTangled { get; private set; }

    public async Task LookAsync(string withArea, CancellationToken stop)
    {
        var any = false;
        await foreach (var row in RegisterSql.RowsAsync(lake.Engine, RegisterSql.Of("look", ("area", withArea)), stop))
        {
            (days[row.GetInt32(0)], tangled[row.GetInt32(0)]) = ((uint)row.GetInt64(1), row.GetBoolean(2));
            (any, AnyTangled) = (true, AnyTangled || row.GetBoolean(2));
        }
        if (any) Bring(stop);
    }

    private void Bring(CancellationToken stop)
    {
        using var fill = lake.Fill("looked");
        var filled = 0;
        rows.Each((line, month, row) =>
        {
            if ((days[month] >> row.Day & 1) == 0) return;
            Put(fill, filled++, line, rows.Months[month], row);
            if (filled < LakeFill.Most) return;
            fill.Send(filled);
            filled = 0;
        }, stop);
        fill.Send(filled);
    }

    private static void Put(LakeFill fill, int at, long line, in PupilMonth month, PlainRow row)
    {
        (fill.Column<long>(0)[at], fill.Column<int>(1)[at], fill.Column<int>(2)[at]) = (line, month.Number, month.Urn);
        fill.Column<int>(3)[at] = RegisterRows.DaysSince1970(month.Month) + row.Day - 1;
        (fill.Column<byte>(4)[at], fill.Column<byte>(5)[at]) = (row.Am, row.Pm);
        if (row.Am == RegisterCodes.None) fill.SetNull(4, at);
        if (row.Pm == RegisterCodes.None) fill.SetNull(5, at);
        // The engine keeps a time as microseconds since 1970.
        fill.Column<long>(6)[at] = ((PlainRow.Epoch - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond) + (row.Recorded * 1_000_000L);
        if (row.Recorded == 0) fill.SetNull(6, at);
    }
}
