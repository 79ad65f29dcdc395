using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Terminal;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Return.Differences;

/// <summary>Works comparisons out in the background, one at a time. What a crash left undone is taken up at the next start; of several nodes one works on an area.</summary>
internal sealed partial class ComparisonWork(IServiceScopeFactory scopes, StoreSettings settings, IClock clock, ILogger<ComparisonWork> log) : BackgroundService
{
    private readonly Channel<(AreaCode Area, Guid Comparison)> waiting = Channel.CreateUnbounded<(AreaCode, Guid)>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<Guid, WorkStep> progress = new();

    /// <summary>How far the work on a comparison is; null where none is under way in this process.</summary>
    public WorkStep? Of(Guid comparison) => progress.GetValueOrDefault(comparison);

    public void Enqueue(AreaCode area, Guid comparison)
    {
        progress[comparison] = new WorkStep("Waiting for its turn", -1);
        waiting.Writer.TryWrite((area, comparison));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TakeUpAsync(stoppingToken);
            await foreach (var (area, comparison) in waiting.Reader.ReadAllAsync(stoppingToken)) await DoAsync(area, comparison, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops; what is undone is taken up at the next start.
        }
    }

    private async Task TakeUpAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var area in await scope.ServiceProvider.GetRequiredService<IAreas>().AllAsync(stop))
        {
            await using var db = scope.ServiceProvider.GetRequiredService<Stores>().Casework(area.Code);
            foreach (var undone in await db.Set<StoredComparison>().Where(c => c.State == ComparisonState.Asked).Select(c => c.Id).ToListAsync(stop)) Enqueue(area.Code, undone);
        }
    }

    private async Task DoAsync(AreaCode area, Guid id, CancellationToken stop)
    {
        try
        {
            await using var turn = await StoreLock.TakeAsync(settings, $"{area}.return-comparison", stop);
            await WorkOutAsync(area, id, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody asked again meanwhile; that one comes after this.
        }
#pragma warning disable CA1031 // One comparison that cannot be worked out must not stop the others; it is marked, with what to do.
        catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Failed(log, area.Value, wrong.GetType().Name);
            await FailAsync(area, id, stop);
        }
        finally
        {
            progress.TryRemove(id, out _);
        }
    }

    private async Task WorkOutAsync(AreaCode area, Guid id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(area);
        var db = scope.ServiceProvider.GetRequiredService<WaymarkDb>();
        if (await db.Set<StoredComparison>().SingleOrDefaultAsync(c => c.Id == id && c.State == ComparisonState.Asked, stop) is not { } of) return;
        var report = new Progress<WorkStep>(step => { if (progress.ContainsKey(id)) progress[id] = step; });
        var found = await scope.ServiceProvider.GetRequiredService<KeepComparison>().WorkOutAsync(db, of, report, stop);
        var deed = Deed(of, KeptComparisons.Making);
        await using var all = await db.Database.BeginTransactionAsync(stop);
        await KeepComparison.PutAsync(db, of, found, deed, stop);
        await db.SaveAsync(deed, stop);
        await all.CommitAsync(stop);
    }

    private async Task FailAsync(AreaCode area, Guid id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<Stores>().Casework(area);
        if (await db.Set<StoredComparison>().SingleOrDefaultAsync(c => c.Id == id && c.State == ComparisonState.Asked, stop) is not { } of) return;
        of.State = ComparisonState.Failed;
        await db.SaveAsync(Deed(of, KeptComparisons.Failing) with { Outcome = "failed" }, stop);
    }

    private Deed Deed(StoredComparison of, string action)
    {
        var now = clock.GetCurrentInstant();
        return new Deed(JsonSerializer.Deserialize<Actor>(of.Actor)!, now, London.DayOf(now), action) { Subject = $"return:{of.Year}" };
    }

    // The fault itself can hold what a child's record says: only its kind is written down.
    [LoggerMessage(Level = LogLevel.Error, Message = "The differences of a return of area {Area} could not be worked out ({Fault}).")]
    private static partial void Failed(ILogger log, string area, string fault);
}
