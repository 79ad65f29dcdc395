using NodaTime;
using Waymark.Core.Inclusion.Units;
using Waymark.Core.People.Imports;
using Waymark.Inclusion.Units;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>Commissioned places of the demonstration: about as many as there are children, at one unit too few, at the next some to spare; once corrected.</summary>
internal sealed class DemoUnits(IDemoChildren children) : IDemoPart
{
    private const int Step = 4;
    private static readonly Dictionary<string, int> Least = new(StringComparer.Ordinal) { ["ks2"] = Step, ["ks3"] = 3 * Step, ["ks4"] = 3 * Step };

    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        var here = (from child in children.All
                    from stay in child.Stays
                    where stay.To is null && stay.Phase == EstablishmentPhase.Alternative && UnitStage.Of(child.Year) is not null
                    select (stay.Urn, UnitStage.Of(child.Year)!.Code)).ToLookup(one => one);
        var units = here.Select(g => g.Key.Urn).Concat(new DemoProviders(scene).All.Select(p => p.Urn).Where(urn => urn.Length > 0)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var rows = units.SelectMany(urn => Least.Keys.Select(stage => (urn, stage, here[(urn, stage)].Count()))).SelectMany((one, at) => RowsOf(scene, one, at)).ToList();
        await scene.Db.InsertAsync(rows, stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration places of units"), stop);
    }

    private static IEnumerable<UnitPlacesRow> RowsOf(DemoScene scene, (string Urn, string Stage, int Children) one, int at)
    {
        var places = Math.Max(Least[one.Stage], Step * ((one.Children + Step - 1) / Step));
        yield return Row(scene, one, (scene.YearStart.PlusYears(-1), Step * ((places + Step) / Step), 0));
        // In every third key stage where there are children, too few.
        yield return Row(scene, one, (scene.YearStart, at % 3 == 2 && one.Children > 1 ? one.Children - 1 : places, 1));
        if (at == 0) yield return Row(scene, one, (scene.YearStart, places + Step, 2), "The agreement says so: the first entry was of the year before.");
    }

    private static UnitPlacesRow Row(DemoScene scene, (string Urn, string Stage, int Children) one, (LocalDate From, int Places, int Turn) of, string note = "Commissioning agreement") => new()
    {
        Id = DemoScene.IdOf($"unit places {one.Urn} {one.Stage} {of.Turn} {scene.Area}"), Urn = one.Urn, Stage = one.Stage, From = of.From, Places = of.Places, Note = note,
        RecordedAt = (of.From.PlusDays(-30 + of.Turn) + new LocalTime(10, 0)).InUtc().ToInstant(), RecordedBy = "Helen Marsh",
    };
}
