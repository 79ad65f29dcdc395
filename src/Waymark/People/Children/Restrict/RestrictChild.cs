using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Children.Restrict;

/// <summary>Withholds an address, or gives it back, at once; asks for a record to be sealed, which a second person confirms.</summary>
internal sealed class RestrictChild(WaymarkDb db, ChildEditing editing, IAccess access)
{
    public static IReadOnlyList<(string Value, string Label)> ChoicesFor(Child child) =>
    [
        child.AddressRestricted ? ("lift-address", "Give the address back to everybody who may see contacts") : ("address", "Withhold the address"),
        ("seal", "Ask to seal the whole record, so that nothing shows that it exists"),
    ];

    /// <summary>What was decided or asked about the child before, the latest first.</summary>
    public async Task<IReadOnlyList<Restriction>> EarlierAsync(Child child, CancellationToken stop) =>
        await db.Set<Restriction>().Where(r => r.Child == child.Id).OrderByDescending(r => r.Asked).ToListAsync(stop);

    public async Task<Problems> RunAsync(OpenChild open, Request asked, (int Version, Deed Deed) by, Problems unread, CancellationToken stop)
    {
        var waits = (await EarlierAsync(open.Row, stop)).Any(r => r is { What: Withheld.Record, Outcome: Restriction.Waiting });
        var problems = unread
            .AddIf(ChoicesFor(open.Row).All(c => c.Value != asked.What), "Asked.What", "Select what is to change")
            .AddIf(asked.What == "seal" && waits, "Asked.What", "Somebody has asked to seal this record already: a second person confirms it under Sealed records")
            .AddIf(string.IsNullOrWhiteSpace(asked.Reason), "Asked.Reason", "Enter why")
            .AddAll(FactDays.Length(asked.Reason, 1000, "Asked.Reason", "The reason"));
        if (!problems.None) return problems;
        var (deed, me) = (by.Deed, access.Visitor!);
        var what = asked.What == "seal" ? Withheld.Record : Withheld.Address;
        var restriction = new Restriction
        {
            Id = NewId.Next(deed.Now), Child = open.Row.Id, What = what, Lifts = asked.What == "lift-address", Reason = asked.Reason!.Trim(), Asked = deed.Now,
            AskedBy = me.Account, AskedByName = me.Name,
        };
        db.Add(restriction);
        if (what == Withheld.Address)
        {
            open.Row.AddressRestricted = !restriction.Lifts;
            (restriction.Outcome, restriction.Decided, restriction.DecidedBy, restriction.DecidedByName) = (Restriction.Confirmed, deed.Now, me.Account, me.Name);
        }
        var action = asked.What switch { "address" => "withhold address", "lift-address" => "give address back", _ => "ask to seal record" };
        await editing.SaveAsync(open, by.Version, deed.As(action, $"restriction:{restriction.Id}") with { Reason = "given in the record" }, stop);
        return problems;
    }

    public sealed record Request
    {
        /// <summary>address, lift-address or seal.</summary>
        public string? What { get; init; }

        public string? Reason { get; init; }
    }
}
