using Waymark.Insight.Door;

namespace Waymark.Insight.Indicators;

/// <summary>Every indicator that ships with the program. Adding one is adding a file.</summary>
internal static class Catalogue
{
    private const string Folder = "Insight/Indicators/";

    /// <summary>In the order of promise, then title.</summary>
    public static IReadOnlyList<Indicator> All { get; } = [.. typeof(Catalogue).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
        .Select(name => IndicatorFile.Read(name[Folder.Length..^4], LakeStatement.Of(name))).OrderBy(i => i.Promise).ThenBy(i => i.Title, StringComparer.Ordinal)];

    public static Indicator? Find(string id) => All.FirstOrDefault(indicator => indicator.Id == id);
}
