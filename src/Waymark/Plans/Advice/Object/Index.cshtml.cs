using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.Plans.Door;

namespace Waymark.Plans.Advice.Object;

/// <summary>The author objects to what became of a recommendation: once, in words; it stays on file with the council's answer.</summary>
[Needs(Permission.WriteAdvice)]
internal sealed class IndexModel(AuthorDesk desk) : AuthorPage(desk)
{
    [BindProperty(SupportsGet = true, Name = "of")]
    public RecommendationId? Of { get; set; }

    [BindProperty]
    public string? Objection { get; set; }

    public Recommendation Row => Open.Rows.First(r => r.Id == Of);
    protected override string What => "object to what became of advice";
    protected override string Saved => "Your objection is on file and shown to whoever decides.";
    protected override string Next => AdviceLinks.WhatBecame(Asking);

    protected override Task<bool> LoadAsync(bool fresh, CancellationToken stop) => Task.FromResult(Open.Rows.Any(r => r.Id == Of));

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var row = Open.Rows.FirstOrDefault(r => r.Id == Of);
        var problems = new Problems()
            .AddIf(row is null || row.Fate is "" or "question", "", "The council has not decided about this recommendation yet.")
            .AddIf(row is { Objection.Length: > 0 }, "", "You have objected to this already. An objection is made once and stays on file.")
            .AddIf(string.IsNullOrWhiteSpace(Objection), "Objection", "Enter why you object")
            .AddIf(Objection?.Length > 4000, "Objection", "The objection must be 4,000 characters or fewer");
        if (!problems.None) return problems;
        var deed = DeedOf(What);
        (row!.Objection, row.ObjectedAt) = (Objection!.Trim(), deed.Now);
        await Desk.Db.SaveAsync(deed.As(What, $"recommendation:{row.Id}").About(Open.Child.Id.Value), stop);
        return problems;
    }
}
