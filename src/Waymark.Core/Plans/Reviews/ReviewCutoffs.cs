using NodaTime;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Reviews;

/// <summary>The days before which something must have begun to be late now, so that a store can find what is late by comparing days.</summary>
/// <param name="Meeting">A meeting before this day should have had its papers.</param>
/// <param name="Held">A meeting held before this day should have had its decision.</param>
/// <param name="Notice">A notice sent before this day should have had its final plan.</param>
/// <param name="FinalHeld">A meeting held before this day should have had its final plan.</param>
public sealed record ReviewCutoffs(LocalDate Meeting, LocalDate Held, LocalDate Notice, LocalDate FinalHeld)
{
    /// <summary>As of a day, by the rules in force on it.</summary>
    public static ReviewCutoffs On(LocalDate today) => new(today.PlusWeeks(Weeks("CL-12", today)), today.PlusWeeks(-Weeks("CL-14", today)), today.PlusWeeks(-Weeks("CL-15", today)), today.PlusWeeks(-Weeks("CL-15.meeting", today)));

    private static int Weeks(string rule, LocalDate on) => ClockCatalogue.Standard.Rules.On(rule, on).Amount;
}
