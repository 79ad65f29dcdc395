using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Consultations;
using Waymark.People.Door;
using Waymark.Shell.Demo;

namespace Waymark.Plans.Demo;

/// <summary>Settings that were asked about children of the cast (<c>demo/cast/consultations.csv</c>); their days are events of the cast.</summary>
internal sealed class DemoConsultations(IDemoChildren children, IEstablishments register, IConsultedSettings reading) : IDemoPart
{
    /// <summary>Consultations of that child that the table tells of.</summary>
    public static IEnumerable<string> Threads(string child) => child.Length == 0 ? [] : DemoScene.Cast("consultations").Rows.Where(r => r["child"] == child).Select(r => r["setting"]);

    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        if (!scene.HasCast) return;
        var known = await register.FindAsync(scene.Db, [.. DemoScene.Cast("consultations").Rows.Select(r => r["urn"])], stop);
        foreach (var told in DemoScene.Cast("consultations").Rows)
        {
            var one = await OfAsync(scene, children.All.Single(c => c.Key == told["child"]), told, known.GetValueOrDefault(told["urn"])?.Type ?? "", stop);
            scene.Db.Add(one);
            await reading.SetAsync(scene.Db, one.Id, one.Child, one.Urn, one.Steps.Reading, stop);
        }
        await scene.Db.SaveAsync(scene.Deed("make demonstration consultations"), stop);
    }

    private static async Task<Consultation> OfAsync(DemoScene scene, DemoChild child, Table.Row told, string type, CancellationToken stop)
    {
        var of = CaseId.From(DemoScene.IdOf("case", scene.Seed, child.Number));
        var one = new Consultation
        {
            Id = DemoScene.IdOf($"consultation {child.Key} {told["urn"]}"), Case = of, Child = child.Id, Urn = told["urn"], Name = told["setting"], Thread = told["setting"], Type = type, Request = told["request"],
            PlanVersion = int.Parse(told["version"], CultureInfo.InvariantCulture), Question = told["question"], AddedAt = scene.Now, AddedBy = child.OfficerName,
        };
        one.Follow([.. (await scene.Db.Set<RecordedEvent>().Where(e => e.Case == of && e.Of == one.Thread).OrderBy(e => e.On).AsNoTracking().ToListAsync(stop)).Select(e => e.AsFact())]);
        if (told["can"].Length == 0) return one;
        (one.AnsweredBy, one.AnsweredWay) = (told["by"], told["way"]);
        one.Reply = new ConsultationReply
        {
            Can = told["can"], Needed = told["needed"], Costs = told["costs"], Place = told["place"], Evidence = told["evidence"],
            PlaceFrom = told["place_days"].Length > 0 ? scene.Today.PlusDays(int.Parse(told["place_days"], CultureInfo.InvariantCulture)) : null,
        }.ToJson();
        return one;
    }
}
