using System.Text;
using Waymark.Exchange.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>
/// Reads a file of rows as it stands, in stretches at once. A line is a row and its place is its number; a file in which that does not hold (another
/// encoding, torn rows, blank lines, line breaks within cells) is not read to its end, and whoever asks reads it cell by cell.
/// </summary>
internal sealed class PlainRegister(ImportSource source, RegisterLayout layout)
{
    private const int Buffer = 1 << 20;
    private volatile bool torn;

    /// <returns>False where the file is not plain; the parts are then of no use.</returns>
    public async Task<bool> ReadAsync(IReadOnlyList<RegisterPart> parts, CancellationToken stop)
    {
        if (source.Head.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return false;
        var bounds = Bounds(parts.Count);
        var lines = await Task.WhenAll(parts.Select((part, i) => Task.Run(() => Stretch(part, bounds[i], bounds[i + 1], stop), stop)));
        // The header is a line as well.
        for (var (i, before) = (0, 1L); i < parts.Count; before += lines[i++]) parts[i].Before = before;
        return !torn;
    }

    /// <summary>Where each stretch begins, at the beginning of a line; the first below the header.</summary>
    private long[] Bounds(int count)
    {
        using var file = Open();
        var bounds = new long[count + 1];
        bounds[0] = AfterLine(file, 0);
        for (var i = 1; i < count; i++) bounds[i] = Math.Max(bounds[i - 1], AfterLine(file, file.Length * i / count));
        bounds[count] = file.Length;
        return bounds;
    }

    private static long AfterLine(FileStream file, long from)
    {
        var buffer = new byte[1 << 14];
        file.Position = from;
        while (file.Read(buffer) is > 0 and var read)
        {
            var end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (end >= 0) return from + end + 1;
            from += read;
        }
        return file.Length;
    }

    /// <returns>How many lines it has.</returns>
    private long Stretch(RegisterPart part, long from, long to, CancellationToken stop)
    {
        using var file = Open();
        file.Position = from;
        var buffer = new byte[Buffer];
        var row = new CellPlaces(layout);
        var (held, lines) = (0, 0L);
        while (!torn && (from < to || held > 0))
        {
            stop.ThrowIfCancellationRequested();
            var read = file.Read(buffer, held, (int)Math.Min(buffer.Length - held, to - from));
            from = read == 0 ? to : from + read;
            var (filled, done) = (held + read, 0);
            while (!torn && buffer.AsSpan(done, filled - done).IndexOf((byte)'\n') is >= 0 and var end)
            {
                Take(part, ++lines, buffer.AsSpan(done, end), row);
                done += end + 1;
            }
            // The last line of a file may want its end.
            if (read == 0 && done < filled) Take(part, ++lines, buffer.AsSpan(done, filled - done), row);
            held = read == 0 ? 0 : filled - done;
            if (held == buffer.Length) torn = true;
            buffer.AsSpan(done, held).CopyTo(buffer);
        }
        return lines;
    }

    private void Take(RegisterPart part, long line, ReadOnlySpan<byte> text, CellPlaces row)
    {
        if (text is [.., (byte)'\r']) text = text[..^1];
        try
        {
            if (row.Find(text)) part.Put(line, row.Of(text));
            else torn = true;
        }
        catch (DecoderFallbackException)
        {
            torn = true;
        }
    }

    private FileStream Open() => new(source.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
}
