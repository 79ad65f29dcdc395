using System.Globalization;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Families;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Plans.Demo;

/// <summary>What families of the cast were sent, said and asked: versions, replies to drafts with what became of them, and messages.</summary>
internal sealed class DemoFamilies(IDemoChildren children) : IDemoPart
{
    private static readonly Dictionary<string, string> Names = DemoScene.Cast("people").Rows.ToDictionary(r => r["key"], r => r["name"], StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Surnames = DemoScene.Cast("children").Rows.ToDictionary(r => r["key"], r => $"{r["forename"]} {r["surname"]}", StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Schools = DemoScene.Cast("schools").Rows.ToDictionary(r => r["urn"], r => r["name"], StringComparer.Ordinal);
    private static readonly HashSet<string> Families = [.. DemoScene.Cast("people").Rows.Where(r => r["role"] is nameof(Role.Parent) or nameof(Role.YoungPerson)).Select(r => r["key"])];

    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        if (!scene.HasCast) return;
        var cast = children.All.Where(c => c.Key.Length > 0).ToDictionary(c => c.Key, StringComparer.Ordinal);
        List<object> rows = [.. DemoScene.Cast("versions").Rows.Select(r => Version(scene, cast[r["child"]], r))];
        rows.AddRange(DemoScene.Cast("replies").Rows.GroupBy(r => (r["child"], r["by"], r["version"])).SelectMany(g => Reply(scene, cast[g.Key.Item1], [.. g])));
        rows.AddRange(DemoScene.Cast("messages").Rows.Select((r, at) => Message(scene, cast[r["child"]], r, at)));
        rows.AddRange(Requests(scene, cast["zoe"]));
        await scene.Db.InsertAsync(rows, stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration families"), stop);
    }

    /// <summary>A mother asked, and asked again when she heard nothing: the second joins the first and starts no new clock.</summary>
    private static IEnumerable<AssessmentRequest> Requests(DemoScene scene, DemoChild child)
    {
        (int Days, string Channel, string Words)[] asked = [(-37, "letter", "Zoë speaks little and shows what she wants with her hands. At school nobody knows her signs."), (-3, "telephone", "I wrote in October and would like to know where it stands.")];
        foreach (var (days, channel, words) in asked)
        {
            var (on, joins) = (scene.Today.PlusDays(days), days > asked[0].Days);
            yield return new AssessmentRequest
            {
                Id = DemoScene.IdOf($"request {child.Key} {days}"), Case = CaseOf(scene, child), ReceivedOn = on, Source = "1", Channel = channel, Requester = "Ewa D'Souza-Łukasz", Words = words, Joined = joins,
                RecordedBy = child.OfficerName, RecordedAt = At(scene, on), Acknowledgement = joins ? "We were asked before and are working on it. Your request is kept with the first one." : "We got your request. We are thinking about it now. You can send us what you think and anything that helps us to understand.",
            };
        }
    }

    /// <summary>The rows of the plan of that day, frozen as they would have been.</summary>
    private static PlanVersion Version(DemoScene scene, DemoChild child, Table.Row told)
    {
        var on = On(scene, told["days"]);
        var items = new PlanContent(DemoPlans.RowsOf(scene, child).Where(r => r.AsOf <= on && (told["kind"] != "draft" || r.Kind != "setting")).Select(r => r.AsItem())).Items;
        var content = new FrozenPlan(Number(told["number"]), told["kind"], on, new FrozenChild(Surnames[child.Key], child.Born, ""), items, [], []).ToBytes();
        return new PlanVersion
        {
            Id = DemoScene.IdOf($"version {child.Key} {told["number"]}"), Case = CaseOf(scene, child), Number = Number(told["number"]), Kind = told["kind"], MadeOn = on,
            MadeAt = At(scene, on), MadeBy = child.OfficerName, Content = content, Seal = FrozenPlan.Seal(content),
        };
    }

    private static IEnumerable<object> Reply(DemoScene scene, DemoChild child, IReadOnlyList<Table.Row> points)
    {
        var (first, on) = (points[0], On(scene, points[0]["days"]));
        var id = DemoScene.IdOf($"reply {child.Key} {first["by"]}");
        yield return new FamilyReply
        {
            Id = id, Case = CaseOf(scene, child), To = Number(first["version"]), Account = AccountOf(first["by"]), By = Names[first["by"]], StartedAt = At(scene, on), SentAt = At(scene, on), SentOn = on,
            Agrees = first["agrees"], Meeting = first["meeting"].Length > 0, MeetingWords = first["meeting"],
        };
        if (first["meeting"].Length > 0) yield return new FamilyPoint { Id = DemoScene.IdOf($"meeting {child.Key} {first["by"]}"), Reply = id, Case = CaseOf(scene, child), About = "meeting", Words = first["meeting"], Sent = true, Fate = "accepted", Reason = "We met at the school on a Tuesday after lessons", DecidedBy = child.OfficerName, DecidedOn = on.PlusDays(6) };
        foreach (var (told, at) in points.Select((p, at) => (p, at)))
            yield return new FamilyPoint
            {
                Id = DemoScene.IdOf($"point {child.Key} {first["by"]} {at}"), Reply = id, Case = CaseOf(scene, child), About = told["about"], Item = told["row"].Length > 0 ? DemoPlans.IdOf(child, told["row"]) : null,
                Section = told["section"], Urn = told["urn"], Name = told["urn"].Length > 0 ? Schools[told["urn"]] : "", Words = told["words"], Sent = true, Fate = told["fate"], Reason = told["reason"],
                DecidedBy = told["fate"].Length > 0 ? child.OfficerName : "", DecidedOn = told["fate"].Length > 0 ? on.PlusDays(6) : null,
            };
    }

    private static FamilyMessage Message(DemoScene scene, DemoChild child, Table.Row told, int at)
    {
        var (on, ofFamily) = (On(scene, told["days"]), Families.Contains(told["by"]));
        var clock = ofFamily ? MessageClock.Of(on) : null;
        return new FamilyMessage
        {
            Id = DemoScene.IdOf($"message {at}"), Child = child.Id, At = At(scene, on), On = on, FromFamily = ofFamily, With = AccountOf(told["with"]), To = ofFamily ? "" : Names[told["with"]], By = Names[told["by"]], Words = told["words"],
            AnswerBy = clock?.By, RuleVersion = clock?.RuleVersion ?? "", AnsweredOn = told["answered"].Length > 0 ? On(scene, told["answered"]) : null,
            AnsweredBy = told["answered"].Length > 0 ? child.OfficerName : "",
        };
    }

    private static CaseId CaseOf(DemoScene scene, DemoChild child) => CaseId.From(DemoScene.IdOf("case", scene.Seed, child.Number));

    private static AccountId AccountOf(string key) => AccountId.From(DemoScene.IdOf($"account {key}"));

    private static Instant At(DemoScene scene, LocalDate on) => scene.Now.Minus(Duration.FromDays(Period.DaysBetween(on, scene.Today)));

    private static LocalDate On(DemoScene scene, string days) => scene.Today.PlusDays(Number(days));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
