using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Access.Trail;

public sealed class TamperingTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Copied = "at, actor, actor_name, role, purpose, action, child, subject, reason, outcome, request, detail, hash";

    private static readonly Dictionary<string, (TrailFaultKind Kind, long Seq, string[] Statements)> Ways = new(StringComparer.Ordinal)
    {
        ["the action of an entry altered"] = (TrailFaultKind.Altered, 5, ["UPDATE access_trail SET action = 'view nothing' WHERE seq = 5"]),
        ["the child of an entry taken off"] = (TrailFaultKind.Altered, 5, ["UPDATE access_trail SET child = NULL WHERE seq = 5"]),
        ["the first entry altered"] = (TrailFaultKind.Altered, 1, ["UPDATE access_trail SET actor = 'someone else' WHERE seq = 1"]),
        ["the last entry altered"] = (TrailFaultKind.Altered, 12, ["UPDATE access_trail SET reason = 'asked' WHERE seq = 12"]),
        ["a hash altered"] = (TrailFaultKind.Altered, 7, ["UPDATE access_trail SET hash = (SELECT hash FROM access_trail WHERE seq = 2) WHERE seq = 7"]),
        ["one entry removed"] = (TrailFaultKind.Removed, 6, ["DELETE FROM access_trail WHERE seq = 6"]),
        ["the first entry removed"] = (TrailFaultKind.Removed, 1, ["DELETE FROM access_trail WHERE seq = 1"]),
        ["three entries removed"] = (TrailFaultKind.Removed, 6, ["DELETE FROM access_trail WHERE seq BETWEEN 6 AND 8"]),
        ["one entry removed and the rest numbered anew"] = (TrailFaultKind.Removed, 6,
            ["DELETE FROM access_trail WHERE seq = 6", "UPDATE access_trail SET seq = -seq WHERE seq > 6", "UPDATE access_trail SET seq = -seq - 1 WHERE seq < 0"]),
        ["two neighbours exchanged"] = (TrailFaultKind.Reordered, 5, Exchange(5, 6)),
        ["two distant entries exchanged"] = (TrailFaultKind.Reordered, 4, Exchange(4, 9)),
        ["an entry put in with a hash of its own"] = (TrailFaultKind.Inserted, 6,
            ["UPDATE access_trail SET seq = -seq WHERE seq > 5", "UPDATE access_trail SET seq = -seq + 1 WHERE seq < 0",
             $"INSERT INTO access_trail (seq, {Copied}) SELECT 6, {Copied} FROM access_trail WHERE seq = 2"]),
        ["an entry put in at the end"] = (TrailFaultKind.Altered, 13,
            [$"INSERT INTO access_trail (seq, {Copied}) SELECT 13, {Copied} FROM access_trail WHERE seq = 2"]),
    };

    public static TheoryData<string, string> Tried => new(
        from engine in StoreEngines.All from way in Ways.Keys select (engine.Data, way));

    [Theory, MemberData(nameof(Tried))]
    public async Task Each_way_of_tampering_is_named_with_the_entry_where_it_begins(string engine, string way)
    {
        var trail = await TrailInHand.MakeAsync(engines, engine, CodeOf(way), entries: 12);
        Assert.Null(trail.Verify().Fault);
        await trail.TamperAsync(Ways[way].Statements);
        var fault = trail.Verify().Fault;
        Assert.NotNull(fault);
        Assert.Equal((Ways[way].Kind, Ways[way].Seq), (fault.Kind, fault.Seq));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_cut_off_end_is_found_by_the_anchor_alone(string engine)
    {
        var trail = await TrailInHand.MakeAsync(engines, engine, "901", entries: 12);
        await trail.Anchors.AddAsync(trail.Area, "command", TestContext.Current.CancellationToken);
        await trail.TamperAsync("DELETE FROM access_trail WHERE seq > 9");
        var verdict = trail.Verify();
        Assert.Equal((TrailFaultKind.CutOff, 10L), (verdict.Fault?.Kind, verdict.Fault?.Seq));
        Assert.Contains("the last 3 were removed", verdict.Fault!.Sentence, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_chain_made_anew_from_an_altered_entry_on_is_found_by_the_anchor(string engine)
    {
        var trail = await TrailInHand.MakeAsync(engines, engine, "902", entries: 12);
        await trail.Anchors.AddAsync(trail.Area, "command", TestContext.Current.CancellationToken);
        await trail.TamperAsync("UPDATE access_trail SET action = 'view nothing' WHERE seq = 5");
        await trail.ChainAnewAsync(from: 5);
        Assert.Equal((TrailFaultKind.MadeAnew, 12L), (trail.Verify().Fault?.Kind, trail.Verify().Fault?.Seq));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task An_altered_entry_with_a_hash_made_anew_is_found_at_the_next(string engine)
    {
        var trail = await TrailInHand.MakeAsync(engines, engine, "903", entries: 12);
        await trail.TamperAsync("UPDATE access_trail SET action = 'view nothing' WHERE seq = 5");
        await trail.ChainAnewAsync(from: 13);
        await trail.TamperAsync("UPDATE access_trail SET outcome = 'done' WHERE seq = 5");
        var fault = trail.Verify().Fault;
        Assert.Equal(TrailFaultKind.Altered, fault?.Kind);
        Assert.InRange(fault!.Seq, 5, 6);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_trail_that_grew_after_its_anchor_is_whole_and_says_how_much_is_newer(string engine)
    {
        var trail = await TrailInHand.MakeAsync(engines, engine, "904", entries: 5);
        await trail.Anchors.AddAsync(trail.Area, "command", TestContext.Current.CancellationToken);
        await trail.RecordAsync(3);
        var verdict = trail.Verify();
        Assert.Null(verdict.Fault);
        Assert.Equal((8L, 1), (verdict.Count, verdict.Anchors));
        Assert.Contains(verdict.Notes, note => note.StartsWith("3 of 8", StringComparison.Ordinal));
    }

    private static string CodeOf(string way) => $"{100 + Ways.Keys.ToList().IndexOf(way)}";

    private static string[] Exchange(int one, int other) =>
    [
        $"UPDATE access_trail SET seq = -1 WHERE seq = {one}", $"UPDATE access_trail SET seq = {one} WHERE seq = {other}",
        $"UPDATE access_trail SET seq = {other} WHERE seq = -1",
    ];
}
