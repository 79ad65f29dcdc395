using System.Text;

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
        var rest = Message.AsSpan();
        if (!rest.Contains('{')) return Message;
        var said = new StringBuilder(Message.Length + 32);
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var end = open + rest[open..].IndexOf('}');
            said.Append(rest[..open]).Append(ValueOf(rest[(open + 1)..end], values));
            rest = rest[(end + 1)..];
        }
        return said.Append(rest).ToString();
    }

    // What a file says is only ever put in, never read for names of its own.
    private static string ValueOf(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (known, value) in values) if (name.SequenceEqual(known)) return value;
        return "";
    }
}

/// <summary>A rule that could not be looked at, and why.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Partly">True where only a part of it was left out.</param>
/// <param name="Why">The fact that was missing.</param>
public sealed record Sen2RuleNotRun(string Rule, bool Partly, string Why);
