using System.Collections.Concurrent;
using System.Threading.Channels;
using Waymark.Core.Areas;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Access.Trail;

/// <summary>
/// Writes what was seen. Whoever waits at the same moment shares one transaction, and so one wait for the disk; nobody goes on before theirs is stored.
/// </summary>
internal sealed class TrailWriter(Stores stores) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<AreaCode, Lazy<AreaQueue>> queues = new();

    public Task WriteAsync(AreaCode area, TrailEntry entry, CancellationToken stop) =>
        queues.GetOrAdd(area, code => new Lazy<AreaQueue>(() => new AreaQueue(stores, code))).Value.WriteAsync(entry, stop);

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in queues.Values) await queue.Value.CloseAsync();
    }

    /// <summary>One consumer for one area: the chain of an area has one writer here, and the store's lock guards it against others.</summary>
    private sealed class AreaQueue
    {
        private const int MostWaiting = 4096;
        private const int MostAtOnce = 256;
        private readonly Channel<Waiting> channel = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
        private readonly Stores stores;
        private readonly AreaCode area;
        private readonly Task reading;

        public AreaQueue(Stores stores, AreaCode area)
        {
            (this.stores, this.area) = (stores, area);
            reading = Task.Run(ReadAsync);
        }

        public async Task WriteAsync(TrailEntry entry, CancellationToken stop)
        {
            var waiting = new Waiting(entry, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            await channel.Writer.WriteAsync(waiting, stop);
            await waiting.Stored.Task.WaitAsync(stop);
        }

        public async Task CloseAsync()
        {
            channel.Writer.TryComplete();
            await reading;
        }

        private async Task ReadAsync()
        {
            var batch = new List<Waiting>(MostAtOnce);
            while (await channel.Reader.WaitToReadAsync())
            {
                batch.Clear();
                while (batch.Count < MostAtOnce && channel.Reader.TryRead(out var next)) batch.Add(next);
                await StoreAsync(batch);
            }
        }

        private async Task StoreAsync(List<Waiting> batch)
        {
            try
            {
                await AppendAsync([.. batch.Select(w => w.Entry)]);
                foreach (var waiting in batch) waiting.Stored.SetResult();
            }
            catch (Exception) when (batch.Count > 1)
            {
                // One entry that cannot be stored must not refuse its neighbours.
                foreach (var waiting in batch) await StoreAsync([waiting]);
            }
            catch (Exception wrong)
            {
                batch[0].Stored.SetException(wrong);
            }
        }

        private async Task AppendAsync(IReadOnlyList<TrailEntry> entries)
        {
            await using var db = stores.Casework(area);
            await using var all = await db.Database.BeginTransactionAsync();
            await db.AppendToTrailAsync(entries, CancellationToken.None);
            await all.CommitAsync();
        }
    }

    private sealed record Waiting(TrailEntry Entry, TaskCompletionSource Stored);
}
