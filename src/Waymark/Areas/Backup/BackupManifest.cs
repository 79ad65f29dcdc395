using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Shell.Data;

namespace Waymark.Areas.Backup;

/// <summary>One file inside a backup.</summary>
internal sealed record BackupPart(string Name, long Length, string Sha256);

/// <summary>What a backup says of itself: <c>manifest.json</c>, the last entry of the archive. Layout in docs/adr/0002-backup-format.md.</summary>
internal sealed record BackupManifest(
    int Format, string Area, string AreaName, StoreEngine Engine, string Product, string MadeAt, CopiedStore Store, IReadOnlyList<BackupPart> Parts)
{
    public const string Name = "manifest.json";
    public const int Present = 1;

    /// <summary>Kept files of the area stand below this folder of the archive.</summary>
    public const string Files = "files/";

    public static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };
}
