using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Waymark.Inclusion.Providers;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Placements;

/// <summary>Brings placements into the lake.</summary>
internal sealed class PlacementMart : ILakeMart
{
    public LakeTable Table { get; } = new("placements", "One placement in alternative provision, off-site direction, education otherwise by a plan, or managed move.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child"), new("urn", "INTEGER", "School on whose roll the child is; none where on none"), new("provider", "VARCHAR", "Name of the provider"),
        new("provider_urn", "INTEGER", "URN of the provider, where it has one"), new("registered", "BOOLEAN", "The provider is registered as a school"), new("basis", "VARCHAR", "Legal basis, as placement-words.csv names it"),
        new("commissioner", "VARCHAR", "council, school or trust"), new("reason", "VARCHAR", "Why it was arranged"), new("starts", "DATE", "First day"), new("agreed_end", "DATE", "Last day that was agreed; none of a managed move"),
        new("ended", "DATE", "Last day in fact; none while it lasts"), new("outcome", "VARCHAR", "What became of it; blank while it lasts"), new("sessions", "INTEGER", "Half days a week"),
        new("full_time", "BOOLEAN", "The whole of the education"), new("sen", "VARCHAR", "SEN status on the first day: N, K or E"), new("year_group", "INTEGER", "Nominal year group on the first day, reception 0"),
        new("plan_sent", "DATE", "Day on which plan or needs were sent; none where not"), new("needs_reviewed", "DATE", "Day on which plan or support was last reviewed before; none where not known"), new("cost_a_week", "DOUBLE", "Pounds; none where not known"),
    ], "starts, urn, pupil");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        var rows = source.Db.Set<Placement>().AsNoTracking().Where(p => !p.Withdrawn).Join(source.Db.Set<Provider>(), p => p.Provider, p => p.Id, (p, provider) => new { P = p, Provider = provider });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            var p = row.P;
            yield return
            [
                source.Pseudonyms.Of(p.Child.Value), MartSource.Number(p.Urn), row.Provider.Name, MartSource.Number(row.Provider.Urn), row.Provider.Registered, p.Basis, p.Commissioner, p.Reason, p.From, p.End, p.Ended, p.Outcome,
                p.Sessions, p.FullTime, p.SenStatus, p.YearGroup, p.PlanSentOn, p.NeedsReviewed, (double?)p.CostAWeek,
            ];
        }
    }
}
