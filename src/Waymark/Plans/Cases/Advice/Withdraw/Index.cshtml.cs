using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.Plans.Cases.Advice.Withdraw;

/// <summary>Takes a request back that is not signed: with a reason, kept.</summary>
[Needs(Permission.AskAdvice)]
internal sealed class IndexModel(AdviceDesk desk) : RequestPage(desk)
{
    [BindProperty]
    public string? Because { get; set; }

    protected override string What => "withdraw request for advice";
    protected override string Saved => "The request is withdrawn.";

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(!Open.Request.Open, "", "This request is closed and cannot be withdrawn. Advice that was signed is never taken away.")
            .AddIf(string.IsNullOrWhiteSpace(Because), "Because", "Enter why it is withdrawn")
            .AddIf(Because?.Length > 1000, "Because", "The reason must be 1,000 characters or fewer");
        if (!problems.None) return problems;
        var deed = DeedOf(What);
        Open.Request.WithdrawnAt = deed.Now;
        // The body owes nothing any more: its clock ends with its events.
        Open.TakeBack(Desk.Db, "advice-request-received", "the request is withdrawn", deed);
        Open.TakeBack(Desk.Db, "advice-requested", "the request is withdrawn", deed);
        Desk.Db.Add(Open.Note("withdrawn", Today, Because!.Trim(), deed));
        await Desk.SaveAsync(Open, Version, deed, stop);
        return problems;
    }
}
