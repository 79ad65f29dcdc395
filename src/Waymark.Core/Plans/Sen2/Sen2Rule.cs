namespace Waymark.Core.Plans.Sen2;

/// <summary>How much a failed rule matters.</summary>
public enum Sen2Severity
{
    /// <summary>E: must be put right before the return is sent.</summary>
    Error,
    /// <summary>Q: needs a note by a named person.</summary>
    Query,
    /// <summary>I: for the council's own oversight; never stands in the way.</summary>
    Information,
}

/// <summary>One rule of the return: a row of sen2-rules.csv.</summary>
/// <param name="Id">Stable id. W numbers are Waymark's own; plain numbers are shared by returns of the Department.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Area">Part of the return that it looks at.</param>
/// <param name="FromYear">First return year, or null.</param>
/// <param name="ToYear">Last return year, or null.</param>
/// <param name="FailsWhen">The condition in words.</param>
/// <param name="Message">What is said when it fails; {names} are filled in.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Basis">How sure we are of it.</param>
public sealed record Sen2Rule(
    string Id, Sen2Severity Severity, string Area, int? FromYear, int? ToYear, string FailsWhen, string Message, string Remedy, string Basis)
{
    /// <summary>True where the rule belongs to the return of that year.</summary>
    public bool In(int year) => (FromYear is null || FromYear <= year) && (ToYear is null || year <= ToYear);

    /// <summary>The message with its names filled in; a name that is not given becomes blank.</summary>
    public string Say(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var said = Message;
        if (!said.Contains('{', StringComparison.Ordinal)) return said;
        foreach (var (name, value) in values) said = said.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return said;
    }
}

/// <summary>A rule that could not be looked at, and why.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Partly">True where only a part of it was left out.</param>
/// <param name="Why">The fact that was missing.</param>
public sealed record Sen2RuleNotRun(string Rule, bool Partly, string Why);
