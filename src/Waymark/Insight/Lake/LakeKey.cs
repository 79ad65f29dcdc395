using System.Security.Cryptography;
using Waymark.Shell.Data;

namespace Waymark.Insight.Lake;

/// <summary>The secret of an area from which pseudonyms are made. It stands outside the lake, so that who is given the lake is not given it.</summary>
internal static class LakeKey
{
    public static string FileOf(string areaFolder) => Path.Combine(areaFolder, StoreFolder.Keys, "lake.key");

    /// <summary>Reads the key of an area, or makes it once. Whoever comes second reads what the first has made.</summary>
    /// <exception cref="LakeRefusedException">What stands in its file is no key.</exception>
    public static byte[] Of(string areaFolder)
    {
        var path = FileOf(areaFolder);
        if (!File.Exists(path)) Make(path);
        try
        {
            return Convert.FromHexString(File.ReadAllText(path).Trim()) is { Length: 32 } key ? key : throw new FormatException();
        }
        catch (FormatException)
        {
            throw new LakeRefusedException($"{path} does not hold a key. Bring it back from a backup: pseudonyms are made from it.");
        }
    }

    /// <summary>What tells one key from another and gives none away.</summary>
    public static string Mark(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key))[..16];

    private static void Make(string path)
    {
        StoreFolder.Make(Path.GetDirectoryName(path)!);
        var own = $"{path}.{Environment.ProcessId}.{RandomNumberGenerator.GetHexString(8)}{WholeFile.Part}";
        WholeFile.Write(own, RandomNumberGenerator.GetHexString(64));
        try
        {
            // A link is made or refused in one step: the first key stays.
            File.Move(own, path, overwrite: false);
            StoreFolder.Flush(Path.GetDirectoryName(path)!);
        }
        catch (IOException)
        {
            File.Delete(own);
        }
    }
}
