using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Attendance;

/// <summary>Puts beside a file what it is checked against: numbers of children, times on roll, codes.</summary>
internal sealed class RegisterPeople(ILakeReader lake)
{
    private static readonly IReadOnlyList<LakeColumn> Numbers =
    [
        new("number", "INTEGER", ""), new("upn", "VARCHAR", ""), new("pupil", "BIGINT", ""), new("born", "DATE", ""), new("year_group", "INTEGER", ""),
        new("age_starts", "DATE", ""), new("age_ends", "DATE", ""),
    ];

    /// <summary>Stands in no file.</summary>
    private const string Nobody = "\u001f";

    private static readonly IReadOnlyList<LakeColumn> Times = [new("pupil", "BIGINT", ""), new("urn", "INTEGER", ""), new("starts", "DATE", ""), new("ends", "DATE", "")];
    private static readonly IReadOnlyList<LakeColumn> Codes = [new("code", "VARCHAR", ""), new("valid_from", "DATE", ""), new("valid_to", "DATE", "")];

    public Task CodesAsync(CancellationToken stop) =>
        lake.StageAsync("codes", Codes, RegisterCode.All.Select(c => new object?[] { c.Value, c.From, c.To }).ToAsyncEnumerable(), stop);

    public async Task OfAreaAsync(IRolls rolls, WaymarkDb db, Pseudonyms pseudonyms, CancellationToken stop)
    {
        var known = new Dictionary<string, (long Pupil, NumberOnRoll Row, bool Doubtful)>(StringComparer.Ordinal);
        await foreach (var row in rolls.NumbersAsync(db, stop))
        {
            var pupil = pseudonyms.Of(row.Child);
            if (!known.TryAdd(row.Upn, (pupil, row, false)) && known[row.Upn].Pupil != pupil) known[row.Upn] = known[row.Upn] with { Doubtful = true };
        }
        await lake.StageAsync("numbers", Numbers, Rows(known.Values.Select(k => (k.Row, k.Doubtful ? null : (long?)k.Pupil))), stop);
        var pupils = known.Values.DistinctBy(k => k.Row.Child).ToDictionary(k => k.Row.Child, k => k.Pupil);
        await lake.StageAsync("times", Times, TimesOf(rolls.TimesAsync(db, stop), pupils), stop);
    }

    /// <summary>Without an area every sound number in the file stands for somebody.</summary>
    public async Task OfFileAsync(IReadOnlyList<string> upns, CancellationToken stop)
    {
        await lake.StageAsync("numbers", Numbers, Rows(upns.Where(u => Upn.TryParse(u, out _)).Select((u, i) => (new NumberOnRoll(u, default, null, null), (long?)i))), stop);
        await lake.StageAsync("times", Times, AsyncEnumerable.Empty<object?[]>(), stop);
    }

    // A list without any entry cannot be made.
    private static async IAsyncEnumerable<object?[]> Rows(IEnumerable<(NumberOnRoll Row, long? Pupil)> rows)
    {
        await Task.CompletedTask;
        var number = 0;
        yield return [number++, Nobody, null, null, null, null, null];
        foreach (var (row, pupil) in rows)
        {
            var age = row.Born is { } born ? SchoolAge.Of(born) : (SchoolAge?)null;
            yield return [number++, row.Upn, pupil, row.Born, row.YearGroup, age?.Starts, age?.Ends];
        }
    }

    private static async IAsyncEnumerable<object?[]> TimesOf(IAsyncEnumerable<TimeOnRoll> times, Dictionary<Guid, long> pupils)
    {
        await foreach (var time in times)
            if (pupils.TryGetValue(time.Child, out var pupil) && MartSource.Number(time.Urn) is { } urn) yield return [pupil, urn, time.From, time.To];
    }
}
