using System.Globalization;
using NodaTime;

namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Draws a year in half-days. On a wide sheet weeks run across and days down, on a narrow one weeks run down.</summary>
internal static class HalfDayPainter
{
    public static readonly IReadOnlyList<string> Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    /// <summary>In the order of the key: fill, mark upon it, words.</summary>
    private static readonly (HalfDayLook Look, Ink Fill, Mark? Mark, string Words)[] All =
    [
        (HalfDayLook.Present, Ink.Filled("present", "#d5e6ef"), null, "In school"),
        (HalfDayLook.Elsewhere, Ink.Filled("elsewhere", "#d5e6ef"), new Mark(Form.Circle, 2, Ink.Filled("dot", "#35719a")), "At an approved activity elsewhere"),
        (HalfDayLook.Illness, Ink.Filled("ill", "#6fa3c4"), null, "Ill"),
        (HalfDayLook.Other, Ink.Filled("other", "#6fa3c4"), new Mark(Form.Circle, 2, Ink.Filled("light", "#ffffff")), "Absent for another reason"),
        (HalfDayLook.Unexplained, Ink.Filled("unexplained", "#d4351c"), new Mark(Form.Cross, 2.5, new Ink("light-cross", null, "#ffffff", 1.5)), "Absent, no reason known or accepted"),
        (HalfDayLook.Suspension, Ink.Filled("suspended", "#14232e"), null, "Suspended or excluded"),
        (HalfDayLook.PartTime, Ink.Filled("part-time", "#f3c75f"), new Mark(Form.Square, 2, Ink.Filled("dark", "#14232e")), "Part-time timetable"),
        (HalfDayLook.NotPossible, new Ink("not-possible", "#ffffff", "#14232e", 1.25), new Mark(Form.Cross, 2.5, new Ink("dark-cross", null, "#14232e", 1.25)), "Could not attend: transport, closure"),
        (HalfDayLook.NoMark, new Ink("no-mark", "#ffffff", "#7a868c", 1, "2 2"), null, "No mark"),
    ];

    public static void Paint(Sheet sheet, HalfDayCalendar year)
    {
        var (first, last) = (year.Weeks[0].Monday, year.Weeks[^1].Monday);
        var weeks = Period.DaysBetween(first, last) / 7 + 1;
        var shown = new Field(first, weeks, year.Weeks.GroupBy(week => week.Monday).ToDictionary(same => same.Key, same => same.First().Halves),
            year.Events.GroupBy(e => Period.DaysBetween(first, e.Day) / 7).Where(e => e.Key >= 0 && e.Key < weeks).ToDictionary(e => e.Key, e => Numbers([.. e.Select(one => one.Number).Order()])));
        var met = year.Weeks.SelectMany(week => week.Halves).Select(half => half.Look).ToHashSet();
        Key.Draw(sheet, [.. All.Where(look => met.Contains(look.Look)).Select(look => new KeyItem(look.Fill, look.Mark, look.Words, IsBox: true))]);
        if (sheet.Canvas.IsNarrow) Downwards(sheet, shown);
        else Across(sheet, shown);
    }

    private static void Across(Sheet sheet, Field year)
    {
        const double left = 48, half = 9, gap = 3;
        var canvas = sheet.Canvas;
        var wide = Math.Min(18, (canvas.Width - left) / year.Weeks);
        var top = sheet.Down + 8;
        if (year.Numbers.Count > 0) top += (canvas.Line * 2) + 4;
        // Numbers of neighbouring weeks would run into each other: they stand on two lines in turn.
        var low = true;
        foreach (var (week, words) in year.Numbers.OrderBy(e => e.Key))
        {
            low = !low || !year.Numbers.ContainsKey(week - 1);
            var x = left + ((week + 0.5) * wide);
            sheet.Line(x, low ? top - 7 : top - 5 - canvas.Line, x, top - 2, Ink.Leader);
            sheet.Words(x, low ? top - 9 : top - 7 - canvas.Line, words, Ink.Strong, Anchor.Middle);
        }
        for (var day = 0; day < 5; day++)
        {
            var y = top + (day * ((half * 2) + gap));
            sheet.Words(0, y + half + (canvas.Type * 0.35), Days[day][..3], Ink.Text);
            for (var week = 0; week < year.Weeks; week++)
                for (var at = 0; at < 2; at++) Cell(sheet, year.At(week, (day * 2) + at), left + (week * wide), y + (at * half), wide, half);
        }
        var below = top + (5 * ((half * 2) + gap));
        foreach (var (week, name) in year.Months()) sheet.Words(left + (week * wide), below + canvas.Type, name, Ink.Quiet);
        sheet.Down = below + canvas.Line + 8;
    }

    private static void Downwards(Sheet sheet, Field year)
    {
        const double left = 44, right = 44, high = 12;
        var canvas = sheet.Canvas;
        var wide = (canvas.Width - left - right) / 10;
        var top = sheet.Down + canvas.Line + 10;
        for (var day = 0; day < 5; day++) sheet.Words(left + (((day * 2) + 1) * wide), top - 6, Days[day][..3], Ink.Text, Anchor.Middle);
        for (var week = 0; week < year.Weeks; week++)
        {
            var y = top + (week * high);
            for (var at = 0; at < 10; at++) Cell(sheet, year.At(week, at), left + (at * wide) + (at % 2 == 0 ? 1.5 : 0), y, wide - 1.5, high);
            if (year.Numbers.TryGetValue(week, out var words)) sheet.Words(canvas.Width - right + 6, y + high - 1, words, Ink.Strong);
        }
        foreach (var (week, name) in year.Months()) sheet.Words(0, top + (week * high) + high - 1, name, Ink.Quiet);
        sheet.Down = top + (year.Weeks * high) + 8;
    }

    private static void Cell(Sheet sheet, HalfDayLook look, double x, double y, double wide, double high)
    {
        if (look == HalfDayLook.None) return;
        var (_, fill, mark, _) = All.First(known => known.Look == look);
        sheet.Box(x + 0.75, y + 0.75, wide - 1.5, high - 1.5, fill);
        mark?.On(sheet, x + (wide / 2), y + (high / 2));
    }

    private static string Numbers(IReadOnlyList<int> numbers) => numbers.Count == 1 ? $"{numbers[0]}" : $"{numbers[0]}–{numbers[^1]}";

    private sealed record Field(LocalDate First, int Weeks, IReadOnlyDictionary<LocalDate, IReadOnlyList<ShownHalfDay>> ByMonday, IReadOnlyDictionary<int, string> Numbers)
    {
        public HalfDayLook At(int week, int half) => ByMonday.TryGetValue(First.PlusWeeks(week), out var halves) ? halves[half].Look : HalfDayLook.None;

        /// <summary>The weeks in which a month begins, but for one that would stand upon the name before it.</summary>
        public IEnumerable<(int Week, string Name)> Months()
        {
            var last = -3;
            for (var week = 0; week < Weeks; week++)
            {
                // A week that two months share is of the one in which most of its school days lie.
                var middle = First.PlusWeeks(week).PlusDays(2);
                if (week - last < 3 || (week > 0 && middle.Month == middle.PlusWeeks(-1).Month)) continue;
                last = week;
                yield return (week, middle.ToString("MMM", CultureInfo.InvariantCulture));
            }
        }
    }
}
