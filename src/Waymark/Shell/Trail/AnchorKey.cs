using System.Security.Cryptography;
using Waymark.Shell.Data;

namespace Waymark.Shell.Trail;

/// <summary>The key that signs anchors: made at first use, readable by the program's account alone; its public half stands beside the anchors.</summary>
internal static class AnchorKey
{
    public static string FileOf(StoreSettings settings) => Path.Combine(settings.Folder, "anchor-key.pem");

    /// <summary>The key; the caller disposes it.</summary>
    public static ECDsa Open(StoreSettings settings)
    {
        var file = FileOf(settings);
        if (!File.Exists(file)) Make(settings, file);
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(file));
        return key;
    }

    /// <summary>The public half, or null when no anchor was ever made here.</summary>
    public static ECDsa? OpenPublic(StoreSettings settings)
    {
        var file = PublicFileOf(settings);
        if (!File.Exists(file)) return null;
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(file));
        return key;
    }

    private static string PublicFileOf(StoreSettings settings) => Path.Combine(settings.AnchorsFolder, "public-key.pem");

    private static void Make(StoreSettings settings, string file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        // The public half first: a key that stands always has it.
        WholeFile.Write(PublicFileOf(settings), key.ExportSubjectPublicKeyInfoPem() + "\n");
        WholeFile.Write(file, key.ExportPkcs8PrivateKeyPem() + "\n");
    }
}
