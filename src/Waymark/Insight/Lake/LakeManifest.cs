using System.Text.Json;
using NodaTime.Text;
using Waymark.Insight.Door;
using Waymark.Shell.Data;

namespace Waymark.Insight.Lake;

/// <summary>The file <c>manifest.json</c>: the one commit point of a lake. What it names is the lake; what it does not name is not there.</summary>
internal sealed record LakeManifest(LakeState State, IReadOnlyList<LakeManifest.Former> Formers)
{
    public const string Name = "manifest.json";
    private const int Format = 1;
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>A file that was replaced, and when: readers of an earlier state may still need it for a while.</summary>
    internal sealed record Former(string File, long At);

    /// <exception cref="LakeRefusedException">The manifest cannot be read, or was written by a later release.</exception>
    public static LakeManifest Read(string folder, string area)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return new(LakeState.Empty(area), []);
        try
        {
            var text = JsonSerializer.Deserialize<Text>(File.ReadAllText(path), Written) ?? throw new JsonException("empty");
            if (text.Format > Format) throw new LakeRefusedException($"{path} was written by a later release of Waymark. Use that release.");
            var written = InstantPattern.ExtendedIso.Parse(text.Written).Value;
            return new(new LakeState(text.Area, text.Version, written, text.What, text.Parts, text.Notes), text.Formers);
        }
        catch (Exception fault) when (fault is JsonException or UnparsableValueException)
        {
            throw new LakeRefusedException($"{path} cannot be read. Restore the area from a backup.", fault);
        }
    }

    public void Write(string folder) => WholeFile.Write(Path.Combine(folder, Name), JsonSerializer.Serialize(
        new Text(Format, State.Area, State.Version, InstantPattern.ExtendedIso.Format(State.Written!.Value), State.What, State.Parts, State.Notes, Formers), Written));

    private sealed record Text(
        int Format, string Area, long Version, string Written, string What,
        IReadOnlyList<LakePart> Parts, IReadOnlyDictionary<string, string> Notes, IReadOnlyList<Former> Formers);
}
