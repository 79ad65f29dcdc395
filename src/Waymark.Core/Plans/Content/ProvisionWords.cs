using System.Globalization;
using System.Text;

namespace Waymark.Core.Plans.Content;

/// <summary>Says the amount of a provision in one sentence, from its fields alone: what is not filled is not said, and nothing is made up.</summary>
public static class ProvisionWords
{
    private static readonly ItemKind Kind = ItemKind.Find("provision")!;

    /// <summary>For example "30 minutes, 3 times a week, 38 weeks a year, one to one, by a teaching assistant (Elklan, level 3)."; empty where nothing is filled.</summary>
    public static string Of(PlanItem provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        var parts = new List<string>();
        if (provision.Number("minutes") is { } minutes) parts.Add(Counted(minutes, "minute"));
        if (provision.Has("whole")) parts.Add(provision["whole"]);
        if (provision.Number("times") is { } times) parts.Add(Times(times) + (provision.Has("per") ? $" a {Label("per", provision).ToLowerInvariant()}" : ""));
        if (provision.Number("weeks") is { } weeks) parts.Add($"{Counted(weeks, "week")} a year");
        if (provision.Number("group") is { } group) parts.Add(group == 1 ? "one to one" : $"in a group of {Text(group)} at most");
        var by = By(provision);
        if (by.Length > 0) parts.Add(by);
        if (parts.Count == 0) return "";
        var said = new StringBuilder(string.Join(", ", parts)).Append('.');
        said[0] = char.ToUpperInvariant(said[0]);
        return said.ToString();
    }

    private static string By(PlanItem provision) => provision switch
    {
        _ when !provision.Has("deliverer") => "",
        _ when provision.Has("expertise") => $"by {provision["deliverer"]} ({provision["expertise"]})",
        _ => $"by {provision["deliverer"]}",
    };

    private static string Label(string field, PlanItem item) => Kind.Field(field)!.Words(item[field]);

    private static string Times(decimal times) => times switch { 1 => "once", 2 => "twice", _ => $"{Text(times)} times" };

    private static string Counted(decimal number, string noun) => number == 1 ? $"1 {noun}" : $"{Text(number)} {noun}s";

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
