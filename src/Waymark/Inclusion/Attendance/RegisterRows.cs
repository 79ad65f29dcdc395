using NodaTime;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>All rows of a file, in the parts in which they were read, and what they come to: by pupil and month, by code, by school and day.</summary>
internal sealed class RegisterRows(RegisterNumbers numbers, string folder) : IDisposable
{
    private static readonly LocalDate Zero = new(1970, 1, 1);
    private readonly List<RegisterPart> parts = [];
    private readonly List<int[]?> places = [];

    public RegisterNumbers Numbers => numbers;

    public long Count => parts.Sum(part => part.Rows);

    /// <summary>Files of the rows that are not written plainly, each with what is added to its lines.</summary>
    public IEnumerable<(string File, long Before)> Unread => parts.Select(part => (part.Unread, part.Before));

    /// <summary>What the file holds of each pupil, school and month.</summary>
    public PupilMonths Months => parts[0].Months;

    public RegisterPart Begin()
    {
        parts.Add(new RegisterPart(numbers, folder, parts.Count));
        return parts[^1];
    }

    /// <summary>Lets go what was read so far.</summary>
    public void Clear()
    {
        foreach (var part in parts) part.Dispose();
        parts.Clear();
    }

    /// <summary>Adds up what was found part by part; nothing more is read.</summary>
    public void Close()
    {
        foreach (var part in parts)
        {
            part.Close();
            places.Add(part == parts[0] ? null : Joined(part));
        }
    }

    /// <summary>Sets the sums before the engine: <c>entries</c>, <c>codes_sent</c> and <c>lines_sent</c>.</summary>
    public async Task StageAsync(ILakeReader lake, CancellationToken stop)
    {
        await RegisterSql.RunAsync(lake.Engine, RegisterSql.Of("sent"), stop);
        StageMonths(lake);
        StageLines(lake);
        await lake.StageAsync("codes_sent", [new("am", "VARCHAR", ""), new("pm", "VARCHAR", ""), new("first", "DATE", ""), new("last", "DATE", "")],
            parts[0].Codes.All.Select(c => new object?[] { c.Am, c.Pm, c.First, c.Last }).ToAsyncEnumerable(), stop);
    }

    /// <summary>Shows every plain row in the order of the lines: its line, and which of <see cref="Months"/> it is of.</summary>
    public void Each(Action<long, int, PlainRow> see, CancellationToken stop)
    {
        foreach (var (part, place) in parts.Zip(places))
            foreach (var block in part.Read())
            {
                stop.ThrowIfCancellationRequested();
                foreach (ref readonly var row in block.Span) see(part.Before + row.Line, place is null ? row.Month : place[row.Month], row);
            }
    }

    /// <summary>A month as the engine writes its first day.</summary>
    public static int DaysSince1970(int month) => Period.DaysBetween(Zero, new LocalDate(month / 12, (month % 12) + 1, 1));

    public void Dispose() => Clear();

    private int[] Joined(RegisterPart part)
    {
        var (own, at) = (part.Months, new int[part.Months.Count]);
        for (var i = 0; i < at.Length; i++)
        {
            at[i] = Months.Of(own[i].Number, own[i].Urn, own[i].Month);
            Months[at[i]].Add(own[i]);
        }
        own.Clear();
        parts[0].Codes.Add(part.Codes);
        return at;
    }

    private void StageMonths(ILakeReader lake)
    {
        using var fill = lake.Fill("entries");
        for (var from = 0; from < Months.Count; from += LakeFill.Most)
        {
            var count = Math.Min(LakeFill.Most, Months.Count - from);
            for (var i = 0; i < count; i++)
            {
                ref var month = ref Months[from + i];
                (fill.Column<int>(0)[i], fill.Column<int>(1)[i], fill.Column<int>(2)[i], fill.Column<int>(3)[i]) = (from + i, month.Number, month.Urn, DaysSince1970(month.Month));
                (fill.Column<int>(4)[i], fill.Column<int>(5)[i], fill.Column<int>(6)[i]) = (month.Lines, month.AmMarks, month.PmMarks);
                (fill.Column<long>(7)[i], fill.Column<long>(8)[i], fill.Column<long>(9)[i]) = (month.AmDays, month.PmDays, (long)month.Codes);
            }
            fill.Send(count);
        }
    }

    private void StageLines(ILakeReader lake)
    {
        using var fill = lake.Fill("lines_sent");
        var filled = 0;
        foreach (var (part, at, line) in parts.SelectMany(part => part.FirstLines.Select(l => (part, l.Key, l.Value))))
        {
            (fill.Column<int>(0)[filled], fill.Column<int>(1)[filled]) = (at.Urn, Period.DaysBetween(Zero, CodesMet.Date(at.Day)));
            fill.Column<long>(2)[filled++] = part.Before + line;
            if (filled < LakeFill.Most) continue;
            fill.Send(filled);
            filled = 0;
        }
        fill.Send(filled);
    }
}
