using Waymark.Exchange.Door;
using Waymark.Shell.Data;

namespace Waymark.Exchange;

/// <summary>
/// A file that has just come in and of which no row speaks yet. Until this is disposed no start takes it for one that a crash left behind.
/// </summary>
internal sealed class KeptOriginal(ImportSource source, StoreLock held) : IAsyncDisposable
{
    public ImportSource Source => source;

    public ValueTask DisposeAsync() => held.DisposeAsync();
}
