using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Versions;

/// <summary>Freezes a plan as it stands under the next number. The caller asks first whether it may, and adds what else follows to the same save.</summary>
internal sealed class MakeVersion(WaymarkDb db)
{
    /// <returns>The number that it has.</returns>
    public async Task<int> AddAsync(OpenedPlan plan, string kind, LocalDate on, string setAside, Deed deed, CancellationToken stop)
    {
        var number = 1 + (await db.Set<PlanVersion>().Where(v => v.Case == plan.Case.Id).MaxAsync(v => (int?)v.Number, stop) ?? 0);
        var content = Frozen(plan, kind, number, on).ToBytes();
        db.Add(new PlanVersion
        {
            Id = NewId.Next(deed.Now), Case = plan.Case.Id, Number = number, Kind = kind, MadeOn = on, MadeAt = deed.Now, MadeBy = deed.Actor.Name,
            Content = content, Seal = FrozenPlan.Seal(content), Override = setAside,
        });
        return number;
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody made a version of the same number at the same moment.</exception>
    public async Task SaveAsync(CaseId of, int number, Deed deed, CancellationToken stop)
    {
        try
        {
            await db.SaveAsync(deed, stop);
        }
        catch (DbUpdateException clash) when (clash is not DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            if (!await db.Set<PlanVersion>().AnyAsync(v => v.Case == of && v.Number == number, stop)) throw;
            throw new DbUpdateConcurrencyException("A version of this number was made at the same moment.", clash);
        }
    }

    private static FrozenPlan Frozen(OpenedPlan plan, string kind, int number, LocalDate on)
    {
        var bodies = plan.Advice.ToDictionary(a => a.Id, a => a.Body);
        return new FrozenPlan(number, kind, on, new FrozenChild(plan.Child.FullName, plan.Child.Born ?? plan.Case.Born, ""), plan.Content.Items,
            [.. plan.Advice.Where(a => a.WithdrawnAt is null && a.SignedOn is not null).Select(a => new FrozenAdvice(a.Body, a.Author, a.Role, a.SeenOn, a.SignedOn))],
            [.. plan.Recommendations.Where(r => r.Fate.Length > 0).Select(r => new FrozenFate(r.Id, bodies.GetValueOrDefault(r.Advice, ""), r.Text, r.Fate, r.Item, r.Because))]);
    }
}
