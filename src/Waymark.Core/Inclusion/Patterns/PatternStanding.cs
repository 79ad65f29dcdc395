using NodaTime;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>How long a pattern has been found.</summary>
/// <param name="Newest">The newest school week with which it was found last.</param>
/// <param name="Weeks">Newest weeks with which it was found, one after the other.</param>
/// <param name="Told">Whether it is told; what was told once stays so while it is found.</param>
public sealed record PatternStanding(LocalDate Newest, int Weeks, bool Told)
{
    /// <summary>Found once more, or for the first time.</summary>
    /// <param name="before">How it stood; null where it was not found before.</param>
    /// <param name="newest">The newest school week of the data: the same data found twice are found once.</param>
    /// <param name="adjusted">Its chance after all series of its family, now.</param>
    public static PatternStanding Found(PatternStanding? before, LocalDate newest, double adjusted)
    {
        var weeks = before is null ? 1 : newest > before.Newest ? before.Weeks + 1 : before.Weeks;
        return new(before is null || newest > before.Newest ? newest : before.Newest, weeks, before?.Told == true || PatternRules.On(newest).IsTold(adjusted, weeks));
    }
}
