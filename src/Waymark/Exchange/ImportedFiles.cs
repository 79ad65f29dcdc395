using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Waymark.Areas.Door;
using Waymark.Exchange.Door;
using Waymark.Shell.Data;

namespace Waymark.Exchange;

internal sealed class ImportedFiles(Originals originals, CurrentArea area) : IImported
{
    public async Task<IReadOnlyList<ImportedFile>> FindAsync(WaymarkDb db, string profile, string fact, string value, CancellationToken stop)
    {
        var taken = await db.Set<Import>().AsNoTracking().Where(i => i.Profile == profile && i.State == ImportState.Applied)
            .Select(i => new { i.Id, i.FileName, i.Sha256, i.Length, i.Facts, i.Finished }).ToListAsync(stop);
        return [.. taken.OrderByDescending(i => i.Finished).ThenByDescending(i => i.Id)
            .Select(i => new ImportedFile(i.FileName, i.Sha256, i.Length, Facts(i.Facts)))
            .Where(f => f.Facts.GetValueOrDefault(fact) == value)];
    }

    public async Task<ImportSource?> OpenAsync(ImportedFile file, CancellationToken stop)
    {
        try
        {
            return await originals.SourceAsync(area.Code, file.Sha256, file.Name, file.Length, stop);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Facts(string json) => (JsonSerializer.Deserialize<ImportFact[]>(json) ?? [])
        .GroupBy(f => f.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
}
