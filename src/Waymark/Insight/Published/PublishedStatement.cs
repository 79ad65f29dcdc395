namespace Waymark.Insight.Published;

/// <summary>The statements of this folder. Values are parameters; nothing is built into them.</summary>
internal static class PublishedStatement
{
    public static string Of(string name)
    {
        using var stream = typeof(PublishedStatement).Assembly.GetManifestResourceStream($"Insight/Published/{name}.sql") ?? throw new InvalidDataException($"No embedded statement {name}.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
