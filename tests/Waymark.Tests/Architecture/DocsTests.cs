using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    public async Task Every_example_of_the_calculations_gives_what_the_page_says()
    {
        var folder = Directory.CreateTempSubdirectory("waymark-examples-");
        var text = await File.ReadAllTextAsync(Path.Combine(Source.Root, "docs", "calc.md"), TestContext.Current.CancellationToken);
        var commands = Waymark.Program.Words().Subcommands.Single(command => command.Name == "calc").Subcommands.Select(command => command.Name);
        var sections = Section().Matches(text).ToDictionary(section => section.Groups["name"].Value, section => section.Value);
        Assert.Equal(commands.Order(StringComparer.Ordinal), sections.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, section) in sections)
        {
            var examples = Example().Matches(section).ToList();
            Assert.True(examples.Count > 0, $"calc {name} has no example in docs/calc.md.");
            Assert.Equal(Json().Count(section), examples.Count);
            foreach (var example in examples)
            {
                var file = Path.Combine(folder.FullName, name + ".jsonl");
                await File.WriteAllTextAsync(file, example.Groups["asked"].Value, TestContext.Current.CancellationToken);
                var ran = await WaymarkProcess.RunAsync(new StoreSettings { Folder = folder.FullName }, null, "calc", name, file);
                Assert.True(ran.Code == (example.Groups["told"].Value.Contains("\"error\"", StringComparison.Ordinal) ? 1 : 0), $"{ran}");
                Assert.Equal(example.Groups["asked"].Value.Count(c => c == '\n'), ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
                Assert.Equal(Values(example.Groups["told"].Value), Values(ran.Output));
            }
        }
        folder.Delete(recursive: true);
    }

    /// <summary>JSON values one after the other, each in one line, however they are laid out.</summary>
    private static List<string> Values(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true });
        var values = new List<string>();
        while (reader.Read()) values.Add(JsonNode.Parse(ref reader)!.ToJsonString());
        return values;
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

    [GeneratedRegex(@"```json\n(?<asked>.*?)```\n\ngives[^\n]*:\n\n```jsonc\n(?<told>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"```json\n")]
    private static partial Regex Json();
}
