using System.IO.Compression;

namespace Waymark.Exchange.Door;

/// <summary>
/// An archive from outside. Names are only compared, never used as paths; sizes are counted while reading, never believed; what is encrypted, linked,
/// doubled or an archive itself is refused.
/// </summary>
internal sealed class SafeZip : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> byName = new(StringComparer.OrdinalIgnoreCase);
    private long total;

    public SafeZip(string path)
    {
        archive = Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65536));
        try
        {
            Look();
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Names of the files in the archive.</summary>
    public IReadOnlyCollection<string> Files => byName.Keys;

    public bool Has(string name) => byName.ContainsKey(name);

    /// <summary>A file of the archive, read forward; stops where it grows beyond measure or is not what the archive says.</summary>
    public Stream Open(string name) => byName.TryGetValue(name, out var entry)
        ? new CountedStream(this, entry)
        : throw new UnusableFile($"The archive has no {Shown(name)}.");

    public void Dispose() => archive.Dispose();

    private static ZipArchive Open(Stream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw new UnusableFile("The archive is damaged or cut off.");
        }
    }

    private void Look()
    {
        if (archive.Entries.Count > ReadingLimits.ZipEntries)
            throw new UnusableFile($"The archive holds more than {ReadingLimits.ZipEntries} files.");
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName;
            if (name.Contains("..", StringComparison.Ordinal) || name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Contains('\0'))
                throw new UnusableFile($"A name in the archive leads outside it: {Shown(name)}.");
            if (entry.IsEncrypted) throw new UnusableFile("The archive is protected by a password.");
            if (((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000) throw new UnusableFile($"The archive holds a link: {Shown(name)}.");
            if (name.EndsWith('/')) continue;
            if (Path.GetExtension(name).ToUpperInvariant() is ".ZIP" or ".7Z" or ".RAR" or ".GZ" or ".TAR")
                throw new UnusableFile($"The archive holds another archive: {Shown(name)}.");
            if (!byName.TryAdd(name, entry)) throw new UnusableFile($"The archive holds {Shown(name)} twice.");
        }
    }

    private void Count(ZipArchiveEntry entry, long read, int more)
    {
        total += more;
        if (total > ReadingLimits.UnpackedBytes || (read > ReadingLimits.RatioFrom && read / ReadingLimits.UnpackedRatio > entry.CompressedLength))
            throw new UnusableFile($"{Shown(entry.FullName)} in the archive unpacks to far more than a return can hold.");
    }

    private static string Shown(string name) => new([.. name.Where(c => !char.IsControl(c)).Take(80)]);

    private sealed class CountedStream(SafeZip zip, ZipArchiveEntry entry) : Stream
    {
        private readonly Stream inner = entry.Open();
        private long read;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var more = inner.Read(buffer);
            read += more;
            zip.Count(entry, read, more);
            if (read > entry.Length || (more == 0 && buffer.Length > 0 && read < entry.Length))
                throw new UnusableFile($"{Shown(entry.FullName)} is not as long as the archive says.");
            return more;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => entry.Length;
        public override long Position { get => read; set => throw new NotSupportedException(); }
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
}
