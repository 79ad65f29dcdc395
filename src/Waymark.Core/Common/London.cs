using NodaTime;

namespace Waymark.Core.Common;

/// <summary>Days of the law are London days: a request received at 23:40 on a Saturday was received on that Saturday.</summary>
public static class London
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>The London day of a moment.</summary>
    public static LocalDate DayOf(Instant moment) => moment.InZone(Zone).Date;

    /// <summary>The London wall time of a moment.</summary>
    public static LocalDateTime TimeOf(Instant moment) => moment.InZone(Zone).LocalDateTime;

    /// <summary>The moment at which London clocks show a time of a day; the later one where they show it twice.</summary>
    public static Instant At(LocalDate day, LocalTime time) => Zone.AtLeniently(day + time).ToInstant();
}
