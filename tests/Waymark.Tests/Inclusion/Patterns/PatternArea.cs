using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Insight.Watching;
using Waymark.Inclusion.Patterns;
using Waymark.Insight.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Patterns;

/// <summary>The demonstration behind the pages of patterns: its marks, read one by one, and patterns put there by hand.</summary>
internal sealed class PatternArea(DemoWeb web, string engine)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<IReadOnlyList<LocalDate>> WeeksAsync()
    {
        await using var lake = await LakeAsync();
        return await new PatternSql(lake, DemoArea.Today).WeeksAsync(Stop);
    }

    /// <summary>Every mark of some days, with the SEN status of the Monday of its week: read plainly, classed by the codes of Core.</summary>
    public async Task<IReadOnlyList<Mark>> MarksAsync(LocalDate from, LocalDate to)
    {
        await using var lake = await LakeAsync();
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = $"SELECT a.pupil, a.urn, a.date, a.am, a.pm, coalesce((SELECT max(h.status) FROM sen_history h WHERE h.pupil = a.pupil AND date_trunc('week', a.date) BETWEEN h.starts AND h.ends), 'N') FROM attendance a WHERE a.date BETWEEN DATE '{from:uuuu-MM-dd}' AND DATE '{to:uuuu-MM-dd}'";
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var marks = new List<Mark>();
        while (await rows.ReadAsync(Stop))
            foreach (var at in new[] { 3, 4 }) marks.Add(new(rows.GetInt64(0), rows.GetInt32(1), LocalDate.FromDateOnly(rows.GetFieldValue<DateOnly>(2)), rows.GetString(at), rows.GetString(5)));
        return marks;
    }

    public async Task<PatternFacts> FactsAsync()
    {
        await using var lake = await LakeAsync();
        var facts = new PatternFacts(new PatternSql(lake, DemoArea.Today));
        await facts.LoadAsync(Stop);
        return facts;
    }

    /// <summary>A pattern as the refresh would keep it, over the weeks of the area; taken away with the answer.</summary>
    public async Task<Put> PutAsync(PatternMeasure measure, PatternGroup group, double expected, double excess, int touched, bool told = true)
    {
        var weeks = (await FactsAsync()).Of(measure)[group].Weeks;
        var pattern = new FoundPattern(measure, group, new Finding(group.Key, ChangeKind.Step, 0.0001, 0.001, expected + excess, expected, excess - 1, excess + 1), weeks, touched);
        var kept = new KeptPattern { Id = Guid.CreateVersion7(), Key = pattern.Key, Found = KeptPattern.Kept(pattern), First = DemoArea.Today, Newest = weeks[^1].Monday, Weeks = 1, Told = told };
        await using var db = await web.StoreAsync(engine);
        db.RemoveRange(db.Set<KeptPattern>().Where(p => p.Key == kept.Key));
        db.Add(kept);
        await db.SaveChangesAsync(Stop);
        return new(web, engine, kept, pattern);
    }

    public async Task<PatternRefresh.Done> RefreshAsync(LocalDate day)
    {
        var served = await web.ServedAsync(engine);
        var deed = new Deed(Actor.Program("patterns"), served.Clock.GetCurrentInstant(), day, "refresh patterns");
        return await served.Site.Services.GetRequiredService<PatternRefresh>().RunAsync(StoreEngines.NorthYorkshire, deed, Stop);
    }

    public async Task<Pseudonyms> PseudonymsAsync() => (await web.ServedAsync(engine)).Site.Services.GetRequiredService<ILakes>().PseudonymsOf(StoreEngines.NorthYorkshire);

    private async Task<ILakeReader> LakeAsync() => await (await web.ServedAsync(engine)).Site.Services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);

    internal sealed record Mark(long Pupil, int Urn, LocalDate Day, string Code, string Sen)
    {
        private static readonly Dictionary<string, MarkClass> Classes = RegisterCode.All.GroupBy(c => c.Value).ToDictionary(g => g.Key, g => g.Last().Class, StringComparer.Ordinal);

        public bool IsPossible => Classes.GetValueOrDefault(Code) is MarkClass.Present or MarkClass.ApprovedActivity or MarkClass.Authorised or MarkClass.Unauthorised && Classes.ContainsKey(Code);
        public bool IsAbsent => Classes.ContainsKey(Code) && Classes[Code] is MarkClass.Authorised or MarkClass.Unauthorised;
    }

    internal sealed record Put(DemoWeb Web, string Engine, KeptPattern Kept, FoundPattern Pattern) : IAsyncDisposable
    {
        public string Id => $"{Kept.Id}";

        public async ValueTask DisposeAsync()
        {
            await using var db = await Web.StoreAsync(Engine);
            db.RemoveRange(db.Set<KeptPattern>().Where(p => p.Id == Kept.Id));
            await db.SaveChangesAsync();
        }
    }
}
