using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Plans.Demo;

/// <summary>The plans of the cast in rows (<c>demo/cast/plans.csv</c>): each with the faults that the report speaks of, or without them.</summary>
internal sealed class DemoPlans(IDemoChildren children) : IDemoPart
{
    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        if (!scene.HasCast) return;
        var cast = children.All.Where(c => c.Key.Length > 0).ToDictionary(c => c.Key, StringComparer.Ordinal);
        var rows = cast.Values.SelectMany(child => RowsOf(scene, child)).ToList();
        await scene.Db.InsertAsync([.. rows, .. rows.Select(r => (object)PlanRowChange.Of(r, "added", 0, DemoScene.IdOf($"change of {r.Id}"), r.EnteredAt, r.EnteredBy))], stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration plans"), stop);
    }

    /// <summary>The rows of one child of the cast, as the table tells them.</summary>
    public static IEnumerable<PlanRow> RowsOf(DemoScene scene, DemoChild child) =>
        DemoScene.Cast("plans").Rows.Select((told, at) => (Told: told, At: at)).Where(r => r.Told["child"] == child.Key).Select(r => Row(scene, child, r.Told, r.At));

    private static PlanRow Row(DemoScene scene, DemoChild child, Table.Row told, int at)
    {
        var asOf = scene.Today.PlusDays(int.Parse(told["days"], CultureInfo.InvariantCulture));
        var row = new PlanRow
        {
            Id = IdOf(child, told["row"]), Case = CaseId.From(DemoScene.IdOf("case", scene.Seed, child.Number)), Kind = told["kind"], Section = told["section"], Order = at,
            AsOf = asOf, EnteredAt = scene.Now.Minus(Duration.FromDays(Period.DaysBetween(asOf, scene.Today))), EnteredBy = child.OfficerName,
        };
        row.Say(Values(told["values"]), told["links"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(to => IdOf(child, to)), []);
        return row;
    }

    public static PlanItemId IdOf(DemoChild child, string row) => PlanItemId.From(DemoScene.IdOf($"plan of {child.Key}: {row}"));

    /// <summary>Reads <c>field=value;field=value</c>; a semicolon within a value is followed by a blank.</summary>
    private static Dictionary<string, string> Values(string told)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in told.Replace("; ", "\u0001", StringComparison.Ordinal).Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = part.IndexOf('=', StringComparison.Ordinal);
            values[part[..cut]] = part[(cut + 1)..].Replace("\u0001", "; ", StringComparison.Ordinal);
        }
        return values;
    }
}
