namespace Waymark.Tests.Architecture;

/// <summary>Fails with every offender on a line of its own.</summary>
internal static class Wrong
{
    public static void None(IEnumerable<string?> found)
    {
        var all = found.Distinct().ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
