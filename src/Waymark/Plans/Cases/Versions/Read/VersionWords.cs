namespace Waymark.Plans.Cases.Versions.Read;

/// <summary>The documents of a version and the fates of recommendations, as pages name them.</summary>
internal static class VersionWords
{
    public static readonly IReadOnlyList<(string What, string Title)> Documents =
        [("plan", "The plan"), ("summary", "In plain words for the family"), ("child", "Words and pictures for the child")];

    public static readonly IReadOnlyList<(string Format, string Words)> Formats = [("pdf", "PDF"), ("docx", "Word document")];

    public static string Fate(string fate) => fate switch
    {
        "adopted" => "Used",
        "changed" => "Used with a change",
        "already" => "In the plan already",
        "not-adopted" => "Not used",
        _ => fate,
    };
}
