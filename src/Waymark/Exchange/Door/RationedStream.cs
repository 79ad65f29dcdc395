namespace Waymark.Exchange.Door;

/// <summary>
/// Gives out only so many bytes between one tag and the next. An XML reader holds a whole tag with its attributes in memory before it says anything:
/// this stops it in time, whatever the tag is filled with.
/// </summary>
internal sealed class RationedStream(Stream inner, int ration) : Stream
{
    private int used;

    public long Total { get; private set; }

    /// <summary>The reader has come one tag further.</summary>
    public void Renew() => used = 0;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (used >= ration) throw new UnusableFile($"One tag or value is longer than {ration / 1024} KB.");
        var read = inner.Read(buffer);
        used += read;
        Total += read;
        return read;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => Total; set => throw new NotSupportedException(); }
    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
