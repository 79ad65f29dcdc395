using Waymark.Core.People.Identifiers;
using Waymark.Core.People.Imports;
using Waymark.Insight.Door;
using Waymark.People.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>Asks every rule of all rows at once, tells what was found with its line and column, and leaves the rows with an error out.</summary>
internal sealed class RegisterFaults(RegisterWork work)
{
    private static readonly IReadOnlyList<LakeColumn> Unsound = [new("upn", "VARCHAR", ""), new("why", "VARCHAR", "")];

    /// <summary>Rows left out.</summary>
    public long LeftOut { get; private set; }

    /// <summary>The first and the last day met, as the files write days.</summary>
    public (string First, string Last) Days { get; private set; } = ("", "");

    public long Schools { get; private set; }

    /// <returns>Which rows were looked at one by one.</returns>
    public async Task<RegisterLook> FindAsync(RegisterRows sent, bool withArea, CancellationToken stop)
    {
        var engine = work.Lake.Engine;
        // A row for each day speaks of both halves.
        var halves = work.Layout.Kind is not (RegisterKind.Days or RegisterKind.Runs or RegisterKind.Transfer);
        var area = withArea ? "true" : "false";
        await RegisterSql.RunAsync(engine, RegisterSql.Of("sums", ("am", halves ? "am" : "1"), ("pm", halves ? "pm" : "1"), ("area", area)), stop);
        var look = new RegisterLook(work.Lake, sent);
        await look.LookAsync(area, stop);
        await RegisterSql.RunAsync(engine, RegisterSql.Of("rows"), stop);
        await AskAsync(withArea, stop);
        await TellAsync(stop);
        await MeasureAsync(stop);
        return look;
    }

    private async Task AskAsync(bool withArea, CancellationToken stop)
    {
        var engine = work.Lake.Engine;
        var unknown = new List<string>();
        await foreach (var row in RegisterSql.RowsAsync(engine, RegisterSql.Of("upns-unknown"), stop)) unknown.Add(row.GetString(0));
        await work.Lake.StageAsync("unsound", Unsound, unknown.Select(u => (Upn: u, Why: WhyUnsound(u))).Where(u => u.Why is not null).Select(u => new object?[] { u.Upn, u.Why }).ToAsyncEnumerable(), stop);
        await work.Lake.StageAsync("refusing", [new("rule", "VARCHAR", "")], FileRule.Of(AttendanceProfile.Kind).Values.Where(r => r.Severity == 'E').Select(r => new object?[] { r.Id }).ToAsyncEnumerable(), stop);
        await RegisterSql.RunAsync(engine, RegisterSql.Of("faults"), stop);
        if (withArea) await RegisterSql.RunAsync(engine, RegisterSql.Of("roll-faults"), stop);
        await RegisterSql.RunAsync(engine, RegisterSql.Of("taken"), stop);
        if (withArea) await RegisterSql.RunAsync(engine, RegisterSql.Of("coverage"), stop);
    }

    private async Task TellAsync(CancellationToken stop)
    {
        await foreach (var row in RegisterSql.RowsAsync(work.Lake.Engine, RegisterSql.Of("found"), stop))
        {
            var (title, column) = work.Layout.Named(row.GetString(2));
            var value = row.GetString(3);
            var (line, at) = work.Layout.Kind == RegisterKind.Transfer ? work.Blocks.Of(row.GetInt64(0)) : (row.GetInt64(0), column);
            work.Findings.Add(row.GetString(1), new Place(line, at, row.GetString(4), title), value.Length <= 60 ? value : value[..60] + "…", row.GetString(5));
        }
    }

    private async Task MeasureAsync(CancellationToken stop)
    {
        await foreach (var row in RegisterSql.RowsAsync(work.Lake.Engine, RegisterSql.Of("extent"), stop))
        {
            LeftOut = row.GetInt64(0);
            if (!row.IsDBNull(1)) Days = ($"{row.GetFieldValue<DateOnly>(1):yyyy-MM-dd}", $"{row.GetFieldValue<DateOnly>(2):yyyy-MM-dd}");
            Schools = row.GetInt64(3);
        }
    }

    private static string? WhyUnsound(string upn)
    {
        var faults = Upn.FaultsOf(upn.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
        return faults.All(f => f.Query) ? null : string.Join(" ", faults.Where(f => !f.Query).Select(f => f.Sentence));
    }
}
