namespace Waymark.Exchange.Door;

internal enum Severity
{
    /// <summary>Must be put right; the row is not taken over.</summary>
    Error,
    /// <summary>Needs a look and a note; the row is taken over.</summary>
    Query,
    /// <summary>Good to know.</summary>
    Information,
}

/// <summary>One thing noticed in a file: where, what, and what to do.</summary>
/// <param name="Rule">Id of the rule, for example W101 or A03.</param>
/// <param name="File">Name of the file or part (sheet, member of an archive).</param>
/// <param name="Line">Line or row, from 1; 0 when it concerns the whole file.</param>
/// <param name="Column">Column, from 1; 0 when not known.</param>
/// <param name="Subject">The record it concerns, as the file names it (identifier, never a name).</param>
internal sealed record Finding(
    string Rule, Severity Severity, string File, long Line, int Column, string Subject, string Element, string Value, string Message, string Remedy);

/// <summary>Takes findings as they come, so that a file of any size needs no more memory.</summary>
internal interface IFindings
{
    void Add(Finding finding);
}
