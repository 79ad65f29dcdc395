using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Areas;
using Waymark.Shell.Data;

namespace Waymark.Shell.Trail;

/// <summary>The anchors of the areas' trails: <c>anchors/815.jsonl</c>, one signed line each, only ever added to.</summary>
internal sealed class Anchors(Stores stores, IClock clock)
{
    public string FileOf(AreaCode area) => Path.Combine(stores.Settings.AnchorsFolder, $"{area}.jsonl");

    /// <summary>Notes where the trail ends now. Adds nothing when nothing was recorded since the last anchor.</summary>
    /// <returns>The anchor that stands for the present end, or null for a trail without entries.</returns>
    public async Task<Anchor?> AddAsync(AreaCode area, string why, CancellationToken stop)
    {
        await using var db = stores.Casework(area);
        var (seq, hash) = TrailVerification.End(db);
        return seq == 0 ? null : await AddAsync(area, why, seq, hash, "", stop);
    }

    /// <summary>Notes that the trail was restored to that end; repeating the same note adds nothing.</summary>
    public Task<Anchor> RestoredAsync(AreaCode area, long count, string hash, string note, CancellationToken stop) =>
        AddAsync(area, Anchor.Restored, count, hash, note, stop);

    /// <summary>Every whole line of the file, in its order. A last line without an end was cut by a crash and never counted.</summary>
    public IReadOnlyList<string> Lines(AreaCode area)
    {
        if (!File.Exists(FileOf(area))) return [];
        var text = File.ReadAllText(FileOf(area));
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task<Anchor> AddAsync(AreaCode area, string why, long count, string hash, string note, CancellationToken stop)
    {
        StoreFolder.Make(stores.Settings.AnchorsFolder);
        await using var alone = await StoreLock.TakeAsync(stores.Settings, $"{area}-anchors", stop);
        var lines = Lines(area);
        if (lines is [.., var last] && Anchor.Read(last) is { } there && there.Count == count && there.Hash == hash && there.Note == note) return there;
        var anchor = new Anchor(area.Value, why, count, hash, InstantPattern.General.Format(clock.GetCurrentInstant()),
            lines is [.., var before] ? Anchor.HashOf(before) : "", note);
        using var key = AnchorKey.Open(stores.Settings);
        Append(area, lines, anchor.Signed(key));
        return anchor;
    }

    private void Append(AreaCode area, IReadOnlyList<string> lines, string line)
    {
        using var file = new FileStream(FileOf(area), WholeFile.Options(FileMode.OpenOrCreate));
        file.SetLength(lines.Sum(whole => Encoding.UTF8.GetByteCount(whole) + 1L));
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{line}\n")));
        file.Flush(flushToDisk: true);
        if (lines.Count == 0) StoreFolder.Flush(stores.Settings.AnchorsFolder);
    }
}
