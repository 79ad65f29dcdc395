using System.Globalization;
using System.Text.Json;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Advice;
using Waymark.Core.Plans.Clocks;
using Waymark.People.Door;
using Waymark.Shell.Demo;

namespace Waymark.Plans.Demo;

/// <summary>Requests for advice of the demonstration, in every state: told for the cast, drawn from the events of the other cases that have no plan yet.</summary>
internal static class DemoAdvice
{
    private static readonly IReadOnlyList<Table.Row> Told = DemoScene.Cast("advice").Rows;
    private static readonly IReadOnlyList<Table.Row> ToldRows = DemoScene.Cast("recommendations").Rows;
    private static readonly ILookup<string, Table.Row> Drawn = DemoScene.Partnership("advice").Rows.ToLookup(r => r["kind"], StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Names = DemoScene.Cast("people").Rows.ToDictionary(r => r["key"], r => r["name"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["Educational psychology"] = "d", ["Speech and language therapy"] = "c", ["Community paediatrics"] = "c", ["Social care"] = "e", ["School"] = "b",
    };

    /// <summary>Events that the cast's own table does not tell, in its notation.</summary>
    public static string Events(string key) => string.Concat(Told.Where(r => r["child"] == key && r["tell"] == "yes").SelectMany(r =>
        new[] { ("advice-requested", r["asked"]), ("advice-request-received", r["received"]), ("advice-received", r["signed"]) }.Where(e => e.Item2.Length > 0).Select(e => $"; {e.Item1}#{r["body"]} {e.Item2}")));

    public static IEnumerable<object> Of(DemoScene scene, DemoChild child, EhcCase of, IReadOnlyList<CaseEvent> events) =>
        child.Key.Length > 0 ? Cast(scene, child, of) : child.Status == "E" ? [] : Others(scene, child, of, events);

    private static IEnumerable<object> Cast(DemoScene scene, DemoChild child, EhcCase of)
    {
        var (at, rows) = (0, 0);
        foreach (var row in Told.Where(r => r["child"] == child.Key))
        {
            var advice = New(scene, child, of, at++, row["kind"], row["body"], On(scene, row["asked"])!.Value);
            if (row["account"] is { Length: > 0 } key) (advice.Account, advice.Person) = (AccountId.From(DemoScene.IdOf($"account {key}")), Names[key]);
            (advice.Author, advice.Role, advice.Checked, advice.AskedBack) = (row["author"], row["role"], row["checked"], row["askedback"]);
            Sign(advice, On(scene, row["signed"]), of.Stage is CaseStage.Plan or CaseStage.Review && On(scene, row["asked"]) > of.Received?.PlusDays(300));
            yield return advice;
            if (row["checked"] == "question") yield return Note(scene, child, advice, "question", row["askedback"], -9);
            else if (row["signed"].Length == 0) yield return Note(scene, child, advice, "chase", "By e-mail to the team", -14);
            foreach (var told in ToldRows.Where(r => r["child"] == child.Key && r["body"] == row["body"]))
                yield return Recommended(scene, child, advice, rows++, told["sort"], told["area"], told["text"], told["amount"], told["paragraph"],
                    r => (r.Fate, r.Reason, r.Because, r.Objection, r.DecidedBy) = (told["fate"], told["reason"], told["because"], told["objection"], told["fate"].Length > 0 ? child.OfficerName : ""));
        }
    }

    private static IEnumerable<object> Others(DemoScene scene, DemoChild child, EhcCase of, IReadOnlyList<CaseEvent> events)
    {
        var chance = scene.ChanceOf(7_000_000 + child.Number);
        var drafted = events.Any(e => e.Kind == "draft-sent");
        var (at, rows) = (0, 0);
        foreach (var asked in events.Where(e => e.Kind == "advice-requested"))
        {
            var advice = New(scene, child, of, at++, Kinds.GetValueOrDefault(asked.Of, "f"), asked.Of, asked.On);
            var signed = events.FirstOrDefault(e => e.Kind == "advice-received" && e.Of == asked.Of)?.On;
            if (signed is not null) (advice.Author, advice.Role, advice.Checked) = ($"The author of {asked.Of.ToLowerInvariant()}", asked.Of, drafted || chance.In(0.6) ? "accepted" : "");
            Sign(advice, signed, late: false);
            yield return advice;
            if (signed is null) continue;
            foreach (var one in Drawn[advice.Kind])
                yield return Recommended(scene, child, advice, rows++, one["sort"], one["sort"] == "outcome" ? "" : one["area"], one["text"], one["amount"], "", r =>
                {
                    if (!drafted || chance.In(0.25)) return;
                    (r.Fate, r.DecidedBy) = (chance.Weighted([("adopted", 6), ("changed", 3), ("not-adopted", 1)]), child.OfficerName);
                    if (r.Fate == "not-adopted") (r.Reason, r.Because) = ("superseded", "Later advice says otherwise");
                    else if (r.Fate == "changed") r.Because = "Made measurable, as the author agreed";
                });
        }
    }

    private static AdviceRequest New(DemoScene scene, DemoChild child, EhcCase of, int at, string kind, string body, LocalDate asked) => new()
    {
        Id = DemoScene.IdOf("advice", scene.Seed, child.Number, at), Case = of.Id, Kind = kind, Body = body, AskedOn = asked, Question = AdviceKind.Find(kind)?.Ask ?? "",
    };

    private static void Sign(AdviceRequest advice, LocalDate? on, bool late)
    {
        if (on is not { } day) return;
        (advice.SignedOn, advice.SignedBy, advice.SeenOn, advice.Basis) = (day, advice.Author, day.PlusDays(-12), "seen");
        (advice.Views, advice.Summary) = ("Met twice at school; the child showed what they like with pictures.", "The recommendations below follow from what was seen.");
        (advice.NotKnown, advice.LookAtBy) = ("How the child manages at home.", late ? AdviceSteps.LookAtBy(day) : null);
    }

    private static Recommendation Recommended(DemoScene scene, DemoChild child, AdviceRequest advice, int at, string sort, string area, string text, string amount, string paragraph, Action<Recommendation> fate)
    {
        var made = new Recommendation
        {
            Id = new(DemoScene.IdOf("recommendation", scene.Seed, child.Number, at)), Advice = advice.Id, Case = advice.Case, Order = at, Sort = sort, Area = area, Text = text, Paragraph = paragraph,
            Amount = JsonSerializer.Serialize(amount.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split('=')).ToDictionary(a => a[0], a => a[1], StringComparer.Ordinal)),
        };
        fate(made);
        if (made.Fate.Length > 0) made.DecidedAt = scene.Now;
        if (made.Objection.Length > 0) made.ObjectedAt = scene.Now;
        return made;
    }

    private static AdviceNote Note(DemoScene scene, DemoChild child, AdviceRequest advice, string kind, string words, int days) => new()
    {
        Id = DemoScene.IdOf("advice-note", scene.Seed, child.Number), Advice = advice.Id, Case = advice.Case, Kind = kind, On = scene.Today.PlusDays(days), At = scene.Now, By = child.OfficerName, Words = words,
    };

    private static LocalDate? On(DemoScene scene, string days) => days.Length == 0 ? null : scene.Today.PlusDays(int.Parse(days, CultureInfo.InvariantCulture));
}
