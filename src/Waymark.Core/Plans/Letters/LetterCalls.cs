using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Letters;

/// <summary>Which notices a case calls for now.</summary>
public static class LetterCalls
{
    /// <summary>In the order of the table.</summary>
    /// <param name="stage">Where the case stands.</param>
    /// <param name="clocks">Its clocks.</param>
    /// <param name="versions">Kinds of versions with which no letter has gone yet.</param>
    /// <param name="made">Names of notices made in this case so far.</param>
    /// <param name="untold">Decisions on reviews of which the family is not told: their letter is called for, and no letter that would say otherwise.</param>
    public static IReadOnlyList<Notice> Of(CaseStage stage, IReadOnlyList<Clock> clocks, IReadOnlySet<string> versions, IReadOnlySet<string> made, IReadOnlySet<string> untold)
    {
        var open = clocks.Where(c => c.Stopped is null).Select(c => c.Rule.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Notice.All.Where(n => n.Calls.Split('|').Any(call => call.Split(':', 2) switch
        {
            ["stage", var name] => $"{stage}" == name && !made.Contains(n.Name),
            ["clock", var rule] => open.Contains(rule) && (n.Event != "review-decision-notified" || untold.Count == 0 || untold.Contains(n.Detail)),
            ["decided", var what] => untold.Contains(what),
            ["version"] => versions.Contains(n.Attaches),
            _ => false,
        }))];
    }
}
