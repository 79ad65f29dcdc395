using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.Plans.Cases.Advice.ExistingAdvice;

/// <summary>Existing advice stands in only where its giver, the council and the family are all satisfied (reg 6(4)): three dated ticks.</summary>
[Needs(Permission.AskAdvice)]
internal sealed class IndexModel(AdviceDesk desk) : RequestPage(desk)
{
    [BindProperty]
    public LocalDate? Giver { get; set; }

    [BindProperty]
    public LocalDate? Council { get; set; }

    [BindProperty]
    public LocalDate? Family { get; set; }

    protected override string What => "record that existing advice is enough";

    protected override string Saved => Open.Request.Waived ? "All three are satisfied: existing advice stands in." : "It is recorded. The request stays open until all three are satisfied.";

    protected override Task LoadAsync(bool fresh, CancellationToken stop)
    {
        if (fresh) (Giver, Council, Family) = (Open.Request.EnoughForGiver, Open.Request.EnoughForCouncil, Open.Request.EnoughForFamily);
        return Task.CompletedTask;
    }

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var request = Open.Request;
        var problems = new Problems().AddIf(request.SignedOn is not null || request.WithdrawnAt is not null || request.Kind == "a", "", "Existing advice cannot stand in for this request.")
            .AddIf(Giver > Today, "Giver", "The day must be today or in the past").AddIf(Council > Today, "Council", "The day must be today or in the past")
            .AddIf(Family > Today, "Family", "The day must be today or in the past");
        if (!problems.None) return problems;
        (request.EnoughForGiver, request.EnoughForCouncil, request.EnoughForFamily) = (Giver, Council, Family);
        await Desk.SaveAsync(Open, Version, DeedOf(What), stop);
        return problems;
    }
}
