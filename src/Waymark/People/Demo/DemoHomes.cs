using System.Globalization;
using Waymark.Insight.Door;
using Waymark.People.Homes;
using Waymark.Shell.Demo;

namespace Waymark.People.Demo;

/// <summary>A small invented look-up of deprivation for the postcodes of the demonstration. Its small areas are postcode sectors, with codes that England does not use.</summary>
internal sealed class DemoHomes(DemoPeople people, ILakes lakes) : IDemoClosing
{
    private const int Census = 2021, Edition = 2025;

    public async Task CloseAsync(DemoScene scene, CancellationToken stop)
    {
        var homes = people.Places!.Homes.ToList();
        var areas = homes.Select(h => (h.Sector, h.Decile)).Distinct().OrderBy(s => s.Sector, StringComparer.Ordinal).Select((s, at) => (s.Sector, s.Decile, Code: string.Create(CultureInfo.InvariantCulture, $"E99{at + 1:D6}"))).ToList();
        var codes = areas.ToDictionary(a => a.Sector, a => a.Code, StringComparer.Ordinal);
        await using var lake = await lakes.WriteAsync(scene.Area, stop);
        await LayAsync(lake, HomeTables.Postcodes, Census, homes.Select(h => new object?[] { h.Postcode.Replace(" ", "", StringComparison.Ordinal), Census, codes[h.Sector] }), stop);
        // Children live in poverty much as everybody does, a decile up or down.
        await LayAsync(lake, HomeTables.Deciles, Edition, areas.Select((a, at) => new object?[] { a.Code, Census, Edition, a.Decile, Math.Clamp(a.Decile + (at % 3) - 1, 1, 10) }), stop);
        await lake.CommitAsync("deprivation of the demonstration", stop);
    }

    private static async Task LayAsync(ILakeWriter lake, LakeTable table, int partition, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        await lake.StageAsync("homes", table.Columns, rows.ToAsyncEnumerable(), stop);
        await lake.ReplaceAsync(table, partition.ToString(CultureInfo.InvariantCulture), "FROM homes", stop);
    }
}
