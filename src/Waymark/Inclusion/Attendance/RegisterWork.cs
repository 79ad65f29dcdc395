using Waymark.Exchange.Door;
using Waymark.Insight.Door;
using Waymark.People.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>One file being read: the engine, the room for what it writes meanwhile, and where findings go.</summary>
internal sealed record RegisterWork(ILakeReader Lake, string Folder, ImportSource Source, RegisterLayout Layout, FileFindings Findings)
{
    public RegisterChoices Choices { get; } = RegisterChoices.Of(Source);

    /// <summary>Where the blocks of a transfer file begin, which may be one line.</summary>
    public TransferPlaces Blocks { get; } = new();
}
