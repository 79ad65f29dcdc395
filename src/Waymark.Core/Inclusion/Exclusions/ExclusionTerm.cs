using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>One of the three periods that count as a term (C3): to 31 December, to Easter Monday, to 31 July.</summary>
/// <param name="Year">The calendar year in which the school year began; August belongs to the year that begins.</param>
/// <param name="Number">1 autumn, 2 spring, 3 summer.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct ExclusionTerm(int Year, int Number)
{
    /// <summary>The term of a day.</summary>
    public static ExclusionTerm Of(LocalDate day) => day.Month >= 8 ? new(day.Year, 1)
        : new(day.Year - 1, day <= SchoolTerm.EasterMonday(day.Year) ? 2 : 3);

    /// <summary>For example "autumn 2026" or "spring 2027".</summary>
    public override string ToString() => $"{Number switch { 1 => "autumn", 2 => "spring", _ => "summer" }} {(Number == 1 ? Year : Year + 1)}";
}
