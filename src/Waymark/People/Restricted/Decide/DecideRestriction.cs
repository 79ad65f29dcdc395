using Waymark.Access.Door;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Restricted.Decide;

/// <summary>The second person's word on a request: it is done, or dropped. Whoever asked may drop it and never confirm it.</summary>
internal sealed class DecideRestriction(WaymarkDb db, IAccess access)
{
    public static readonly IReadOnlyList<(string Value, string Label)> Verdicts = [("confirm", "Confirm: it takes effect now"), ("drop", "Drop the request: nothing changes")];

    public async Task<Problems> RunAsync(Restriction asked, Child child, string? verdict, int version, Deed deed, CancellationToken stop)
    {
        var me = access.Visitor!;
        var problems = new Problems()
            .AddIf(Verdicts.All(v => v.Value != verdict), "Verdict", "Select whether you confirm the request")
            .AddIf(verdict == "confirm" && asked.AskedBy == me.Account, "Verdict", "You asked for this yourself: a second person must confirm it");
        if (!problems.None) return problems;
        db.Expect(asked, version);
        var confirmed = verdict == "confirm";
        (asked.Outcome, asked.Decided, asked.DecidedBy, asked.DecidedByName) = (confirmed ? Restriction.Confirmed : Restriction.Dropped, deed.Now, me.Account, me.Name);
        if (confirmed) child.Sealed = !asked.Lifts;
        var action = (confirmed, asked.Lifts) switch { (true, false) => "seal record", (true, true) => "open sealed record", (false, false) => "drop request to seal record", _ => "drop request to open sealed record" };
        await db.SaveAsync(deed.As(action, $"restriction:{asked.Id}").About(child.Id.Value) with { Reason = "given in the record" }, stop);
        return problems;
    }
}
