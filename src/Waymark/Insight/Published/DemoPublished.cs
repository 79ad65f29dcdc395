using System.Security.Cryptography;
using NodaTime.Text;
using Waymark.Areas.Door;
using Waymark.Core.Common;
using Waymark.Exchange.Door;
using Waymark.Insight.Door;
using Waymark.Shell.Demo;

namespace Waymark.Insight.Published;

/// <summary>Excerpts of real publications (demo/published) in the lake of the demonstration, read by the code that reads the whole files.</summary>
internal sealed class DemoPublished(ILakes lakes, CurrentArea area) : IDemoPart
{
    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("waymark-published-");
        try
        {
            await using var writer = await lakes.WriteAsync(area.Code, stop);
            var taking = new PublishedTaking(writer);
            foreach (var row in Table.Embedded("published/editions.csv", typeof(DemoPublished).Assembly).Rows) await TakeAsync(taking, row, folder.FullName, stop);
            await taking.FinishAsync("published figures of the demonstration", stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task TakeAsync(PublishedTaking taking, Table.Row row, string folder, CancellationToken stop)
    {
        var name = row["file"];
        var content = await ContentAsync(name, stop);
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, content, stop);
        var source = new ImportSource(path, name, content.AsMemory(0, Math.Min(content.Length, 65536)), Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);
        var file = new PublishedFile(source, new Unread());
        var edition = new PublishedEdition("", row["edition"], "", LocalDatePattern.Iso.Parse(row["published"]).Value, name, source.Sha256, 0);
        if (!await taking.TakeAsync(file, edition, _ => true, stop)) throw new InvalidDataException($"demo/published/{name} cannot be read.");
    }

    private static async Task<byte[]> ContentAsync(string name, CancellationToken stop)
    {
        await using var stream = typeof(DemoPublished).Assembly.GetManifestResourceStream($"published/{name}") ?? throw new InvalidDataException($"No file demo/published/{name}.");
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole, stop);
        return whole.ToArray();
    }

    private sealed class Unread : IFindings
    {
        public void Add(Finding finding)
        {
            // The excerpts were looked at; their tests say what is in them.
        }
    }
}
