using Waymark.Exchange.Door;

namespace Waymark.Exchange;

/// <summary>The kinds of file that the rooms can read.</summary>
internal sealed class ImportProfiles(IEnumerable<IImportProfile> profiles)
{
    public IReadOnlyList<IImportProfile> All { get; } = [.. profiles.OrderBy(p => p.Title, StringComparer.Ordinal)];

    public IImportProfile? Find(string id) => All.FirstOrDefault(p => p.Id == id);

    /// <summary>The profile asked for, or else the first that recognises the file by what is in it.</summary>
    public IImportProfile? For(ImportSource source, string? asked) => string.IsNullOrEmpty(asked) ? All.FirstOrDefault(p => p.Recognises(source)) : Find(asked);
}
