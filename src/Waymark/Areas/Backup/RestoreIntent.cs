using System.Text.Json;
using Waymark.Shell.Data;

namespace Waymark.Areas.Backup;

/// <summary>What a restore is about to do, written before it does it: whoever starts next can finish it or clear it away.</summary>
internal sealed record RestoreIntent(string Id, string File, long TrailCount, string TrailHash)
{
    private const string Name = "intent.json";

    /// <summary>Subject of the entry of the trail that the restored store ends with: found in the area's own store, the exchange has happened.</summary>
    public string Subject => $"restore:{Id}";

    public string Note => $"{File}, {Id}";

    public void Write(Scratch scratch) => WholeFile.Write(scratch.File(Name), JsonSerializer.Serialize(this, BackupManifest.Layout));

    public static RestoreIntent? Of(Scratch scratch) => System.IO.File.Exists(scratch.File(Name))
        ? JsonSerializer.Deserialize<RestoreIntent>(System.IO.File.ReadAllText(scratch.File(Name)), BackupManifest.Layout)
        : null;
}
