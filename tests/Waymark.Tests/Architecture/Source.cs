using System.Text.RegularExpressions;

namespace Waymark.Tests.Architecture;

/// <summary>One file of the source, as it lies in the repository.</summary>
internal sealed partial class SourceFile(string path, string folder)
{
    private readonly Lazy<SourceText> read = new(() => SourceText.Of(File.ReadAllText(System.IO.Path.Combine(Source.Root, path))));

    /// <summary>Path from the root of the repository.</summary>
    public string Path => path;

    /// <summary>First folder below the project: the room; empty for a file that stands in no room.</summary>
    public string Room { get; } = System.IO.Path.GetRelativePath(folder, path).Split('/') is [var room, _, ..] ? room : "";

    /// <summary>Path below the project.</summary>
    public string Within => System.IO.Path.GetRelativePath(folder, path);

    public string Text => File.ReadAllText(System.IO.Path.Combine(Source.Root, path));

    /// <summary>Without comments and without the words of strings.</summary>
    public string Code => path.EndsWith(".cshtml", StringComparison.Ordinal) ? MarkupComments().Replace(Text, "") : read.Value.Code;

    public IReadOnlyList<(string Before, string Words)> Literals => path.EndsWith(".cs", StringComparison.Ordinal) ? read.Value.Literals : [];

    /// <summary>Words of the literals that are the first argument of such a call.</summary>
    public IEnumerable<string> Calls(string method) =>
        Literals.Where(literal => literal.Before.EndsWith(method + "(", StringComparison.Ordinal)).Select(literal => literal.Words);

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex MarkupComments();
}

/// <summary>The source of the product, found from the test's own folder upwards. Generated migrations are left out.</summary>
internal static partial class Source
{
    public static readonly string Root = FindRoot();

    public static readonly IReadOnlyList<SourceFile> App = Of("src/Waymark");

    public static readonly IReadOnlyList<SourceFile> Core = Of("src/Waymark.Core");

    public static readonly IReadOnlyList<SourceFile> Tests = [.. Of("tests/Waymark.Core.Tests"), .. Of("tests/Waymark.Tests"), .. Of("tests/Waymark.Browser"), .. Of("bench")];

    private static SourceFile[] Of(string project) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, project), "*.*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => Written().IsMatch(file) && !Generated().IsMatch(file))
            .Order(StringComparer.Ordinal).Select(file => new SourceFile(file, project)),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Waymark.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"\.(cs|cshtml)$")]
    private static partial Regex Written();

    [GeneratedRegex(@"/(obj|bin|node_modules)/|/Shell/Data/(Sqlite|Postgres)/(Casework|Directory)/")]
    private static partial Regex Generated();
}
