using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Consultations;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Consultations.Decide;

/// <summary>The council names a setting in section I of the plan in work, or says which test holds against it; the family's wish is answered with it.</summary>
internal sealed class DecideSetting(ConsultationDesk desk)
{
    public async Task<Problems> RunAsync(OpenedConsultations open, Consultation one, Request asked, Deed deed, CancellationToken stop)
    {
        var wishes = await WantedSettings.ReadAsync(desk.Db, one.Case, stop);
        var wanted = wishes.Any(w => WantedSettings.Same(one, w));
        var decision = asked.Decision;
        var problems = decision.Check(wanted, one.Standing.Request)
            .AddIf(!one.IsSetting, "", "Only a setting can be named")
            .AddIf(one.Withdrawn is not null, "", "This consultation is withdrawn")
            .AddIf(decision.Outcome == "name" && one.Answered is null, "Asked.Outcome", "It has not answered: a setting is consulted before it is named", "s39(2)")
            .AddIf(decision.Outcome == "name" && one.Standing.Request == Requestable.Represented && one.ReadReply().Can == "no", "Asked.Outcome", "It does not agree to admit, and need not: it is not on the list of section 38(3)", "s43");
        if (!problems.None) return problems;
        desk.Db.Expect(one, asked.Version);
        (one.Outcome, one.Grounds, one.Reasons, one.Evidence, one.DecidedBy) = (decision.Outcome, decision.Outcome == "not" ? string.Join(' ', decision.Grounds) : "", decision.Reasons, decision.Evidence, deed.Actor.Name);
        one.Closed = deed.Today;
        if (one.Sent is not null && one.Answered is null) open.Happened(desk.Db, CloseConsultations.Ended(one, deed.Today, deed));
        await SectionAsync(open, one, asked, deed, stop);
        foreach (var point in await WantedSettings.UnansweredAsync(desk.Db, one, stop))
            (point.Fate, point.Reason, point.DecidedBy, point.DecidedOn) = (decision.Outcome == "name" ? "accepted" : "not", decision.Reasons, deed.Actor.Name, deed.Today);
        await desk.SaveAsync(open, deed.As("decide about setting", $"consultation:{one.Id}"), stop);
        return problems;
    }

    private async Task SectionAsync(OpenedConsultations open, Consultation one, Request asked, Deed deed, CancellationToken stop)
    {
        var plan = await desk.Plans.ReadAsync(open.Record.Case, open.Child, stop);
        var rows = plan.Rows.Where(r => r.Kind == "setting" && r.RemovedAt is null).ToList();
        var own = rows.Find(r => r.AsItem() is var item && (one.Urn.Length > 0 ? item["urn"] == one.Urn : item["name"] == one.Name));
        var names = one.Outcome == "name";
        foreach (var gone in rows.Where(r => names ? r != own && !asked.Beside : r == own))
        {
            gone.RemovedAt = deed.Now;
            desk.Db.Add(PlanRowChange.Of(gone, "removed", gone.Version + 1, deed, names ? $"{one.Name} is named in its place" : "It is not named after all"));
        }
        if (!names || own is not null) return;
        var row = plan.NewRow(ItemKind.Find("setting")!, "I", deed.Today, deed);
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = one.Name, ["urn"] = one.Urn, ["type"] = one.Type.Length > 0 ? CodeSet.Of("gias-establishment-types").LabelOf(one.Type) : "" };
        if (asked.From is { } from) values["from"] = ItemValues.Store(from);
        row.Say(values, [], []);
        row.SourceNote = $"Consulted on {ClockWords.Day(one.Sent)}, answered on {ClockWords.Day(one.Answered)}";
        desk.Db.Add(row);
        desk.Db.Add(PlanRowChange.Of(row, "added", 0, deed));
    }

    public sealed record Request
    {
        public int Version { get; init; }
        public string? Outcome { get; init; }
        public string[] Grounds { get; init; } = [];
        public string? Reasons { get; init; }
        public string? Evidence { get; init; }
        public LocalDate? From { get; init; }

        /// <summary>Section I goes on naming what it names now.</summary>
        public bool Beside { get; init; }

        public SettingDecision Decision => new(Outcome ?? "", [.. Grounds.Where(g => ConsultationGround.Find(g) is not null)], Trimmed(Reasons), Trimmed(Evidence));

        private static string Trimmed(string? words) => (words ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
    }
}
