using Waymark.Core.Areas;

namespace Waymark.Shell.Files;

/// <summary>Files from outside, kept under the hash of their content in the folder of their area. Its backup takes them. A row that speaks of one keeps the hash.</summary>
internal interface IFileStore
{
    /// <summary>Looks at a file and keeps it. The same content twice is kept once.</summary>
    /// <param name="area">Whose file it is.</param>
    /// <param name="content">The bytes, read once.</param>
    /// <param name="name">Its name, which says what it claims to be.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="RefusedFileException">It is too large, not of a kind that is taken, not what its name says, or something was found in it.</exception>
    Task<KeptFile> KeepAsync(AreaCode area, Stream content, string name, CancellationToken stop);

    /// <summary>The bytes, when they still agree with their hash.</summary>
    /// <exception cref="DamagedFileException">The file is gone or was touched.</exception>
    Task<byte[]> ReadAsync(AreaCode area, string hash, CancellationToken stop);
}

/// <param name="Hash">SHA-256 in lower-case hexadecimal.</param>
/// <param name="Kind">What it is by its content.</param>
internal sealed record KeptFile(string Hash, FileKind Kind, long Bytes);

/// <summary>A file that is not taken. The message says why, for whoever sent it.</summary>
internal sealed class RefusedFileException(string message) : Exception(message);

/// <summary>A kept file that is gone or no longer agrees with its hash. Names the hash alone.</summary>
internal sealed class DamagedFileException(string hash) : Exception($"The kept file {hash} is missing or was touched. Restore it from a backup.");
