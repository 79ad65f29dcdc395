using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Voice;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Families;

/// <summary>The voice of a child: rows of section A of the plan in work. There is no second store of it.</summary>
internal sealed class ChildVoice(WaymarkDb db) : IChildVoice
{
    private static readonly string[] Moves = ["transferred-in", "moves-out", "phase-transfer-final-sent"];

    public async Task<HeardVoice?> OfAsync(ChildId child, LocalDate today, CancellationToken stop)
    {
        if (await FamilyCases.IdOfAsync(db, child, stop) is not { } of) return null;
        var content = new PlanContent((await db.Set<PlanRow>().Where(r => r.Case == of && r.RemovedAt == null).AsNoTracking().ToListAsync(stop)).Select(r => r.AsItem()));
        var life = await LifeAsync(of, content, today, stop);
        return new HeardVoice(
            [.. content.Of("view").OrderByDescending(v => v.Day("on")).Select(v => new HeardView(v, VoiceRules.Of(v, life, today)))],
            [.. content.Of("wish").OrderByDescending(w => w.Day("on")).Select(w => new HeardWish(w, w.Day("on") is { } on ? VoiceRules.AnswerBy(on) : null,
                [.. content.JoinedBy(w, "outcome").Select(o => o.Lead)]))]);
    }

    public async Task<Problems> TellAsync(ChildId child, ToldView told, Deed deed, CancellationToken stop)
    {
        var problems = Check(told);
        if (await FamilyCases.IdOfAsync(db, child, stop) is not { } of) return problems.Add("", "There is no request or plan yet in which to keep this. Ask for an assessment first");
        if (!problems.None) return problems;
        var kind = ItemKind.Find(told.What == "view" ? "view" : "wish")!;
        var row = new PlanRow
        {
            Id = PlanItemId.From(NewId.Next(deed.Now)), Case = of, Kind = kind.Name, Section = "A", AsOf = deed.Today, EnteredAt = deed.Now, EnteredBy = deed.Actor.Name,
            SourceNote = $"Told on the site by {deed.Actor.Name}", Order = 1 + (await db.Set<PlanRow>().Where(r => r.Case == of && r.Kind == kind.Name).MaxAsync(r => (int?)r.Order, stop) ?? -1),
        };
        row.Say(Values(told, deed), [], []);
        db.Add(row);
        db.Add(PlanRowChange.Of(row, "added", 0, deed));
        await db.SaveAsync(deed.As($"tell a {kind.Name}", $"row:{row.Id}").About(child.Value), stop);
        return problems;
    }

    private async Task<ChildLife> LifeAsync(CaseId of, PlanContent content, LocalDate today, CancellationToken stop)
    {
        var born = await db.Set<EhcCase>().Where(c => c.Id == of).Select(c => c.Born).SingleAsync(stop);
        var moved = await db.Set<RecordedEvent>().Where(e => e.Case == of && Moves.Contains(e.Kind)).Select(e => e.On).ToListAsync(stop);
        var placed = await (from plan in db.Set<EhcPlan>() where plan.Case == of
                            join place in db.Set<Placement>() on plan.Id equals place.Plan
                            where !place.Named && place.Entered != null select place.Entered!.Value).ToListAsync(stop);
        return new ChildLife(born, content.Of("profile").Select(p => p["level"]).FirstOrDefault(""), [.. moved, .. placed]);
    }

    private static Dictionary<string, string> Values(ToldView told, Deed deed)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["words"] = Trimmed(told.Words), ["voiceOf"] = told.Whose!, ["on"] = ItemValues.Store(deed.Today),
        };
        if (told.What != "view")
        {
            values["sort"] = told.What!;
            return values;
        }
        values["topic"] = told.Topic!;
        values["method"] = told.How!;
        values["recordedBy"] = deed.Actor.Name;
        values["confirmed"] = Trimmed(told.Sure);
        values["interpretation"] = Trimmed(told.Meaning);
        values["sources"] = Trimmed(told.Times);
        return values;
    }

    private static Problems Check(ToldView told)
    {
        var (view, wish) = (ItemKind.Find("view")!, ItemKind.Find("wish")!);
        var isView = told.What == "view";
        var problems = new Problems()
            .AddIf(!isView && !Known(wish, "sort", told.What), "Asked.What", "Select what it is")
            .AddIf(isView && !Known(view, "topic", told.Topic), "Asked.Topic", "Select what it is about")
            .AddIf(string.IsNullOrWhiteSpace(told.Words), "Asked.Words", "Write what was said or shown")
            .AddIf(told.Words?.Length > 20_000, "Asked.Words", "Write 20,000 letters or fewer")
            .AddIf(!Known(view, "voiceOf", told.Whose), "Asked.Whose", "Select whose words these are")
            .AddIf(isView && !Known(view, "method", told.How), "Asked.How", "Select how it was said or shown")
            .AddIf(told.Meaning?.Length > 20_000, "Asked.Meaning", "Write 20,000 letters or fewer")
            .AddIf(told.Sure?.Length > 300, "Asked.Sure", "Write 300 letters or fewer");
        return problems.AddIf(isView && view.Field("sources")!.Problem(Trimmed(told.Times)) is not null, "Asked.Times", "Enter a number, for example 3");
    }

    private static bool Known(ItemKind kind, string field, string? code) => kind.Field(field)!.Choices.Any(c => c.Code == code);

    private static string Trimmed(string? words) => (words ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
