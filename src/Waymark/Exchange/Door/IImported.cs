using Waymark.Shell.Data;

namespace Waymark.Exchange.Door;

/// <summary>Files that were taken over before, to be read once more in the light of a new one.</summary>
internal interface IImported
{
    /// <summary>The files of a profile that were taken over and say of themselves what is asked for, the latest first. One query.</summary>
    /// <param name="fact">Name of a fact of the summary, for example "return year".</param>
    Task<IReadOnlyList<ImportedFile>> FindAsync(WaymarkDb db, string profile, string fact, string value, CancellationToken stop);

    /// <summary>The file as it came, or null where it is no longer kept.</summary>
    Task<ImportSource?> OpenAsync(ImportedFile file, CancellationToken stop);
}

/// <param name="Facts">What the file says of itself, by name.</param>
internal sealed record ImportedFile(string Name, string Sha256, long Length, IReadOnlyDictionary<string, string> Facts);
