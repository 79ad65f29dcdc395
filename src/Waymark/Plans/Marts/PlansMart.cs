using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Waymark.Insight.Door;

namespace Waymark.Plans.Marts;

/// <summary>EHC plans from the day they start to the day they end, with the setting attended or else named.</summary>
internal sealed class PlansMart : ILakeMart
{
    public LakeTable Table { get; } = new("ehc_plans", "One EHC plan.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("started", "DATE", "Day of the final plan, or of the transfer in."),
        new("ceased", "DATE", "Day on which it ended; empty while it is maintained."),
        new("cease_reason", "VARCHAR", "Code set cease-reasons."),
        new("came_from", "VARCHAR", "Council from which the plan came; empty where it was made here."),
        new("setting_urn", "INTEGER", "Main school attended, or else named."),
        new("setting", "VARCHAR", "Kind of setting where it is no school (code set sen-settings)."),
        new("unit", "BOOLEAN", "In a SEN unit or resourced provision there."),
        new("phase_transfer_due", "DATE", "15 February or 31 March by which a phase transfer must be final."),
        new("phase_transfer_final", "DATE", "Day of the final plan for the phase transfer."),
        new("personal_budget", "BOOLEAN", "A personal budget is in place."),
    ], "pupil, started");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        var settings = (await source.Db.Set<Placement>().AsNoTracking().Where(p => p.Rank == 1 && p.Left == null)
                .Select(p => new { p.Plan, p.Named, p.Urn, p.Setting, Unit = p.SenUnit == true || p.ResourcedProvision == true, p.Entered }).ToListAsync(stop))
            .GroupBy(p => p.Plan).ToDictionary(g => g.Key, g => g.OrderBy(p => p.Named).ThenByDescending(p => p.Entered).ThenBy(p => p.Urn, StringComparer.Ordinal).First());
        await foreach (var p in source.Db.Set<EhcPlan>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            var at = settings.GetValueOrDefault(p.Id);
            yield return
            [
                source.Pseudonyms.Of(p.Child.Value), p.Started, p.Ceased, p.CeaseReason, p.CameFrom, MartSource.Number(at?.Urn), at?.Setting ?? "", at?.Unit ?? false,
                p.PhaseTransferDue, p.PhaseTransferFinal, p.PersonalBudget ?? false,
            ];
        }
    }
}
