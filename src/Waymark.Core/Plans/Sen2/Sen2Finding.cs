namespace Waymark.Core.Plans.Sen2;

/// <summary>One rule failed at one place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Module">The part of the return, or null where it concerns the whole file.</param>
/// <param name="Line">Line or row, from 1; 0 where it concerns the whole file.</param>
/// <param name="Column">Column, from 1; 0 where not known.</param>
/// <param name="Subject">The person by identifier or by number in the file, never by name; empty for the whole.</param>
/// <param name="Element">The field.</param>
/// <param name="Value">What was written.</param>
/// <param name="Message">What is wrong, with its values.</param>
public sealed record Sen2Finding(
    Sen2Rule Rule, Sen2Module? Module, int Line, int Column, string Subject, string Element, string Value, string Message)
{
    /// <summary>A finding about a file that could not be read as it should be.</summary>
    /// <param name="id">Id of a rule about the file, for example W000.</param>
    /// <param name="message">What is wrong, in one sentence or more.</param>
    /// <param name="line">Line or row, from 1.</param>
    /// <param name="column">Column, from 1.</param>
    /// <param name="module">The part of the return whose table it is.</param>
    /// <param name="element">The element or column.</param>
    /// <param name="value">What was written.</param>
    public static Sen2Finding OfFile(
        string id, string message, int line = 0, int column = 0, Sen2Module? module = null, string element = "", string value = "") =>
        new(Sen2RuleBook.Standard[id], module, line, column, "", element, Short(value), message);

    /// <summary>A value cut to what a report can show.</summary>
    internal static string Short(string value) => value.Length <= 120 ? value : $"{value.AsSpan(0, 117)}…";
}
