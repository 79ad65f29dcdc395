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

    /// <summary>Where the engines of this process work on the disk for the area.</summary>
    public Spill Spill { get; } = new(Path.GetDirectoryName(folder)!);

    /// <summary>A connection to the state that the manifest names now.</summary>
    /// <exception cref="LakeRefusedException">The manifest or a file of it cannot be read.</exception>
    public LakeReader Read()
    {
        lock (turn)
        {
            while (Stamp() is var now && (engine is null || now != stamp))
            {
                try
                {
                    Open(now);
                }
                catch (LakeRefusedException) when (Stamp() != now)
                {
                    // Somebody replaced what was just being opened; the new state is whole.
                }
            }
            return LakeReader.Of(engine, state);
        }
    }

    public void Dispose()
    {
        engine?.Dispose();
        Spill.Dispose();
    }

    private void Open((DateTime, long) now)
    {
        var manifest = LakeManifest.Read(folder, area);
        LakeFiles.Missing(folder, manifest.State);
        try
        {
            var opened = LakeEngine.Open(folder, Spill.Next(), settings, tables, manifest.State);
            // Whoever still reads the former state holds a connection of their own, which keeps it open.
            engine?.Dispose();
            (engine, state, stamp) = (opened, manifest.State, now);
        }
        catch (DuckDBException fault)
        {
            throw new LakeRefusedException($"The lake in {folder} cannot be opened: {fault.Message.Trim()} waymark lake verify {area} names the file.");
        }
    }

    private (DateTime, long) Stamp()
    {
        var file = new FileInfo(Path.Combine(folder, LakeManifest.Name));
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}
