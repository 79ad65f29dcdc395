using Waymark.Shell.Data;

namespace Waymark.Insight.Lake;

/// <summary>The lake cannot be used as it stands; the message says what to do. Casework is not touched by it.</summary>
internal sealed class LakeRefusedException(string message) : StoreRefusedException(message)
{
    /// <summary>What the system or the engine said when a file was written, with what to do about it.</summary>
    public static LakeRefusedException Unwritable(string path, Exception fault) =>
        new($"{path} could not be written: {fault.Message.Trim()} Make room on the disk or give the program's account the folder, then do it again. The lake still holds what it held before.");

    /// <summary>A value that its column does not take, such as a word that is not in the list of the column.</summary>
    public static LakeRefusedException Unfit(string table, Exception fault) =>
        new($"The table {table} could not be written: {fault.Message.Trim()} A register code must be in the list of codes of this release: install the release that knows it, or import a corrected file. The lake still holds what it held before.");
}
