using System.Security.Cryptography;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Access.Trail;

public sealed class AnchorTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Engine = nameof(StoreEngine.Sqlite);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_key_is_for_the_programs_account_alone_and_its_public_half_stands_beside_the_anchors()
    {
        var trail = await ThreeAnchorsAsync("201");
        Assert.NotNull(trail);
        var settings = engines.Settings(Engine);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(AnchorKey.FileOf(settings)));
        using var key = AnchorKey.OpenPublic(settings);
        Assert.ThrowsAny<CryptographicException>(() => key!.SignData([1], HashAlgorithmName.SHA256));
    }

    [Fact]
    public async Task An_anchor_without_anything_new_adds_no_line()
    {
        var trail = await ThreeAnchorsAsync("202");
        await trail.Anchors.AddAsync(trail.Area, "command", Stop);
        Assert.Equal(3, trail.Anchors.Lines(trail.Area).Count);
    }

    [Theory]
    [InlineData("211", "a line taken out of the middle", 2)]
    [InlineData("212", "the first line taken away", 1)]
    [InlineData("213", "a number changed", 2)]
    [InlineData("214", "a line signed with another key", 2)]
    [InlineData("215", "a line that is no anchor", 2)]
    [InlineData("216", "the anchors of another area", 1)]
    public async Task Tampered_anchors_are_named_with_their_line(string code, string way, int line)
    {
        var trail = await ThreeAnchorsAsync(code);
        var file = trail.Anchors.FileOf(trail.Area);
        var lines = await File.ReadAllLinesAsync(file, Stop);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await File.WriteAllLinesAsync(file, way switch
        {
            "a line taken out of the middle" => [lines[0], lines[2]],
            "the first line taken away" => lines[1..],
            "a number changed" => [lines[0], lines[1].Replace("\"count\":8", "\"count\":7", StringComparison.Ordinal), lines[2]],
            "a line signed with another key" => [lines[0], Anchor.Read(lines[1])!.Signed(other), lines[2]],
            "a line that is no anchor" => [lines[0], "{}", lines[2]],
            _ => await File.ReadAllLinesAsync((await ThreeAnchorsAsync("217")).Anchors.FileOf(Waymark.Core.Areas.AreaCode.Parse("217")), Stop),
        }, Stop);
        var fault = trail.Verify().Fault;
        Assert.Equal((TrailFaultKind.Anchor, line), (fault?.Kind, (int?)fault?.Seq));
    }

    [Fact]
    public async Task A_last_line_cut_by_a_crash_never_counted_and_the_next_anchor_takes_its_place()
    {
        var trail = await ThreeAnchorsAsync("221");
        await File.AppendAllTextAsync(trail.Anchors.FileOf(trail.Area), "{\"area\":\"221\",\"why\":\"back", Stop);
        Assert.Null(trail.Verify().Fault);
        await trail.RecordAsync(1);
        await trail.Anchors.AddAsync(trail.Area, "command", Stop);
        Assert.Equal(4, trail.Anchors.Lines(trail.Area).Count);
        Assert.Null(trail.Verify().Fault);
    }

    private async Task<TrailInHand> ThreeAnchorsAsync(string code)
    {
        var trail = await TrailInHand.MakeAsync(engines, Engine, code, entries: 4);
        for (var turn = 0; turn < 3; turn++)
        {
            await trail.Anchors.AddAsync(trail.Area, "command", Stop);
            if (turn < 2) await trail.RecordAsync(4);
        }
        Assert.Null(trail.Verify().Fault);
        return trail;
    }
}
