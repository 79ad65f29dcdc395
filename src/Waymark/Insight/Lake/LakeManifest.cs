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

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    /// <summary>A file that was replaced, and when: readers of an earlier state may still need it for a while.</summary>
    internal sealed record Former(string File, long At);

    /// <exception cref="LakeRefusedException">The manifest cannot be read, belongs to another area, or was written by a later release.</exception>
    public static LakeManifest Read(string folder, string area)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return new(LakeState.Empty(area), []);
        try
        {
            var written = File.ReadAllBytes(path);
            // A later release may have laid the rest out otherwise.
            if (Of<Stamp>(written).Format > Format)
                throw new LakeRefusedException($"{path} was written by a later release of Waymark. Use that release, or restore a backup that this one made.");
            var text = Of<Text>(written);
            if (text.Area != area) throw new LakeRefusedException($"{path} belongs to area {text.Area}, not to {area}. Put the lake back into the folder of its own area, or restore area {area} from a backup.");
            var at = InstantPattern.ExtendedIso.Parse(text.Written).Value;
            if (text.Parts.FirstOrDefault(part => !IsBelow(part.File)) is { } outside) throw new JsonException($"{outside.File} stands outside the lake.");
            return new(new LakeState(text.Area, text.Version, at, text.What, text.Parts, text.Notes), text.Formers);
        }
        catch (Exception fault) when (fault is JsonException or UnparsableValueException)
        {
            throw new LakeRefusedException($"{path} cannot be read. {Where(fault)}Restore the area from a backup, or move the folder away, make the lake anew with waymark lake refresh {area} and import the attendance again.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LakeRefusedException($"{path} cannot be read: {fault.Message} Give the account of the program the folder and its files.");
        }
    }

    public void Write(string folder) => WholeFile.Write(Path.Combine(folder, Name), JsonSerializer.Serialize(
        new Text(Format, State.Area, State.Version, InstantPattern.ExtendedIso.Format(State.Written!.Value), State.What, State.Parts, State.Notes, Formers), Written));

    private static T Of<T>(byte[] written) => JsonSerializer.Deserialize<T>(written, Written) ?? throw new JsonException("It says null.");

    private static string Where(Exception fault) => fault is JsonException { LineNumber: { } line } ? $"It breaks off or changes at line {line + 1}. " : "";

    private static bool IsBelow(string file) => !Path.IsPathRooted(file) && file.Split('/', '\\').All(step => step is not ("" or "." or ".."));

    private sealed record Stamp(int Format);

    private sealed record Text(
        int Format, string Area, long Version, string Written, string What,
        IReadOnlyList<LakePart> Parts, IReadOnlyDictionary<string, string> Notes, IReadOnlyList<Former> Formers);
}
