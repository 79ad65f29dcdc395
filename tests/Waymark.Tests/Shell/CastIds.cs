using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Shell.Demo;

namespace Waymark.Tests.Shell;

/// <summary>Ids of the cast, which follow from the seed and the order of the cast.</summary>
internal static class CastIds
{
    private static readonly string[] Order = [.. DemoScene.Cast("children").Rows.Select(r => r["key"])];

    public static ChildId Child(string key) => ChildId.From(DemoScene.IdOf("child", 815, Array.IndexOf(Order, key)));

    public static CaseId Case(string key) => CaseId.From(DemoScene.IdOf("case", 815, Array.IndexOf(Order, key)));

    /// <summary>A review that the events of the demonstration tell of.</summary>
    public static Guid Review(string key, string thread) => DemoScene.IdOf($"review 815 {Array.IndexOf(Order, key)} {thread}");
}
