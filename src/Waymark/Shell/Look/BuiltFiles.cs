using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Waymark.Shell.Look;

/// <summary>Serves styles, fonts and scripts from inside the program, cached for a year under an address that changes with them.</summary>
internal static class BuiltFiles
{
    private static readonly EmbeddedFileProvider Files = new(typeof(BuiltFiles).Assembly, "built");

    /// <summary>Changes whenever one of the files does.</summary>
    public static string Version { get; } = VersionOf("waymark.css", "waymark.mjs", "writing.mjs", "passkey.mjs", "govuk-frontend.min.js");

    public static void UseBuiltFiles(this WebApplication site) => site.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = Files,
        RequestPath = "/built",
        OnPrepareResponse = served => served.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
    });

    private static string VersionOf(params string[] names)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in names)
        {
            using var stream = Files.GetFileInfo(name).CreateReadStream();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            hash.AppendData(copy.ToArray());
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
