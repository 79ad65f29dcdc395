namespace Waymark.Shell.Trail;

/// <summary>Keeps what was seen or refused without a change: stored before the page leaves, or the page is refused.</summary>
internal interface ITrail
{
    Task RecordAsync(Deed deed, CancellationToken stop);
}
