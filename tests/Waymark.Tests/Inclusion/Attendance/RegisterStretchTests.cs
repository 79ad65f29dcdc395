using System.Text;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.People;
using Waymark.Exchange.Door;
using Waymark.Shell.Data;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Attendance;

/// <summary>A file that is large enough to be read in stretches at once, beside the same rows taken one after the other.</summary>
public sealed class RegisterStretchTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const int Children = 40;
    private static readonly string[] Codes = ["/", "\\", "L", "I", "C2", "Y1", "-"];

    [Theory, InlineData(7), InlineData(8)]
    public async Task A_file_read_in_stretches_says_what_its_rows_say_one_after_the_other(int seed)
    {
        await using var area = await RegisterArea.FreshAsync(engines, nameof(StoreEngine.Sqlite));
        var children = new List<ChildId>();
        for (var i = 1; i <= Children; i++) children.Add(await area.ChildAsync(i));
        var file = new Register(seed);
        var (summary, found) = await area.ImportAsync(file.Text);
        Assert.True(file.Text.Length > 1 << 22, "Smaller files are read in one stretch.");
        Assert.Equal(file.Rows, summary.Rows);
        Assert.Equal(file.Faulty, found.Where(f => f.Severity == Severity.Error).Select(f => f.Line));
        Assert.Equal(file.Marks, await area.MarksAsync([.. children]));
    }

    /// <summary>Rows day by day, so that every month of every child lies in more than one stretch where the file is cut within it.</summary>
    private sealed class Register
    {
        private readonly Dictionary<string, (string Marks, int Recorded)> kept = new(StringComparer.Ordinal);
        private readonly StringBuilder text = new("note,UPN,urn,date,am,pm,recorded_at\n");
        private readonly Random chance;

        public Register(int seed)
        {
            chance = new Random(seed);
            for (var day = new LocalDate(2025, 9, 1); day < new LocalDate(2026, 3, 1); day = day.PlusDays(1))
                if (day.DayOfWeek <= IsoDayOfWeek.Friday)
                    for (var child = 1; child <= Children; child++) Put(child, day);
        }

        public long Rows { get; private set; }
        public List<long> Faulty { get; } = [];
        public string Text => text.ToString();
        public IEnumerable<string> Marks => kept.Select(k => $"{k.Key} {k.Value.Marks}").Order(StringComparer.Ordinal);

        private void Put(int child, LocalDate day)
        {
            if (chance.Next(41) == 0) Row(child, day, 9);
            if (chance.Next(37) == 0) Row(child, day, 8);
            Row(child, day, chance.Next(3) == 0 ? 0 : 10);
            if (chance.Next(43) == 0) Row(child, day, 11);
        }

        // The hour of the record says which row counts; the first of the day without an hour is older than all.
        private void Row(int child, LocalDate day, int hour)
        {
            var (am, pm, faulty) = (Codes[chance.Next(Codes.Length)], Codes[chance.Next(Codes.Length)], chance.Next(53) == 0);
            Rows++;
            if (faulty) Faulty.Add(Rows + 1);
            else Keep($"{child} 100001 {LocalDatePattern.Iso.Format(day)}", $"{am} {pm}", hour);
            var upn = RegisterArea.Upn(child);
            var (first, second) = (faulty ? "C3" : am, chance.Next(19) == 0 ? $" {pm.ToLowerInvariant()}" : pm);
            upn = chance.Next(17) switch { 0 => $" {upn.ToLowerInvariant()}", 1 => $"\"{upn}\"", _ => upn };
            var written = chance.Next(23) == 0 ? day.ToString("dd/MM/uuuu", null) : LocalDatePattern.Iso.Format(day);
            text.Append('x', 900).Append(System.Globalization.CultureInfo.InvariantCulture, $",{upn},100001,{written},{first},{second},{(hour == 0 ? "" : $"2026-03-02T{hour:00}:30:00")}\n");
        }

        private void Keep(string key, string marks, int recorded)
        {
            if (!kept.TryGetValue(key, out var before) || recorded > before.Recorded) kept[key] = (marks, recorded);
        }
    }
}
