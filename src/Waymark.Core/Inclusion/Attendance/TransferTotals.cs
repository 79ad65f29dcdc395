using System.Globalization;

namespace Waymark.Core.Inclusion.Attendance;

/// <summary>The four totals that a common transfer file gives beside the marks of a year, in sessions; null where it does not say one.</summary>
/// <param name="Possible">Sessions that the pupil could have attended.</param>
/// <param name="Attended">Sessions attended, approved educational activities elsewhere among them.</param>
/// <param name="Authorised">Authorised absences.</param>
/// <param name="Unauthorised">Unauthorised absences.</param>
public sealed record TransferTotals(long? Possible, long? Attended, long? Authorised, long? Unauthorised)
{
    /// <summary>True where it says none.</summary>
    public bool None => (Possible, Attended, Authorised, Unauthorised) == (null, null, null, null);

    /// <summary>What the marks add up to otherwise, for example "Possible: 190 said, 188 counted."; empty where every total that is said agrees.</summary>
    public IReadOnlyList<string> DifferencesTo(Marks counted) =>
    [
        .. new[] { ("Possible", Possible, counted.Possible), ("Attended", Attended, counted.Attended), ("Authorised", Authorised, counted.Authorised), ("Unauthorised", Unauthorised, counted.Unauthorised) }
            .Where(t => t.Item2 is { } said && said != t.Item3).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Item1}: {t.Item2} said, {t.Item3} counted.")),
    ];
}
