using Waymark.Areas.Door;
using Waymark.Shell.Data;

namespace Waymark.Insight.Lake;

/// <summary>Keeps the lakes of a running site fresh. Of several nodes, one at a time works on an area; a dead one's work is taken over.</summary>
internal sealed partial class LakeKeeping(IServiceScopeFactory scopes, LakeRefresh refresh, LakeSettings settings, StoreSettings stores, ILogger<LakeKeeping> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.RefreshEvery <= 0) return;
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(settings.RefreshEvery));
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site ends; nothing went wrong.
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var area in await scope.ServiceProvider.GetRequiredService<IAreas>().AllAsync(stop))
            {
                await using var lease = await StoreLock.TryTakeAsync(stores, $"{area.Code}.lake-refresh", stop);
                if (lease is not null && await refresh.IsStaleAsync(area.Code, stop)) await refresh.RunAsync(area.Code, progress: null, stop);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next look tries again; until then the pages say how old their figures are.
            Failed(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The lake could not be refreshed; the next look tries again.")]
    private static partial void Failed(ILogger log, Exception fault);
}
