using System.Globalization;
using NodaTime;

namespace Waymark.Core.Inclusion.Units;

/// <summary>The children behind each number of the figures: one question for the number and for its list.</summary>
public static class UnitCount
{
    private static readonly Dictionary<string, (string Label, Func<UnitStay, LocalDate, bool> Holds)> ByName = new(StringComparer.Ordinal)
    {
        ["here"] = ("There now", (s, day) => s.HereOn(day)),
        ["came"] = ("Came within the last year", (s, day) => s.CameBy(day)),
        ["excluded"] = ("Came after a permanent exclusion", (s, day) => s.CameBy(day) && s.Way == UnitWay.Excluded),
        ["preventative"] = ("Came to prevent an exclusion", (s, day) => s.CameBy(day) && s.Way == UnitWay.Preventative),
        ["other-way"] = ("Came for another reason", (s, day) => s.CameBy(day) && s.Way == UnitWay.Other),
        ["way-not-known"] = ("Came, and nothing says why", (s, day) => s.CameBy(day) && s.Way == UnitWay.NotKnown),
        ["sen-known"] = ("Came, SEN status on the first day known", (s, day) => s.CameBy(day) && s.Sen.Length > 0),
        ["sen"] = ("With SEN support or a plan on the first day", (s, day) => s.CameBy(day) && s.Sen is "K" or "E"),
        ["asked-about"] = ("Came without a plan", (s, day) => s.AskedAbout(day)),
        ["assessed"] = ("Needs looked at in time", (s, day) => s.AskedAbout(day) && s.AssessedSoon),
        ["not-assessed"] = ("Needs not looked at in time", (s, day) => s.AskedAbout(day) && !s.AssessedSoon),
        ["left"] = ("Left within the last year", (s, day) => s.LeftBy(day)),
        ["measured"] = ("With registers before and after", (s, day) => s.MeasuredBy(day)),
    };

    /// <summary>Whether a stay belongs to a number.</summary>
    /// <param name="what">The number: here, came, excluded …; here- with the code of a key stage; looked-, back- and not-back- with months.</param>
    /// <param name="stay">The stay.</param>
    /// <param name="day">The day of the figures.</param>
    public static bool Holds(string? what, UnitStay stay, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(stay);
        if (what is null) return false;
        if (ByName.TryGetValue(what, out var known)) return known.Holds(stay, day);
        if (Tail(what, "here-") is { } stage) return stay.HereOn(day) && (UnitStage.Of(stay.YearGroup)?.Code ?? "other") == stage;
        return Months(what, "looked-") is { } looked ? stay.LookedAfter(looked, day)
            : Months(what, "back-") is { } back ? stay.LookedAfter(back, day) && stay.BackIn(back)
            : Months(what, "not-back-") is { } not && stay.LookedAfter(not, day) && !stay.BackIn(not);
    }

    /// <summary>What a number counts, in words; null where there is none of that name.</summary>
    public static string? Label(string? what) => what is null ? null : ByName.TryGetValue(what, out var known) ? known.Label
        : Tail(what, "here-") is { } stage ? $"There now: {UnitStage.Find(stage)?.Label ?? "of no key stage"}"
        : Months(what, "looked-") is { } looked ? $"Came {looked} months before" : Months(what, "back-") is { } back ? $"Back at an ordinary school within {back} months"
        : Months(what, "not-back-") is { } not ? $"Not back at an ordinary school within {not} months" : null;

    private static string? Tail(string what, string head) => what.StartsWith(head, StringComparison.Ordinal) ? what[head.Length..] : null;

    private static int? Months(string what, string head) => int.TryParse(Tail(what, head), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= 120 ? months : null;
}
