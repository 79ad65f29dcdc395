using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Core.Areas;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.Tests.Areas.Backup;

namespace Waymark.Tests.Insight.Lake;

/// <summary>What a lake says to whoever reads it: every row of every table, a line for each table.</summary>
internal static class LakeContent
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<string> OfAsync(Installation here, AreaCode area)
    {
        await using var lake = await here.Services.GetRequiredService<ILakes>().ReadAsync(area, Stop);
        return string.Join('\n', here.Services.GetRequiredService<LakeTables>().All.Select(table =>
        {
            var rows = RowsOf(lake.Engine, table.Name);
            return $"{table.Name} {rows.Count} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))}";
        }));
    }

    public static Task<IReadOnlyList<LakeCheck.Fault>> FaultsAsync(Installation here, AreaCode area) =>
        LakeCheck.RunAsync(here.Services.GetRequiredService<ILakes>(), here.Services.GetRequiredService<LakeTables>(), area, Stop);

    private static List<string> RowsOf(DbConnection engine, string table)
    {
        using var command = engine.CreateCommand();
        command.CommandText = $"SELECT row::VARCHAR FROM \"{table}\" AS row ORDER BY 1";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }
}
