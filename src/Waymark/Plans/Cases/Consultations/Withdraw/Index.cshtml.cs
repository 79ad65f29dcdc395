using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.Plans.Cases.Consultations.Withdraw;

/// <summary>A consultation that is no longer needed: the setting can read nothing any more, and nobody waits for its answer.</summary>
[Needs(Permission.ConsultSetting)]
internal sealed class IndexModel(ConsultationDesk desk) : ConsultationPage(desk)
{
    [BindProperty]
    public string? Why { get; set; }

    protected override string What => "withdraw consultation";
    protected override string Saved => "The consultation is withdrawn.";

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(One.Withdrawn is not null || One.Closed is not null, "", "This consultation is over already")
            .AddIf(string.IsNullOrWhiteSpace(Why), "Why", "Enter why it is no longer needed")
            .AddIf(Why?.Length > 2000, "Why", "The reason must be 2,000 characters or fewer");
        if (!problems.None) return problems;
        (One.Withdrawn, One.WithdrawnWhy) = (Today, Why!.Trim());
        if (One.Sent is not null && One.Answered is null) Open.Happened(Desk.Db, CloseConsultations.Ended(One, Today, DeedOf(What)));
        await SaveAsync(stop);
        return problems;
    }
}
