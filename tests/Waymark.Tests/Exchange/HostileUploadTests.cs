using System.Globalization;
using System.Net;
using System.Text;
using Waymark.Exchange;
using Waymark.Tests.Web;

namespace Waymark.Tests.Exchange;

/// <summary>Files that mean harm, sent through the site: each sender is told what is wrong, where and what to do, and nothing else comes of it.</summary>
[Trait("runs", "alone"), Collection(nameof(Alone))]
public sealed class HostileUploadTests(HostileSite site) : IClassFixture<HostileSite>
{
    private const long MostGrowth = 50_000_000;
    private const string Columns = "local_child_id,forename,surname,date_of_birth\n";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Files => [.. HostileFile.All.Select(file => file.What)];

    [Theory, MemberData(nameof(Files))]
    public async Task The_sender_is_told_what_is_wrong_and_nothing_else_comes_of_it(string what)
    {
        var file = HostileFile.All.Single(f => f.What == what);
        var bytes = file.Make();
        var (stored, imports, memory) = (await site.StoredAsync(), (await site.ImportsAsync()).Count, GC.GetTotalMemory(forceFullCollection: true));
        var answer = await UploadPage.SendAsync(site.Manager, bytes, file.Name, file.Profile);
        if (file.Rule.Length == 0) AssertRefused(answer, file);
        else await AssertFoundAsync(answer, file);

        Assert.Equal(imports + (file.Rule.Length == 0 ? 0 : 1), (await site.ImportsAsync()).Count);
        Assert.Equal(stored, await site.StoredAsync());
        await AssertNothingLeftAsync();
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - memory, long.MinValue, MostGrowth);
        Assert.Equal(HttpStatusCode.OK, (await site.Manager.GetAsync("/plans/today")).Status);
    }

    [Fact]
    public async Task The_same_file_sent_twenty_times_at_once_is_one_import_and_taken_over_once()
    {
        var form = await site.Manager.GetAsync("/exchange/imports/upload");
        var file = Encoding.UTF8.GetBytes($"{Columns}t1,Twenty,Times,2015-04-09\n");
        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => UploadPage.SendAsync(site.Manager, form, file, "school-999001_twenty.csv")));
        Assert.All(sent, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.Status));
        var address = Assert.Single(sent.Select(answer => answer.Location).Distinct());
        var page = await UploadPage.SettledAsync(site.Manager, address);
        var accepted = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => UploadPage.AcceptAsync(site.Manager, page)));
        Assert.Equal(1, accepted.Count(answer => answer.Status == HttpStatusCode.SeeOther));
        Assert.Equal(19, accepted.Count(answer => answer.Status == HttpStatusCode.Conflict));
        Assert.Equal("1", Count(await UploadPage.SettledAsync(site.Manager, address), "children added"));

        var import = Assert.Single(await site.ImportsAsync(), i => i.FileName == "school-999001_twenty.csv");
        Assert.Equal(ImportState.Applied, import.State);
        var trail = (await site.Site.TrailAsync(Stop)).Where(e => e.Subject == $"import:{import.Id}").Select(e => (e.Action, e.Outcome)).ToList();
        foreach (var action in new[] { "receive file", "check file", "accept import", "import file" }) Assert.Single(trail, (action, "done"));
        await AssertNothingLeftAsync();
    }

    [Theory]
    [InlineData("../../etc/school-1.csv", "school-1.csv")]
    [InlineData("..\\..\\windows\\school-2.csv", "school-2.csv")]
    [InlineData("school-3_\u202Evsc.exe\u202C.csv", "school-3_vsc.exe.csv")]
    [InlineData("school-4_\u200Ba\u2060b.csv", "school-4_ab.csv")]
    [InlineData("school-5_<script>alert(1)</script>.csv", "script>.csv")]
    [InlineData("school-6_\U0001F393.csv", "school-6_\U0001F393.csv")]
    public async Task A_name_is_shown_without_what_would_mislead_and_never_used_as_a_path(string name, string shown)
    {
        var sent = await UploadPage.SendAsync(site.Manager, Encoding.UTF8.GetBytes($"{Columns}{name.Length},Ann,{shown.Length},2015-04-09\n"), name);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        var page = await UploadPage.SettledAsync(site.Manager, sent.Location);
        Assert.EndsWith(shown, page.Heading, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("h1 script"));
        await AssertNothingLeftAsync();
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(site.Folder, ".."), "school-*", SearchOption.AllDirectories));
    }

    private static void AssertRefused(TestBrowser.Answer answer, HostileFile file)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(file.Says, answer.Page.GetElementById("Sent-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(file.Says, answer.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    private async Task AssertFoundAsync(TestBrowser.Answer sent, HostileFile file)
    {
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        var page = await UploadPage.SettledAsync(site.Manager, sent.Location);
        Assert.Equal(file.OthersAreGood, page.Text.Contains("Import the good records", StringComparison.Ordinal));
        Assert.Equal(!file.OthersAreGood, page.Text.Contains("Nothing of this file can be used", StringComparison.Ordinal));
        Assert.DoesNotContain("broke off", page.Text, StringComparison.Ordinal);
        var found = (await UploadPage.FindingsAsync(site.Manager, page)).Where(f => f["rule"] == file.Rule).ToList();
        Assert.True(found.Count > 0, $"No {file.Rule}: {page.Page.QuerySelector("main")!.TextContent}");
        var first = found[0];
        Assert.Contains(file.Says, first["message"], StringComparison.OrdinalIgnoreCase);
        Assert.True(first["message"].Length is > 10 and < 500 && first["remedy"].Length > 10 && first["file"].Length > 0, first["message"]);
        if (file.At.Line > 0) Assert.Equal(file.At.Line.ToString(CultureInfo.InvariantCulture), first["line"]);
        if (file.At.Column > 0) Assert.Equal(file.At.Column.ToString(CultureInfo.InvariantCulture), first["column"]);
        if (file.At.Value is { Length: > 0 } value) Assert.Equal(value, first["value"]);
    }

    /// <summary>No half file, no findings that belong to nothing, no original of which no import speaks.</summary>
    private async Task AssertNothingLeftAsync()
    {
        Assert.Empty(Directory.EnumerateFiles(site.Folder, "*.part", SearchOption.AllDirectories));
        var imports = await site.ImportsAsync();
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(site.Folder, "originals")).Select(Path.GetFileName).Except(imports.Select(i => i.Sha256)));
        Assert.Empty(Names(Path.Combine(site.Folder, "findings")).Except(imports.Select(i => $"{i.Id}.jsonl")));
    }

    private static IEnumerable<string> Names(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)) : [];

    private static string Count(TestBrowser.Answer page, string what) =>
        page.Page.QuerySelectorAll("dt").Single(dt => dt.TextContent.Trim() == what).NextElementSibling!.TextContent.Trim();
}
