using System.Runtime.InteropServices;
using System.Text;
using Waymark.Exchange.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>The rows of one stretch of a file: those that are written plainly in sixteen bytes each and summed up as they come, the others set aside as they are.</summary>
internal sealed class RegisterPart : IDisposable
{
    private const int Block = 4096;
    private readonly RegisterNumbers numbers;
    private readonly FileStream plain;
    private readonly UnreadRows unread;
    private readonly PlainRow[] rows = new PlainRow[Block];
    private readonly Dictionary<(int Urn, int Day), long> firstLines = [];
    private byte[] room = [];
    private (int Urn, int Day) last;
    private int filled;

    public RegisterPart(RegisterNumbers numbers, string folder, int place)
    {
        this.numbers = numbers;
        plain = new FileStream(Path.Combine(folder, $"plain-{place}"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        Unread = Path.Combine(folder, $"unread-{place}.csv");
        unread = new UnreadRows(Unread);
    }

    /// <summary>File of the rows that are not written plainly.</summary>
    public string Unread { get; }

    /// <summary>What is added to every line of the part; known when the parts before it are read.</summary>
    public long Before { get; set; }

    public long Rows { get; private set; }

    public PupilMonths Months { get; } = new();

    public CodesMet Codes { get; } = new();

    /// <summary>Where each school is first met on each day (<see cref="CodesMet.DayOf"/>), in lines of the part.</summary>
    public IReadOnlyDictionary<(int Urn, int Day), long> FirstLines => firstLines;

    public void Put(long line, in SentRow row)
    {
        Rows++;
        var (am, pm, recorded) = (RegisterCodes.Of(row.Am), RegisterCodes.Of(row.Pm), row.Recorded.IsEmpty ? 0 : PlainCell.Time(row.Recorded));
        var sound = row.Half.IsEmpty && (am != RegisterCodes.None || row.Am.IsEmpty) && (pm != RegisterCodes.None || row.Pm.IsEmpty) && (recorded > 0 || row.Recorded.IsEmpty) && line <= uint.MaxValue;
        if (sound && PlainCell.Date(row.Date) is { Day: > 0 } date && PlainCell.Urn(row.Urn) is > 0 and var urn && numbers.Find(row.Upn) is >= 0 and var number)
            Add((uint)line, number, urn, date, (am, pm, recorded));
        else SetAside(line, row);
    }

    /// <summary>A row of a file that had to be read cell by cell.</summary>
    public void Put(long line, string upn, (string Urn, string Date) at, (string Am, string Pm) marks, string half = "", string recorded = "")
    {
        var (needed, taken) = (0, 0);
        foreach (var cell in (ReadOnlySpan<string>)[upn, at.Urn, at.Date, marks.Am, marks.Pm, half, recorded]) needed += Encoding.UTF8.GetMaxByteCount(cell.Length);
        if (room.Length < needed) room = new byte[needed];
        Put(line, new SentRow { Upn = Bytes(upn), Urn = Bytes(at.Urn), Date = Bytes(at.Date), Am = Bytes(marks.Am), Pm = Bytes(marks.Pm), Half = Bytes(half), Recorded = Bytes(recorded) });

        ReadOnlySpan<byte> Bytes(string cell)
        {
            var own = room.AsSpan(taken);
            var length = Encoding.UTF8.GetBytes(cell, own);
            taken += length;
            return own[..length];
        }
    }

    /// <summary>Nothing more is added.</summary>
    public void Close()
    {
        Spill();
        unread.Dispose();
    }

    /// <summary>Gives the plain rows in their order, some thousand at a time.</summary>
    public IEnumerable<ReadOnlyMemory<PlainRow>> Read()
    {
        plain.Position = 0;
        while (plain.ReadAtLeast(MemoryMarshal.AsBytes(rows.AsSpan()), Block * 16, throwOnEndOfStream: false) is > 0 and var bytes) yield return rows.AsMemory(0, bytes / 16);
    }

    public void Dispose()
    {
        unread.Dispose();
        plain.Dispose();
    }

    private void Add(uint line, int number, int urn, (int Month, byte Day) date, (byte Am, byte Pm, uint Recorded) said)
    {
        var month = Months.Of(number, urn, date.Month);
        Months[month].Add(date.Day, said.Am, said.Pm);
        var day = CodesMet.DayOf(date.Month, date.Day);
        Codes.Meet(said.Am, said.Pm, day);
        if (last != (urn, day) && numbers.PupilOf(number) is not null)
        {
            last = (urn, day);
            firstLines.TryAdd(last, line);
        }
        rows[filled++] = new PlainRow(line, month, said.Recorded, date.Day, said.Am, said.Pm);
        if (filled == Block) Spill();
    }

    private void SetAside(long line, in SentRow row)
    {
        var upn = Text(row.Upn);
        numbers.Meet(upn);
        unread.Put(line, upn, Text(row.Urn), Text(row.Date), Text(row.Am), Text(row.Pm), Text(row.Half), Text(row.Recorded));
    }

    private void Spill()
    {
        plain.Write(MemoryMarshal.AsBytes(rows.AsSpan(0, filled)));
        filled = 0;
    }

    private static string Text(ReadOnlySpan<byte> cell) => cell.IsEmpty ? "" : TextSource.StrictUtf8.GetString(cell);
}
