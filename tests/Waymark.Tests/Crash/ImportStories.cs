using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Exchange;
using Waymark.Exchange.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Areas.Backup;

namespace Waymark.Tests.Crash;

/// <summary>A file is imported on the command line, then again with the same words.</summary>
internal class ImportStory<TStage> : CrashStory<TStage>
    where TStage : ImportStage, new()
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public override string[] Words(StoreSettings stores) => ["import", Area.Value, Found.FileIn(stores), .. Found.Options.SelectMany(option => new[] { "--option", $"{option.Key}={option.Value}" })];

    /// <summary>Everything of the file is there or nothing, and the history says which.</summary>
    public override async Task AssertWholeAsync(Installation here)
    {
        await using var db = here.Stores.Casework(Area);
        var imports = await db.Set<Import>().AsNoTracking().ToListAsync(Stop);
        Assert.InRange(imports.Count, 0, 1);
        var applied = imports is [{ State: ImportState.Applied }];
        Assert.Equal(applied ? Found.Full : Found.Empty, await ImportStage.ContentAsync(here));
        Assert.Equal(applied ? 1 : 0, await db.Set<TrailEntry>().CountAsync(e => e.Action == "import file", Stop));
        Assert.Equal(imports.Count, await db.Set<TrailEntry>().CountAsync(e => e.Action == "receive file", Stop));
        // Nothing is kept of which no row speaks, and all that a row speaks of is kept.
        Assert.Equal(imports.Select(i => i.Sha256), Files(here, "originals"));
        Assert.All(Files(here, "findings"), file => Assert.Equal($"{imports[0].Id}.jsonl", file));
    }

    public override Task RepeatAsync(Installation here) => Found.ImportAsync(here);

    public override async Task AssertDoneAsync(Installation here)
    {
        await AssertWholeAsync(here);
        await using var db = here.Stores.Casework(Area);
        var import = await db.Set<Import>().SingleAsync(Stop);
        Assert.Equal((ImportState.Applied, 0L), (import.State, import.Errors));
        var findings = FindingsFile.Read(here.Services.GetRequiredService<Originals>().FindingsOf(Area, import.Id));
        Assert.Equal(import.Queries, findings.Count(f => f.Severity == Severity.Query));
    }

    private static IEnumerable<string?> Files(Installation here, string folder)
    {
        var path = Path.Combine(here.Settings.FolderOf(Area.Value), folder);
        return Directory.Exists(path) ? Directory.GetFiles(path).Select(Path.GetFileName) : [];
    }
}

/// <summary>The site is killed while it takes an accepted file over; its next start takes it up by itself.</summary>
internal sealed class AcceptedStory : ImportStory<AcceptedStage>
{
    public override string[] Words(StoreSettings stores) => ["serve", "--urls", "http://127.0.0.1:0"];

    public override async Task RepeatAsync(Installation here)
    {
        var work = here.Services.GetRequiredService<ImportWork>();
        await work.StartAsync(Stop);
        await using var db = here.Stores.Casework(Area);
        while (await db.Set<Import>().AnyAsync(i => i.State == ImportState.Accepted, Stop)) await Task.Delay(20, Stop);
        await work.StopAsync(Stop);
    }
}
