using NodaTime;

namespace Waymark.Core.Plans.Calendar;

/// <summary>One whole day in a calendar. Nothing in it is personal: not a name, not initials, not a school, not a body that was asked.</summary>
/// <param name="Uid">Stays the same while the same thing is due, also on another day.</param>
/// <param name="Day">The London day.</param>
/// <param name="Title">For example "Case 4F2K: Send the final plan, last day in law".</param>
/// <param name="Says">What it means, in a sentence.</param>
/// <param name="Kind">Label of its kind.</param>
/// <param name="Page">Path of the page where it is done.</param>
public sealed record CalendarEntry(string Uid, LocalDate Day, string Title, string Says, string Kind, string Page);
