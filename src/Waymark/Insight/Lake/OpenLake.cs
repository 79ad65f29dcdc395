using DuckDB.NET.Data;
using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>The newest state of one lake, kept open so that a reader need not read the foot of every file again.</summary>
internal sealed class OpenLake(string folder, string area, LakeSettings settings, LakeTables tables) : IDisposable
{
    private readonly Lock turn = new();
    private DuckDBConnection? engine;
    private LakeState state = LakeState.Empty(area);
    private (DateTime, long) stamp;

    /// <summary>A connection to the state that the manifest names now.</summary>
    public LakeReader Read()
    {
        lock (turn)
        {
            var now = Stamp();
            if (engine is null || now != stamp)
            {
                var manifest = LakeManifest.Read(folder, area);
                var opened = LakeEngine.Open(folder, settings, tables, manifest.State);
                // Whoever still reads the former state holds a connection of their own, which keeps it open.
                engine?.Dispose();
                (engine, state, stamp) = (opened, manifest.State, now);
            }
            var own = engine.Duplicate();
            own.Open();
            return new LakeReader(own, state);
        }
    }

    public void Dispose() => engine?.Dispose();

    private (DateTime, long) Stamp()
    {
        var file = new FileInfo(Path.Combine(folder, LakeManifest.Name));
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}
