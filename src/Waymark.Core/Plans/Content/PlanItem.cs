using NodaTime;

namespace Waymark.Core.Plans.Content;

/// <summary>One row of an EHC plan: what it says, what it is joined to, where it comes from, and the day on which it was true.</summary>
/// <param name="Id">Stays the same through all versions of the plan.</param>
/// <param name="Kind">A kind of <see cref="ItemKind"/>.</param>
/// <param name="Section">Letter of a <see cref="PlanSection"/>.</param>
/// <param name="Order">Place within its section and kind.</param>
/// <param name="Values">By name of field; blank fields are left out.</param>
/// <param name="Links">Rows that it is joined to: a provision to its needs and outcomes, an outcome to needs and wishes.</param>
/// <param name="Sources">Recommendations of advice that it rests on.</param>
/// <param name="SourceNote">Another named source, for example "meeting with the family, 4 May"; may be empty.</param>
/// <param name="AsOf">The day on which it was true.</param>
/// <param name="ConfirmedOn">The day on which somebody last said "still true", or null.</param>
public sealed record PlanItem(
    PlanItemId Id, string Kind, string Section, int Order, IReadOnlyDictionary<string, string> Values, IReadOnlyList<PlanItemId> Links,
    IReadOnlyList<RecommendationId> Sources, string SourceNote, LocalDate AsOf, LocalDate? ConfirmedOn)
{
    /// <summary>The value of a field, empty where it is blank.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");

    /// <summary>True where the field holds something.</summary>
    public bool Has(string field) => this[field].Length > 0;

    /// <summary>The value as a day, or null.</summary>
    public LocalDate? Day(string field) => ItemValues.Day(this[field]);

    /// <summary>The value as a number, or null.</summary>
    public decimal? Number(string field) => ItemValues.Number(this[field]);

    /// <summary>What the row is, for lists.</summary>
    public string Lead => ItemKind.Find(Kind) is { } kind ? this[kind.Lead] : "";

    /// <summary>The day from which its age is counted: confirmed, or true as entered.</summary>
    public LocalDate CurrentOn => ConfirmedOn is { } day && day > AsOf ? day : AsOf;
}
