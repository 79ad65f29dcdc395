using Waymark.Core.Inclusion.Placements;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Arrangements;

namespace Waymark.Inclusion.Providers;

/// <summary>How checks of providers are spoken of.</summary>
internal static class ProviderWords
{
    public static string State(CheckState state) => state switch
    {
        CheckState.Missing => "Never done", CheckState.NotMet => "Not met", CheckState.Expired => "Has run out", CheckState.Soon => "Runs out soon", _ => "In order",
    };

    public static string Colour(StandingCheck check) => check.State switch
    {
        CheckState.Good => "green", CheckState.Soon => "yellow", _ => check.Kind.Needed ? "red" : "grey",
    };

    /// <summary>"From 2 November 2026, 6 children full time: …".</summary>
    public static string Warning(RegistrationCount warned) =>
        $"{(warned.To is { } to ? $"From {ArrangementWords.Day(warned.From)} to {ArrangementWords.Day(to)}" : $"Since {ArrangementWords.Day(warned.From)}")}: {(warned.Most == 1 ? "1 child" : $"{warned.Most} children")} full time on one day{(warned.PlanOrCare ? ", among them one with a plan or looked after" : "")}.";

    /// <summary>"No marks for 7 school days: call"; of several children also how many.</summary>
    public static string Silent(IReadOnlyList<ProviderSilence> silent) =>
        $"No marks for {silent[0].Days} school {(silent[0].Days == 1 ? "day" : "days")}{(silent.Count > 1 ? $", {silent.Count} children" : "")}: call";

    /// <summary>"Insurance has run out; Visit never done".</summary>
    public static string Why(IEnumerable<StandingCheck> blocking) =>
        string.Join("; ", blocking.Select(c => $"{c.Kind.Label}: {State(c.State).ToLowerInvariant()}{(c is { State: CheckState.Expired, Last: { } last } ? $" on {ArrangementWords.Day(last.Expires)}" : "")}"));
}
