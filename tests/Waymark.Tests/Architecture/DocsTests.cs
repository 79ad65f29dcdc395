using System.Text.RegularExpressions;
using Waymark.Shell.Data;
using Waymark.Tests.Crash;

namespace Waymark.Tests.Architecture;

public sealed partial class DocsTests
{
    private static IEnumerable<string> Pages => new[] { "README.md" }.Select(file => Path.Combine(Source.Root, file))
        .Concat(new[] { "docs", "src", "tests", "demo" }.Select(folder => Path.Combine(Source.Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)))
        .Where(file => !file.Contains("/node_modules/", StringComparison.Ordinal));

    [Fact]
    public void Every_link_of_the_documentation_leads_somewhere() =>
        Wrong.None(Pages.SelectMany(page => Link().Matches(Code().Replace(File.ReadAllText(page), "")).Select(link => link.Groups["to"].Value)
            .Where(to => !to.Contains("://", StringComparison.Ordinal) && !to.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(to => !Leads(page, to)).Select(to => $"{Path.GetRelativePath(Source.Root, page)} → {to}")));

    [Fact]
    public async Task Every_example_of_the_calculations_runs_and_comes_out_right()
    {
        var folder = Directory.CreateTempSubdirectory("waymark-examples-");
        var text = await File.ReadAllTextAsync(Path.Combine(Source.Root, "docs", "calc.md"), TestContext.Current.CancellationToken);
        var sections = Section().Matches(text).ToList();
        Assert.NotEmpty(sections);
        foreach (var section in sections)
        {
            var name = section.Groups["name"].Value;
            var lines = Json().Matches(section.Value).Select(block => block.Groups["lines"].Value).ToList();
            Assert.True(lines.Count > 0, $"calc {name} has no example in docs/calc.md.");
            var file = Path.Combine(folder.FullName, name + ".jsonl");
            await File.WriteAllTextAsync(file, string.Concat(lines), TestContext.Current.CancellationToken);
            var ran = await WaymarkProcess.RunAsync(new StoreSettings { Folder = folder.FullName }, null, "calc", name, file);
            Assert.True(ran.Code == 0, $"{ran}");
            Assert.Equal(lines.Sum(block => block.Count(c => c == '\n')), ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
            Assert.DoesNotContain("\"error\"", ran.Output, StringComparison.Ordinal);
        }
        folder.Delete(recursive: true);
    }

    private static bool Leads(string page, string to)
    {
        var parts = to.Split('#', 2);
        var target = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
        if (parts is not [_, var anchor]) return Path.Exists(target);
        return File.Exists(target) && Heading().Matches(File.ReadAllText(target)).Any(heading => AnchorOf(heading.Groups["title"].Value) == anchor);
    }

    private static string AnchorOf(string title) =>
        new([.. title.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c)]);

    [GeneratedRegex(@"\[[^\]]*\]\((?<to>[^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^## `calc (?<name>[\w-]+)`.*?(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"```json\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}
