using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.People;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Attendance;

/// <summary>Puts beside a file what it is checked against: numbers of children, times on roll, codes.</summary>
internal sealed class RegisterPeople(ILakeReader lake)
{
    private const int Together = 4096;

    private static readonly IReadOnlyList<LakeColumn> Numbers =
    [
        new("number", "INTEGER", ""), new("upn", "VARCHAR", ""), new("pupil", "BIGINT", ""), new("born", "DATE", ""), new("year_group", "INTEGER", ""),
        new("age_starts", "DATE", ""), new("age_ends", "DATE", ""),
    ];

    private static readonly IReadOnlyList<LakeColumn> Times = [new("pupil", "BIGINT", ""), new("urn", "INTEGER", ""), new("starts", "DATE", ""), new("ends", "DATE", "")];
    private static readonly IReadOnlyList<LakeColumn> Codes = [new("code", "VARCHAR", ""), new("bit", "BIGINT", ""), new("valid_from", "DATE", ""), new("valid_to", "DATE", "")];

    public Task CodesAsync(CancellationToken stop) =>
        lake.StageAsync("codes", Codes, RegisterCodes.All.Select((code, place) => (Code: RegisterCode.Find(code)!, Bit: 1L << place)).Select(c => new object?[] { c.Code.Value, c.Bit, c.Code.From, c.Code.To }).ToAsyncEnumerable(), stop);

    private readonly Dictionary<string, (long Pupil, NumberOnRoll Row, bool Doubtful)> known = new(StringComparer.Ordinal);

    /// <returns>The numbers of the children of the area. A number of two children stands for nobody.</returns>
    public async Task<RegisterNumbers> OfAreaAsync(IRolls rolls, WaymarkDb db, Pseudonyms pseudonyms, CancellationToken stop)
    {
        var named = new List<(NumberOnRoll[] Rows, Task<long[]> Pupils)>();
        // A pseudonym takes as long as reading its row: another processor finds them meanwhile.
        await foreach (var rows in rolls.NumbersAsync(db, stop).Chunk(Together).WithCancellation(stop))
            named.Add((rows, Task.Run(() => Array.ConvertAll(rows, row => pseudonyms.Of(row.Child)), stop)));
        foreach (var (rows, pupils) in named)
            foreach (var (row, pupil) in rows.Zip(await pupils))
                if (!known.TryAdd(row.Upn, (pupil, row, false)) && known[row.Upn].Pupil != pupil) known[row.Upn] = known[row.Upn] with { Doubtful = true };
        var numbers = new RegisterNumbers();
        foreach (var one in known.Values) numbers.Add(one.Row.Upn, one.Doubtful ? null : one.Pupil);
        return numbers;
    }

    /// <summary>Sets the children of the area and their times on roll before the engine.</summary>
    public async Task StageAsync(IRolls rolls, WaymarkDb db, CancellationToken stop)
    {
        await lake.StageAsync("numbers", Numbers, known.Values.Select((one, number) => Row(number, one.Row, one.Doubtful ? null : one.Pupil)).ToAsyncEnumerable(), stop);
        var pupils = known.Values.DistinctBy(k => k.Row.Child).ToDictionary(k => k.Row.Child, k => k.Pupil);
        await lake.StageAsync("times", Times, TimesOf(rolls.TimesAsync(db, stop), pupils), stop);
    }

    /// <summary>Without an area every sound number in the file stands for somebody.</summary>
    public async Task OfFileAsync(RegisterNumbers numbers, CancellationToken stop)
    {
        await lake.StageAsync("numbers", Numbers, numbers.Written.Select((upn, number) => Row(number, new NumberOnRoll(upn, default, null, null), number)).ToAsyncEnumerable(), stop);
        await lake.StageAsync("times", Times, AsyncEnumerable.Empty<object?[]>(), stop);
    }

    private static object?[] Row(int number, NumberOnRoll row, long? pupil)
    {
        var age = row.Born is { } born ? SchoolAge.Of(born) : (SchoolAge?)null;
        return [number, row.Upn, pupil, row.Born, row.YearGroup, age?.Starts, age?.Ends];
    }

    private static async IAsyncEnumerable<object?[]> TimesOf(IAsyncEnumerable<TimeOnRoll> times, Dictionary<Guid, long> pupils)
    {
        await foreach (var time in times)
            if (pupils.TryGetValue(time.Child, out var pupil) && MartSource.Number(time.Urn) is { } urn) yield return [pupil, urn, time.From, time.To];
    }
}
