using System.Globalization;
using NodaTime;
using Waymark.Core.Common;

namespace Waymark.People.Restricted;

/// <summary>Restrictions as people read them.</summary>
internal static class RestrictionWords
{
    public static string What(Restriction of) => (of.What, of.Lifts) switch
    {
        (Withheld.Address, false) => "Address withheld",
        (Withheld.Address, true) => "Address given back",
        (_, false) => "Seal the record",
        _ => "Open the sealed record",
    };

    public static string Of(Restriction of) => of.What == Withheld.Address
        ? $"{What(of)} by {of.AskedByName} on {Day(of.Asked)}."
        : $"{What(of)}: asked by {of.AskedByName} on {Day(of.Asked)}, {Outcome(of)}.";

    public static string Day(Instant moment) => London.DayOf(moment).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Outcome(Restriction of) => of.Outcome == Restriction.Waiting ? "waiting for a second person" : $"{of.Outcome} by {of.DecidedByName}";
}
