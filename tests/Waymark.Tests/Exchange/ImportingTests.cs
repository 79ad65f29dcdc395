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
        Assert.True(await work.CountedRowsAsync() > 0);
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
    public async Task What_is_chosen_for_a_file_holds_for_its_check_and_the_file_sent_again_with_other_choices_takes_the_place_of_the_one_that_waits(string engine)
    {
        await using var work = await OpenAsync(engine);
        var first = await work.CheckedAsync("notice\ni1\nbad\n");
        Assert.Equal(1, first.Errors);
        var chosen = await work.CheckedAsync("notice\ni1\nbad\n", ("bad", " good "), ("author", ""));
        Assert.NotEqual(first.Id, chosen.Id);
        Assert.Equal((0, """{"bad":"good"}"""), (chosen.Errors, chosen.Options));
        Assert.Equal(ImportState.Discarded, (await work.AgainAsync(first)).State);
        Assert.Equal(chosen.Id, (await work.ReceivedAsync("notice\ni1\nbad\n", "again.csv", ("bad", "good"))).Id);
    }

    [Theory]
    [InlineData("colour", "red", "colour is not asked of a file of the kind Notices. Leave it blank; what may be chosen is Bad lines (bad), Author (author)")]
    [InlineData("bad", "maybe", "Bad lines cannot be maybe. Choose one of good, error")]
    public async Task A_choice_that_a_file_of_this_kind_does_not_ask_for_or_offer_is_refused_with_those_it_has(string name, string value, string sentence)
    {
        await using var work = await OpenAsync(nameof(StoreEngine.Sqlite));
        var sent = new SentFile(new MemoryStream("notice\nj1\n"u8.ToArray()), "j.csv") { Options = new Dictionary<string, string> { [name] = value } };
        var (import, problems) = await work.Importing.ReceiveAsync(sent, Deed, Stop);
        Assert.Null(import);
        Assert.Equal(($"Options[{name}]", sentence), (Assert.Single(problems).Field, problems.Single().Sentence));
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

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_start_clears_what_a_crash_left_and_nothing_that_is_on_its_way_in(string engine)
    {
        await using var work = await OpenAsync(engine);
        var import = await work.CheckedAsync("notice\ng1\n");
        await File.WriteAllTextAsync(Path.Combine(work.OriginalsFolder, "left.part"), "x", Stop);
        await File.WriteAllTextAsync(Path.Combine(work.OriginalsFolder, new string('a', 64)), "x", Stop);
        var content = new HeldStream("notice\ng2\n");
        var receiving = work.Importing.ReceiveAsync(new SentFile(content, "g.csv"), Deed, Stop);
        await content.Half.Task;
        await work.StartAsync();
        Assert.Equal(await work.KeptAsync(), Directory.EnumerateFiles(work.OriginalsFolder).Select(Path.GetFileName).Where(f => !f!.EndsWith(".part", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains(import.Sha256, await work.KeptAsync());
        Assert.NotEqual("left.part", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(work.OriginalsFolder, "*.part"))));
        content.Rest.SetResult();
        var (later, problems) = await receiving;
        Assert.Empty(problems);
        await work.StartAsync();
        Assert.Contains(later!.Sha256, await work.KeptAsync());
        Assert.Equal(await work.KeptAsync(), Directory.EnumerateFiles(work.OriginalsFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Findings_that_a_crash_left_beside_their_place_are_kept_if_the_file_was_taken_over_and_else_cleared(string engine)
    {
        await using var work = await OpenAsync(engine);
        var (done, undone) = (await work.CheckedAsync("notice\nh1\n"), await work.CheckedAsync("notice\nh2\n"));
        await work.Importing.ApplyAsync(done, Deed, null, Stop);
        foreach (var import in new[] { done, undone }) await File.WriteAllTextAsync(work.FindingsOf(import) + ".part", "left", Stop);
        await work.StartAsync();
        Assert.Equal(("left", ""), (await File.ReadAllTextAsync(work.FindingsOf(done), Stop), await File.ReadAllTextAsync(work.FindingsOf(undone), Stop)));
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(work.FindingsOf(done))!, "*.part"));
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
        return new Work(stores, db, originals, new Importing(db, area, originals, new ImportProfiles([profile ?? new NoticeProfile()])),
            Path.Combine(engines.Settings(engine).FolderOf("815"), "originals"));
    }

    /// <summary>An upload that stops half way until it is told to go on.</summary>
    private sealed class HeldStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        private int reads;

        public TaskCompletionSource Half { get; } = new();
        public TaskCompletionSource Rest { get; } = new();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (++reads == 1) return await base.ReadAsync(buffer[..4], cancellationToken);
            Half.TrySetResult();
            await Rest.Task;
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }

    private sealed record Work(Waymark.Shell.Data.Stores Stores, WaymarkDb Db, Originals Originals, Importing Importing, string OriginalsFolder) : IAsyncDisposable
    {
        /// <summary>The files of which a row speaks.</summary>
        public async Task<List<string>> KeptAsync() => [.. (await Db.Set<Import>().Select(i => i.Sha256).Distinct().ToListAsync(Stop)).Order(StringComparer.Ordinal)];

        public async Task<Import> ReceivedAsync(string text, string name, params (string Name, string Value)[] options)
        {
            var sent = new SentFile(new MemoryStream(Encoding.UTF8.GetBytes(text)), name) { Options = options.ToDictionary(o => o.Name, o => o.Value) };
            var (import, problems) = await Importing.ReceiveAsync(sent, Deed, Stop);
            Assert.True(problems.None);
            return import!;
        }

        public async Task<Import> CheckedAsync(string text, params (string Name, string Value)[] options)
        {
            var import = await ReceivedAsync(text, "notices.csv", options);
            await Importing.CheckAsync(import, Deed, null, Stop);
            return import;
        }

        public async Task<string> RefusedAsync(string text, long limit)
        {
            var (import, problems) = await Importing.ReceiveAsync(new SentFile(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.csv") { Limit = limit }, Deed, Stop);
            Assert.Null(import);
            return Assert.Single(problems).Sentence;
        }

        /// <summary>How many rows of the trail the engine knows of when it chooses the way to an answer.</summary>
        public Task<double> CountedRowsAsync() => (Db.Database.IsSqlite()
            ? Db.Database.SqlQuery<double>($"SELECT CAST(stat AS REAL) AS \"Value\" FROM sqlite_stat1 WHERE tbl = 'access_trail' LIMIT 1")
            : Db.Database.SqlQuery<double>($"SELECT reltuples::float8 AS \"Value\" FROM pg_class WHERE oid = 'access_trail'::regclass")).FirstAsync(Stop);

        public Task<Import> AgainAsync(Import import)
        {
            Db.ChangeTracker.Clear();
            return Db.Set<Import>().AsNoTracking().SingleAsync(i => i.Id == import.Id, Stop);
        }

        public string FindingsOf(Import import) => Originals.FindingsOf(StoreEngines.NorthYorkshire, import.Id);

        /// <summary>What every start of the program does with what a crash left of imports.</summary>
        public Task StartAsync() => new LeftFiles(Originals).RepairAsync(Stores, StoreEngines.NorthYorkshire, Stop);

        public Task<int> NoticesAsync(string first) => Db.Set<TrailEntry>().CountAsync(e => e.Subject.StartsWith("notice:" + first), Stop);

        public ValueTask DisposeAsync() => Db.DisposeAsync();
    }
}
