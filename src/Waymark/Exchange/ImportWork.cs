using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Exchange.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Exchange;

/// <summary>
/// Checks and takes over files in the background, one at a time. What a crash left undone is taken up at the next start. Two nodes that take up the
/// same file do it one after the other, and the second finds it done; should both be at it, the row's version lets one of them commit.
/// </summary>
internal sealed class ImportWork(IServiceScopeFactory scopes, IClock clock, ILogger<ImportWork> log) : BackgroundService
{
    private readonly Channel<(AreaCode Area, Guid Import)> waiting = Channel.CreateUnbounded<(AreaCode, Guid)>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<Guid, ImportProgress> progress = new();

    /// <summary>How far the work on a file is; null where none is under way in this process.</summary>
    public ImportProgress? Of(Guid import) => progress.GetValueOrDefault(import);

    public void Enqueue(AreaCode area, Guid import)
    {
        progress[import] = new ImportProgress(0, 0, "Waiting for its turn");
        waiting.Writer.TryWrite((area, import));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TakeUpAsync(stoppingToken);
            await foreach (var (area, import) in waiting.Reader.ReadAllAsync(stoppingToken)) await DoAsync(area, import, stoppingToken);
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
            var undone = await db.Set<Import>().Where(i => i.State == ImportState.Received || i.State == ImportState.Accepted).Select(i => i.Id).ToListAsync(stop);
            foreach (var import in undone) Enqueue(area.Code, import);
        }
    }

    private async Task DoAsync(AreaCode area, Guid id, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(area);
            await using var turn = await ImportTurn.TakeAsync(scope.ServiceProvider.GetRequiredService<StoreSettings>(), area, stop);
            var db = scope.ServiceProvider.GetRequiredService<WaymarkDb>();
            if (await db.Set<Import>().SingleOrDefaultAsync(i => i.Id == id, stop) is not { } import) return;
            var importing = scope.ServiceProvider.GetRequiredService<Importing>();
            var report = new Progress<ImportProgress>(p => { if (progress.ContainsKey(id)) progress[id] = p; });
            if (import.State == ImportState.Received) await importing.CheckAsync(import, Deed(import), report, stop);
            else if (import.State == ImportState.Accepted) await importing.ApplyAsync(import, Deed(import), report, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node was first; what it did stands.
        }
#pragma warning disable CA1031 // One file that cannot be worked on must not stop the others; it is marked, with what to do.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            log.LogError("Import {Import} of area {Area} failed: {Kind}", id, area.Value, wrong.GetType().Name);
            await FailAsync(area, id, stop);
        }
        finally
        {
            progress.TryRemove(id, out _);
        }
    }

    private async Task FailAsync(AreaCode area, Guid id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<Stores>().Casework(area);
        var unfinished = db.Set<Import>().Where(i => i.Id == id && (i.State == ImportState.Received || i.State == ImportState.Accepted));
        if (await unfinished.SingleOrDefaultAsync(stop) is not { } import) return;
        (import.State, import.Finished) = (ImportState.Refused, clock.GetCurrentInstant());
        import.Message = "The work on this file broke off and nothing of it was taken over. Send it again; if that fails too, tell the administrator.";
        await db.SaveAsync(Deed(import).As("import failed", $"import:{id}") with { Outcome = "failed" }, stop);
    }

    private Deed Deed(Import import)
    {
        var now = clock.GetCurrentInstant();
        return new Deed(JsonSerializer.Deserialize<Actor>(import.Actor)!, now, London.DayOf(now), "import file");
    }
}
