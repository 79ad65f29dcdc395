using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Exchange.Door;

/// <summary>A file as received: its first bytes decide its kind, never its name alone.</summary>
/// <param name="Path">Where the original is kept (a file, or a folder of files from the command line).</param>
/// <param name="Name">Name as sent, cleaned.</param>
/// <param name="Head">The first 64 KiB.</param>
/// <param name="Sha256">Hash of the whole, lower-case hex.</param>
internal sealed record ImportSource(string Path, string Name, ReadOnlyMemory<byte> Head, string Sha256, long Length)
{
    /// <summary>What was chosen for this file, by the names that its profile gives (<see cref="IImportProfile.Options"/>).</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();
}

internal sealed record ImportProgress(long Done, long Total, string Doing);

/// <summary>What a file would change, or did change.</summary>
/// <param name="Counts">In plain words and in order, for example ("children added", 12).</param>
/// <param name="Facts">What the file says of itself, for example ("return year", "2026").</param>
internal sealed record ImportSummary(
    long Rows, IReadOnlyList<(string What, long Count)> Counts, IReadOnlyList<(string Name, string Value)> Facts)
{
    /// <summary>True where nothing of the file may be taken over (structure broken, or the profile is all-or-nothing).</summary>
    public bool Refused { get; init; }
}

/// <summary>A kind of file that a room can read. The pipeline does the rest: keeping, progress, report, repeat detection.</summary>
internal interface IImportProfile
{
    /// <summary>For example sen2, annex-a, person-extract.</summary>
    string Id { get; }

    string Title { get; }

    Permission Needs => Permission.ImportFiles;

    /// <summary>What may be chosen for a file of this kind.</summary>
    IReadOnlyList<ImportOption> Options => [];

    bool Recognises(ImportSource source);

    /// <summary>Reads and checks as a stream; writes nothing. Without <paramref name="db"/> the file is checked by itself; with it, also what would change.</summary>
    Task<ImportSummary> CheckAsync(
        ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop);

    /// <summary>Takes the good rows over inside the transaction of the caller, who saves the deed and commits.</summary>
    Task<ImportSummary> ApplyAsync(
        ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop);
}
