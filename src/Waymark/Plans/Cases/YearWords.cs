namespace Waymark.Plans.Cases;

/// <summary>Year groups as schools call them.</summary>
internal static class YearWords
{
    public static string Of(int year) => year switch
    {
        < 0 => "Nursery",
        0 => "Reception",
        <= 13 => $"Year {year}",
        _ => $"Age {year + 4} to {year + 5}",
    };
}
