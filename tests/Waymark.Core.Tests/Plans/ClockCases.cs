using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Tests.Plans;

/// <summary>Reads the worked cases: events as <c>kind[#of][:detail] date</c>, facts as <c>born …</c>, <c>detained</c> or one exception.</summary>
public static class ClockCases
{
    public static IReadOnlyList<Table.Row> All { get; } = Table.Parse("clock-cases",
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Plans", "clock-cases.csv"))).Rows;

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static CaseFacts Facts(Table.Row row)
    {
        var words = row["facts"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var claims = words is [var ground, var from, var to, .. var more] && ground.StartsWith("EX-", StringComparison.Ordinal)
            ? [new ExceptionClaim(ground, Day(from), Day(to), Impractical: true,
                AskedHead: more.Contains("asked"), AskedOn: more is ["asked", var on] ? Day(on) : null,
                Fact: more.Contains("fact") ? "Bereavement in the family" : "")]
            : Array.Empty<ExceptionClaim>();
        return new CaseFacts(
            [.. row["events"].Split(';', StringSplitOptions.TrimEntries).Select(Event)], claims,
            words is ["born", var born] ? Day(born) : null, words.Contains("detained"));
    }

    private static CaseEvent Event(string text, int at)
    {
        var parts = text.Split(' ');
        var (name, detail) = Cut(parts[0], ':');
        var (kind, of) = Cut(name, '#');
        return new CaseEvent($"e{at}", kind, Day(parts[1]), of, detail);
    }

    private static (string, string) Cut(string text, char at) => text.Split(at, 2) is [var a, var b] ? (a, b) : (text, "");
}
