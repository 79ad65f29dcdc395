using NodaTime;
using Waymark.Core.People;

namespace Waymark.Tests.Insight.Indicators;

/// <summary>One row that an indicator counts, written down by hand from casework and marks.</summary>
/// <param name="Grain">month, term, school year or day.</param>
/// <param name="Period">Its first day; of a term the day by which it is known.</param>
/// <param name="Denominator">Null for a plain number.</param>
internal sealed record CountedRow(string Grain, LocalDate Period, ChildId Child, double Numerator, double? Denominator = null)
{
    /// <summary>SEN status of the day, where the indicator counts by it.</summary>
    public string Sen { get; init; } = "";

    /// <summary>Cause of a lost session, in the words of the figures.</summary>
    public string Cause { get; init; } = "";
}
