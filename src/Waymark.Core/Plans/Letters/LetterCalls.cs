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
    public static IReadOnlyList<Notice> Of(CaseStage stage, IReadOnlyList<Clock> clocks, IReadOnlySet<string> versions, IReadOnlySet<string> made)
    {
        var open = clocks.Where(c => c.Stopped is null).Select(c => c.Rule.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Notice.All.Where(n => n.Calls.Split(':', 2) switch
        {
            ["stage", var name] => $"{stage}" == name && !made.Contains(n.Name),
            ["clock", var rule] => open.Contains(rule),
            ["version"] => versions.Contains(n.Attaches),
            _ => false,
        })];
    }
}
