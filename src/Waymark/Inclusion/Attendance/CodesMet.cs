using NodaTime;

namespace Waymark.Inclusion.Attendance;

/// <summary>Which two codes were met on one day, and from when to when.</summary>
internal sealed class CodesMet
{
    private const int Codes = RegisterCodes.None + 1;
    private readonly int[] first = new int[Codes * Codes], last = new int[Codes * Codes];

    /// <summary>A day as a number that grows with the days.</summary>
    public static int DayOf(int month, byte day) => (month << 5) | day;

    /// <summary>The day of such a number.</summary>
    public static LocalDate Date(int day) => new((day >> 5) / 12, ((day >> 5) % 12) + 1, day & 31);

    public IEnumerable<(string? Am, string? Pm, LocalDate First, LocalDate Last)> All =>
        Enumerable.Range(0, Codes * Codes).Where(i => last[i] > 0).Select(i => (Code(i / Codes), Code(i % Codes), Date(first[i]), Date(last[i])));

    public void Meet(byte am, byte pm, int day)
    {
        var at = (am * Codes) + pm;
        if (last[at] == 0 || day < first[at]) first[at] = day;
        if (day > last[at]) last[at] = day;
    }

    public void Add(CodesMet other)
    {
        for (var at = 0; at < last.Length; at++)
            if (other.last[at] > 0)
            {
                Meet((byte)(at / Codes), (byte)(at % Codes), other.first[at]);
                Meet((byte)(at / Codes), (byte)(at % Codes), other.last[at]);
            }
    }

    private static string? Code(int place) => place == RegisterCodes.None ? null : RegisterCodes.All[place];
}
