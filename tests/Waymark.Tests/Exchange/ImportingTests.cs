using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Exchange;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Exchange;

/// <summary>Receiving, checking and taking over, on both engines.</summary>
public sealed class ImportingTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static readonly Deed Deed = new(Actor.Program("test"), Now, new LocalDate(2026, 11, 24), "import file");
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Good_rows_are_taken_over_and_bad_ones_are_kept_with_line_value_and_remedy(string engine)
    {
        await using var work = await OpenAsync(engine);
        var import = await work.CheckedAsync("notice\na1\nbad\na2\n");
        Assert.Equal((ImportState.Checked, 3, 1), (import.State, import.Rows, import.Errors));
        Assert.Equal(0, await work.NoticesAsync("a"));
        await work.Importing.ApplyAsync(import, Deed, null, Stop);
        Assert.Equal(2, await work.NoticesAsync("a"));
        Assert.Equal(ImportState.Applied, (await work.AgainAsync(import)).State);
        var found = Assert.Single(FindingsFile.Read(work.Originals.FindingsOf(StoreEngines.NorthYorkshire, import.Id)));
        Assert.Equal(("N01", 3L, "bad", "Write a good one."), (found.Rule, found.Line, found.Value, found.Remedy));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_same_file_again_is_recognised_and_cannot_be_taken_over_twice(string engine)
    {
        await using var work = await OpenAsync(engine);
        var first = await work.CheckedAsync("notice\nb1\n");
        await work.Importing.ApplyAsync(first, Deed, null, Stop);
        var again = await work.ReceivedAsync("notice\nb1\n", "renamed.csv");
        Assert.Equal((first.Id, ImportState.Applied), (again.Id, again.State));
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Importing.ApplyAsync(again, Deed, null, Stop));
        Assert.Equal(1, await work.NoticesAsync("b"));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_profile_that_throws_leaves_nothing_stored_and_the_findings_of_the_check(string engine)
    {
        await using var work = await OpenAsync(engine, new NoticeProfile { BreaksAfter = 2 });
        var import = await work.CheckedAsync("notice\nc1\nbad\nc2\nc3\n");
        await Assert.ThrowsAsync<InvalidDataException>(() => work.Importing.ApplyAsync(import, Deed, null, Stop));
        Assert.Equal(0, await work.NoticesAsync("c"));
        Assert.Equal(ImportState.Checked, (await work.AgainAsync(import)).State);
        Assert.Single(FindingsFile.Read(work.Originals.FindingsOf(StoreEngines.NorthYorkshire, import.Id)));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Of_two_who_take_the_same_file_over_one_is_refused_and_its_rows_are_undone(string engine)
    {
        await using var one = await OpenAsync(engine);
        await using var other = await OpenAsync(engine);
        var import = await one.CheckedAsync("notice\nd1\n");
        var same = await other.ReceivedAsync("notice\nd1\n", "d.csv");
        await one.Importing.ApplyAsync(import, Deed, null, Stop);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.Importing.ApplyAsync(same, Deed, null, Stop));
        Assert.Equal(1, await one.NoticesAsync("d"));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_file_that_is_empty_too_large_or_of_no_known_kind_is_refused_with_what_to_do(string engine)
    {
        await using var work = await OpenAsync(engine);
        Assert.Contains("empty", await work.RefusedAsync("", 100), StringComparison.Ordinal);
        Assert.Contains("Split it", await work.RefusedAsync("notice\n" + new string('x', 200), 100), StringComparison.Ordinal);
        Assert.Contains("none of the kinds", await work.RefusedAsync("other\n", 100), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(work.OriginalsFolder, "*.part"));
        var kept = await work.Db.Set<Import>().Select(i => i.Sha256).ToListAsync(Stop);
        Assert.All(Directory.EnumerateFiles(work.OriginalsFolder), file => Assert.Contains(Path.GetFileName(file), kept));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_file_that_could_not_be_used_may_be_sent_again(string engine)
    {
        await using var work = await OpenAsync(engine);
        var first = await work.ReceivedAsync("notice\nf1\n", "f.csv");
        first.State = ImportState.Refused;
        await work.Db.SaveAsync(Deed, Stop);
        var again = await work.ReceivedAsync("notice\nf1\n", "f.csv");
        Assert.NotEqual(first.Id, again.Id);
        Assert.Equal(ImportState.Received, again.State);
    }

    [Fact]
    public async Task The_sweep_leaves_what_may_still_be_on_its_way_in()
    {
        await using var work = await OpenAsync(nameof(StoreEngine.Sqlite));
        await work.CheckedAsync("notice\ng1\n");
        var (young, old) = (Path.Combine(work.OriginalsFolder, "young.part"), Path.Combine(work.OriginalsFolder, "old.part"));
        foreach (var part in new[] { young, old }) await File.WriteAllTextAsync(part, "x", Stop);
        File.SetLastWriteTimeUtc(young, (Now - Duration.FromHours(1)).ToDateTimeUtc());
        File.SetLastWriteTimeUtc(old, (Now - Duration.FromHours(25)).ToDateTimeUtc());
        work.Originals.Sweep(StoreEngines.NorthYorkshire, Now);
        Assert.True(File.Exists(young));
        Assert.False(File.Exists(old));
        File.Delete(young);
    }

    [Fact]
    public async Task An_original_is_readable_by_the_program_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }
        await using var work = await OpenAsync(nameof(StoreEngine.Sqlite));
        var import = await work.CheckedAsync("notice\ne1\n");
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(owner, File.GetUnixFileMode(Path.Combine(work.OriginalsFolder, import.Sha256)));
        Assert.Equal(owner, File.GetUnixFileMode(work.Originals.FindingsOf(StoreEngines.NorthYorkshire, import.Id)));
    }

    private async Task<Work> OpenAsync(string engine, NoticeProfile? profile = null)
    {
        var stores = await engines.PreparedAsync(engine, Stop);
        var area = new CurrentArea();
        area.Choose(StoreEngines.NorthYorkshire);
        var (db, originals) = (stores.Casework(StoreEngines.NorthYorkshire), new Originals(engines.Settings(engine)));
        return new Work(db, originals, new Importing(db, area, originals, new ImportProfiles([profile ?? new NoticeProfile()])),
            Path.Combine(engines.Settings(engine).FolderOf("815"), "originals"));
    }

    private sealed record Work(WaymarkDb Db, Originals Originals, Importing Importing, string OriginalsFolder) : IAsyncDisposable
    {
        public async Task<Import> ReceivedAsync(string text, string name)
        {
            var (import, problems) = await Importing.ReceiveAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, null, Importing.MostBytes, Deed, Stop);
            Assert.True(problems.None);
            return import!;
        }

        public async Task<Import> CheckedAsync(string text)
        {
            var import = await ReceivedAsync(text, "notices.csv");
            await Importing.CheckAsync(import, Deed, null, Stop);
            return import;
        }

        public async Task<string> RefusedAsync(string text, long limit)
        {
            var (import, problems) = await Importing.ReceiveAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.csv", null, limit, Deed, Stop);
            Assert.Null(import);
            return Assert.Single(problems).Sentence;
        }

        public Task<Import> AgainAsync(Import import)
        {
            Db.ChangeTracker.Clear();
            return Db.Set<Import>().AsNoTracking().SingleAsync(i => i.Id == import.Id, Stop);
        }

        public Task<int> NoticesAsync(string first) => Db.Set<TrailEntry>().CountAsync(e => e.Subject.StartsWith("notice:" + first), Stop);

        public ValueTask DisposeAsync() => Db.DisposeAsync();
    }
}
