using NodaTime;
using Waymark.Core.Common;

namespace Waymark.People.Children;

/// <summary>What the days of every dated fact must hold.</summary>
internal static class FactDays
{
    public static Problems First(LocalDate? from, Child child, LocalDate today, string field = "Asked.From") => new Problems()
        .AddIf(from is null, field, "Enter the first day")
        .AddIf(from > today, field, "The first day must be today or in the past")
        .AddIf(from < child.Born, field, "The first day must be on or after the date of birth");

    public static Problems Last(LocalDate? to, LocalDate? from, LocalDate today, string field = "Asked.To") => new Problems()
        .AddIf(to > today, field, "The last day must be today or in the past")
        .AddIf(to < from, field, "The last day must be on or after the first day");

    public static Problems Length(string? text, int most, string field, string what) =>
        new Problems().AddIf(text?.Trim().Length > most, field, $"{what} must be {most} characters or fewer");
}
