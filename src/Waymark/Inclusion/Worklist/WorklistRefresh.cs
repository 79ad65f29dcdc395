using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Suspensions;
using Waymark.Insight.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Worklist;

/// <summary>Asks every rule of every child of an area anew and writes what has changed. Where nothing has, nothing is written and nothing goes to the trail.</summary>
internal sealed class WorklistRefresh(IServiceScopeFactory scopes, Stores stores, IClock clock) : ILakeFollower
{
    public async Task FollowAsync(AreaCode area, LocalDate today, CancellationToken stop) =>
        await RunAsync(area, new Deed(Actor.Program("worklist"), clock.GetCurrentInstant(), today, "refresh worklist"), stop);

    public async Task<Found> RunAsync(AreaCode area, Deed deed, CancellationToken stop)
    {
        await using var turn = await StoreLock.TakeAsync(stores.Settings, $"{area}.worklist", stop);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(area);
        await using var db = stores.Casework(area);
        var settings = await RuleChangeRow.SettingsAsync(db, deed.Today, stop);
        var (children, registers) = await scope.ServiceProvider.GetRequiredService<WorklistFacts>().LoadAsync(db, deed.Today, stop);
        var readings = children.AsParallel().AsOrdered().WithCancellation(stop).Select(c => (c.Id, Reading: WorklistQuestions.Read(c.Facts, settings, c.Time))).Where(c => c.Reading.Fired.Count > 0).ToList();
        var calendar = await scope.ServiceProvider.GetRequiredService<SchoolCalendars>().OfAreaAsync(stop);

        await using var all = await db.Database.BeginTransactionAsync(stop);
        var run = await db.Set<WorklistRun>().FirstOrDefaultAsync(stop);
        var differences = new WorklistDifferences(await db.Set<WorklistEntry>().Where(e => e.Ended == null).ToListAsync(stop), deed, run?.Day ?? deed.Today, calendar);
        foreach (var (id, reading) in readings) differences.Find(id, reading);
        differences.End();
        var found = new Found(children.Count, readings.Count, readings.Sum(r => r.Reading.Fired.Count), differences.Added.OfType<WorklistEntry>().Count(), differences.Changed, differences.Ended);
        if (run is null) db.Add(new WorklistRun { Id = WorklistRun.Only, Day = deed.Today, Registers = registers });
        else (run.Day, run.Registers) = (deed.Today, registers);
        await db.SaveInBulkAsync(stop);
        await db.InsertAsync(differences.Added, stop);
        if (!differences.None) await db.SaveAsync(deed with { Subject = $"worklist:{found.Added} new, {found.Changed} changed, {found.Ended} ended" }, stop);
        await all.CommitAsync(stop);
        await db.CountAgainAsync(stop);
        return found;
    }

    /// <param name="Asked">Children to whom the rules were put.</param>
    /// <param name="Children">Those for whom something holds.</param>
    /// <param name="Reasons">All that holds.</param>
    internal sealed record Found(int Asked, int Children, int Reasons, int Added, int Changed, int Ended);
}
