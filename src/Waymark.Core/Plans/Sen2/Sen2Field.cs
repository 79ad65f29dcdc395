namespace Waymark.Core.Plans.Sen2;

/// <summary>What kind of value a field holds.</summary>
public enum Sen2Kind
{
    /// <summary>Words or an identifier.</summary>
    Text,
    /// <summary>A whole number.</summary>
    Integer,
    /// <summary>A day, written 2026-01-15.</summary>
    Date,
    /// <summary>A day and time, written 2026-02-03T09:30:00.</summary>
    DateTime,
    /// <summary>A code of a set.</summary>
    Code,
    /// <summary>0 or 1.</summary>
    Flag,
}

/// <summary>One field of the return: a row of sen2-fields.csv.</summary>
/// <param name="Module">The part that it belongs to.</param>
/// <param name="Ordinal">Its place in that part, from 0.</param>
/// <param name="Tag">Name in the XML shape.</param>
/// <param name="Kind">Kind of value.</param>
/// <param name="CodeSet">Name of the code set, or empty.</param>
/// <param name="Required">M, C or O, with the condition in words.</param>
/// <param name="FromYear">First return year that has it.</param>
/// <param name="ToYear">Last return year that has it, or null.</param>
/// <param name="Column">Column of the COLLECT export and the pre-submission workbook.</param>
/// <param name="Heading">Heading in the Excel template.</param>
/// <param name="Meaning">What it means, where the name does not say.</param>
public sealed record Sen2Field(
    Sen2Module Module, int Ordinal, string Tag, Sen2Kind Kind, string CodeSet, string Required,
    int FromYear, int? ToYear, string Column, string Heading, string Meaning)
{
    /// <summary>True where every record must have it.</summary>
    public bool Mandatory => Required == "M";

    /// <summary>True where the return of that year has the field.</summary>
    public bool In(int year) => FromYear <= year && (ToYear is null || year <= ToYear);
}
