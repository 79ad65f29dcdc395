using Waymark.Access.Door;
using Waymark.Core.Common;
using Waymark.People.Children;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Restricted.Lift;

/// <summary>Asks to open a sealed record again; a second person confirms.</summary>
internal sealed class LiftSeal(WaymarkDb db, SealedRecords records, IAccess access)
{
    public async Task<Problems> RunAsync(Child child, string? reason, Deed deed, CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(await records.WaitsAsync(child.Id, stop), "", "Somebody has asked to open this record already: a second person confirms it under Sealed records")
            .AddIf(string.IsNullOrWhiteSpace(reason), "Reason", "Enter why")
            .AddAll(FactDays.Length(reason, 1000, "Reason", "The reason"));
        if (!problems.None) return problems;
        var me = access.Visitor!;
        var asked = new Restriction
        {
            Id = NewId.Next(deed.Now), Child = child.Id, What = Withheld.Record, Lifts = true, Reason = reason!.Trim(), Asked = deed.Now, AskedBy = me.Account, AskedByName = me.Name,
        };
        db.Add(asked);
        await db.SaveAsync(deed.As("ask to open sealed record", $"restriction:{asked.Id}").About(child.Id.Value) with { Reason = "given in the record" }, stop);
        return problems;
    }
}
