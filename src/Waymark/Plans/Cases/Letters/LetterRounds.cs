using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Letters;

/// <summary>Goes round the areas of a running site and sends the letters that are due. Of several nodes, one at a time works on an area.</summary>
internal sealed partial class LetterRounds(IServiceScopeFactory scopes, StoreSettings stores, IClock clock, ILogger<LetterRounds> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await RoundAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site ends; what is due goes at the next start.
        }
    }

    private async Task RoundAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var area in await scope.ServiceProvider.GetRequiredService<IAreas>().AllAsync(stop))
            {
                await using var lease = await StoreLock.TryTakeAsync(stores, $"{area.Code}.letters", stop);
                if (lease is null) continue;
                await using var inside = scopes.CreateAsyncScope();
                inside.ServiceProvider.GetRequiredService<CurrentArea>().Choose(area.Code);
                var now = clock.GetCurrentInstant();
                var (_, _, refused) = await inside.ServiceProvider.GetRequiredService<SendDueLetters>().RunAsync(new Deed(Actor.Program("letters"), now, London.DayOf(now), "send letter"), stop);
                if (refused > 0) Refused(log, refused);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server refused {Count} messages; they are tried again.")]
    private static partial void Refused(ILogger log, int count);

    // The fault itself can hold what a child's letter says: only its kind is written down.
    [LoggerMessage(Level = LogLevel.Error, Message = "Letters could not be sent ({Fault}); the next round tries again.")]
    private static partial void Failed(ILogger log, string fault);
}
