using Waymark.Core.Common;

namespace Waymark.Core.Insight.Published;

/// <summary>A public file that looks like figures and is not read: told what it is and what to do instead.</summary>
/// <param name="Needs">Words of its first lines by which it is known; all must be there.</param>
/// <param name="What">What it is.</param>
/// <param name="Remedy">What to do instead.</param>
public sealed record OtherFile(IReadOnlyList<string> Needs, string What, string Remedy)
{
    private static readonly IReadOnlyList<OtherFile> All = [.. Table.Embedded("Insight/Published/other-files.csv").Rows.Select(row => new OtherFile(row["needs"].Split('|'), row["what"], row["remedy"]))];

    /// <summary>The kind of file whose words stand in the beginning of a text, or null.</summary>
    public static OtherFile? Of(string beginning) => All.FirstOrDefault(file => file.Needs.All(word => beginning.Contains(word, StringComparison.Ordinal)));
}
