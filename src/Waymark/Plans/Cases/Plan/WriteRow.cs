using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Plan;

/// <summary>Writes one row of a plan. Every writing stays in its history; two writers at once are joined field by field, or shown both.</summary>
internal sealed class WriteRow(WaymarkDb db, PlanDesk desk)
{
    private const int Tries = 4;

    /// <returns>Null where there is no such case within reach.</returns>
    public async Task<Written?> AddAsync(CaseId of, ItemKind kind, string section, RowForm asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(of, Permission.EditPlan, "open plan to add a row", stop) is not { } plan) return null;
        var problems = asked.Check(kind, section, deed.Today)
            .AddIf(!kind.Sections.Contains(section), "", $"A {kind.Label.ToLowerInvariant()} does not stand in section {section}")
            .AddIf(kind.One && plan.Content.In(section).Any(i => i.Kind == kind.Name), "", $"Section {section} has this already. Change the one that is there.");
        if (!problems.None) return new(problems);
        var row = plan.NewRow(kind, section, asked.AsOf!.Value, deed);
        Fill(row, asked.Said(kind, section), asked, plan);
        db.Add(row);
        db.Add(PlanRowChange.Of(row, "added", 0, deed));
        await db.SaveAsync(deed.As("add row to plan", $"row:{row.Id}").About(plan.Child.Id.Value), stop);
        return new(problems) { Row = row.Id };
    }

    /// <returns>Null where there is no such row within reach.</returns>
    public async Task<Written?> ChangeAsync(CaseId of, PlanItemId id, RowForm asked, Deed deed, CancellationToken stop)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                return await ChangeOnceAsync(of, id, asked, deed, stop);
            }
            catch (DbUpdateConcurrencyException) when (turn < Tries)
            {
                // Somebody saved between reading and writing: read again and join with what they wrote.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Written?> ChangeOnceAsync(CaseId of, PlanItemId id, RowForm asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(of, Permission.EditPlan, "open plan to change a row", stop) is not { } plan) return null;
        if (plan.Rows.FirstOrDefault(r => r.Id == id && r.RemovedAt is null) is not { } row) return null;
        var kind = ItemKind.Find(row.Kind)!;
        var problems = asked.Check(kind, row.Section, deed.Today);
        if (!problems.None) return new(problems);
        var (said, disputed) = await JoinedAsync(row, asked.Said(kind, row.Section), asked.Version, stop);
        if (disputed.Count > 0) return new(problems) { Row = id, Version = row.Version, Disputed = disputed };
        var before = (row.Values, row.Links, row.Sources, row.SourceNote, row.AsOf);
        Fill(row, said, asked, plan);
        if (before == (row.Values, row.Links, row.Sources, row.SourceNote, row.AsOf)) return new(problems) { Row = id, Version = row.Version };
        var version = row.Version + 1;
        db.Add(PlanRowChange.Of(row, "changed", version, deed));
        await db.SaveAsync(deed.As("change row of plan", $"row:{id}").About(plan.Child.Id.Value), stop);
        return new(problems) { Row = id, Version = version, Joined = asked.Version != version - 1 };
    }

    /// <summary>What is typed, joined with what others wrote since the writer began.</summary>
    private async Task<(IReadOnlyDictionary<string, string> Said, IReadOnlyDictionary<string, string> Disputed)> JoinedAsync(
        PlanRow row, IReadOnlyDictionary<string, string> typed, int from, CancellationToken stop)
    {
        if (from == row.Version) return (typed, new Dictionary<string, string>());
        var began = await db.Set<PlanRowChange>().Where(c => c.Row == row.Id && c.RowVersion <= from).OrderByDescending(c => c.RowVersion).Select(c => c.Values).FirstOrDefaultAsync(stop);
        var merge = RowMerge.Of(PlanRow.Fields(began ?? "{}"), PlanRow.Fields(row.Values), typed);
        return (merge.Values, merge.Disputed);
    }

    private static void Fill(PlanRow row, IReadOnlyDictionary<string, string> said, RowForm asked, OpenedPlan plan)
    {
        var links = asked.Links.Select(l => PlanItemId.TryParse(l, out var to) ? plan.Content.Find(to) : null).OfType<PlanItem>().Where(i => ItemKind.Find(row.Kind)!.Links.Contains(i.Kind));
        var sources = plan.Recommendations.Where(r => asked.Sources.Contains(r.Id.ToString()));
        row.Say(said, links.Select(i => i.Id), sources.Select(r => r.Id));
        row.SourceNote = asked.SourceNote?.Trim() ?? "";
        row.AsOf = asked.AsOf!.Value;
    }

    /// <param name="Problems">What must be put right; none where it was saved or is in dispute.</param>
    internal sealed record Written(Problems Problems)
    {
        public PlanItemId Row { get; init; }

        /// <summary>Version of the row as stored now.</summary>
        public int Version { get; init; }

        /// <summary>Somebody else had written other fields; both writings stand.</summary>
        public bool Joined { get; init; }

        /// <summary>Fields that somebody else wrote differently meanwhile, with what they wrote. Nothing was saved.</summary>
        public IReadOnlyDictionary<string, string> Disputed { get; init; } = new Dictionary<string, string>();
    }
}
