using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Worklist.Rules;

/// <summary>Every rule as it stands, and what became of what it found, within reach.</summary>
internal sealed class RuleBoard(WaymarkDb db, IWorklist worklist, IChildren children)
{
    public async Task<IReadOnlyDictionary<string, Account>> AccountsAsync(LocalDate today, CancellationToken stop)
    {
        var ids = children.Ids(db, worklist.Sight.Reach);
        return (await WorklistReader.Entries(db, worklist.Sight).Where(e => ids.Contains(e.Child)).GroupBy(e => e.Rule).Select(g => new Account(
            g.Key, g.Count(), g.Count(e => e.Ended == null && (e.State == ReasonState.Open || (e.State == ReasonState.Snoozed && e.Until < today))), g.Count(e => e.State == ReasonState.Closed), g.Count(e => e.State == ReasonState.FalseAlarm),
            // As FoundReason counts them, so that the number and the children behind it agree.
            g.Count(e => e.RespondBy < today && e.ActedOn != null && e.ActedOn <= e.RespondBy), g.Count(e => e.RespondBy < today && (e.ActedOn != null || e.Ended == null || e.Ended > e.RespondBy)))).ToListAsync(stop)).ToDictionary(a => a.Rule, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<RuleChangeRow>> ChangesAsync(CancellationToken stop) =>
        [.. (await db.Set<RuleChangeRow>().AsNoTracking().ToListAsync(stop)).OrderByDescending(c => c.MadeAt).ThenByDescending(c => c.Id)];

    /// <param name="Rule">Id of the rule.</param>
    /// <param name="Fired">How often it has been found.</param>
    /// <param name="Open">Of those open now.</param>
    /// <param name="Closed">Closed with an outcome.</param>
    /// <param name="FalseAlarms">Closed as false alarms.</param>
    /// <param name="InTime">Acted on in time, of those whose time is over.</param>
    /// <param name="Due">The time is over, and somebody acted or it still held on its last day: what <see cref="InTime"/> is a part of.</param>
    internal sealed record Account(string Rule, int Fired, int Open, int Closed, int FalseAlarms, int InTime, int Due);
}
