using NodaTime;
using Waymark.Inclusion.Demo;
using Waymark.Shell.Demo;

namespace Waymark.Tests.Insight.Indicators;

/// <summary>The term of a day of the demonstration, by the days from which its calendars were made: that of the last school day on or before it.</summary>
internal sealed class TermsOfDemo(DemoScene scene)
{
    private readonly SortedList<LocalDate, LocalDate> starts = new(new DemoDays(scene).All.GroupBy(d => (d.Back, d.Term))
        .ToDictionary(term => term.Key.Term == 1 ? new LocalDate(term.Min(d => d.On).Year, 9, 1) : term.Min(d => d.On), term => Known(term.Min(d => d.On), term.Key.Term)));

    /// <summary>The day by which the term is known.</summary>
    public LocalDate Of(LocalDate day) => starts.Last(term => term.Key <= day).Value;

    private static LocalDate Known(LocalDate first, int term) => new(first.Year, term switch { 1 => 9, 2 => 1, _ => 4 }, 1);
}
