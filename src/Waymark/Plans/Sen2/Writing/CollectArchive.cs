using System.IO.Compression;
using NodaTime;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Writing;

/// <summary>
/// The nine COLLECT files as one archive; the same records always give the same bytes. The tables grow side by side and so wait packed in memory: names of children
/// never lie in a file of their own.
/// </summary>
internal sealed class CollectArchive : IWriting
{
    private readonly MemoryStream[] packed = [.. Sen2Part.All.Select(_ => new MemoryStream())];
    private readonly CollectExport export;
    private readonly Stream to;
    private readonly LocalDate made;

    /// <param name="to">Stays open.</param>
    public CollectArchive(Stream to, Sen2Header header, int year, LocalDate made)
    {
        (this.to, this.made) = (to, made);
        export = new CollectExport(p => new GZipStream(packed[(int)p.Module], CompressionLevel.Fastest, leaveOpen: true), header, year);
    }

    public static void Write(Stream to, Sen2Header header, IEnumerable<Sen2Person> persons, int year, LocalDate made)
    {
        using var archive = new CollectArchive(to, header, year, made);
        foreach (var person in persons) archive.Add(person);
        archive.Finish();
    }

    public void Add(Sen2Person person) => export.Add(person);

    public void Finish()
    {
        export.Dispose();
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in Sen2Part.All)
        {
            var entry = zip.CreateEntry(CollectExport.NameOf(part, made));
            entry.LastWriteTime = new DateTimeOffset(made.Year, made.Month, made.Day, 0, 0, 0, TimeSpan.Zero);
            using var file = entry.Open();
            packed[(int)part.Module].Position = 0;
            using var table = new GZipStream(packed[(int)part.Module], CompressionMode.Decompress);
            table.CopyTo(file);
        }
    }

    public void Dispose()
    {
        export.Dispose();
        foreach (var table in packed) table.Dispose();
    }
}
