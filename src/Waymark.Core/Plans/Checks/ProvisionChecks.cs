using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Wording;
using static Waymark.Core.Plans.Checks.PlanChecks;

namespace Waymark.Core.Plans.Checks;

/// <summary>Sections F, G and H: is every provision so specific that nothing is left in doubt?</summary>
internal static class ProvisionChecks
{
    public static IEnumerable<CheckFinding> Run(PlanFacts facts) => facts.Content.Of("provision").SelectMany(p => Of(p, facts));

    private static IEnumerable<CheckFinding> Of(PlanItem row, PlanFacts facts)
    {
        var said = row["what"];
        if (!Complete(row)) yield return Found(row.Section == "F" ? "PR1" : "PR2", row);
        if (!row.Has("group") && Mentions(said, "group")) yield return Found("PR3", row);
        if (Mentions(said, "programme") && !(row.Has("designer") && row.Has("supervisor"))) yield return Found("PR4", row);
        if (!row.Has("expertise") && (row.Number("group") == 1 || Mentions(row["deliverer"], "therapist"))) yield return Found("PR5", row);
        foreach (var phrase in VagueWording.Find(row)) yield return Found("PR6", row, phrase.Text, phrase.Phrase.Ask);
        if (!facts.Content.JoinedTo(row, "need").Any()) yield return Found("PR7", row);
        if (!facts.Content.JoinedTo(row, "outcome").Any()) yield return Found("PR8", row);
        if (Mentions(said, "signpost") || (Mentions(said, "local offer") && !row.Has("times"))) yield return Found("SO5", row);
    }

    /// <summary>Who, how often and how long; or why it varies and the least of it. Equipment and surroundings have no hours.</summary>
    internal static bool Complete(PlanItem row) =>
        (row.Has("flexReason") && row.Has("flexFloor"))
        || (row.Has("deliverer") && (row["mode"] is "equipment" or "environment" || (row.Has("times") && row.Has("per") && (row.Has("minutes") || row.Has("whole")))));

    private static bool Mentions(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
