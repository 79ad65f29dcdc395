using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.Plans.Cases.Advice.RecordReceipt;

/// <summary>Who writes the advice, and since when the body has the request: from that day the six weeks run.</summary>
[Needs(Permission.AskAdvice)]
internal sealed class IndexModel(AdviceDesk desk, Bodies bodies) : RequestPage(desk)
{
    [BindProperty]
    public LocalDate? On { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    public IReadOnlyList<(string, string)> People { get; private set; } = [];
    protected override string What => "record who writes advice and since when";
    protected override string Saved => "It is recorded. The day on which the advice is due follows from it.";

    protected override async Task LoadAsync(bool fresh, CancellationToken stop)
    {
        if (fresh) (On, Person) = (Line.Received ?? Today, Open.Request.Account is { } account ? $"{account}" : "");
        People = [("", "Nobody named"), .. (await bodies.ForAsync(Open.Request.Kind, Open.Child, stop)).Select(p => ($"{p.Who.Account}", $"{p.Who.Name}, {RoleWords.Of(p.Role)}"))];
    }

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var people = await bodies.ForAsync(Open.Request.Kind, Open.Child, stop);
        var problems = new Problems()
            .AddIf(!Open.Request.Open, "", "This request is closed. Go back to the advice and look at it.")
            .AddIf(On is null, "On", "Enter the day on which they received the request")
            .AddIf(On > Today, "On", "The day must be today or in the past")
            .AddIf(On < Open.Request.AskedOn, "On", "The day must be on or after the day on which they were asked")
            .AddIf(Person is { Length: > 0 } && people.All(p => $"{p.Who.Account}" != Person), "Person", "Select somebody who can write this kind of advice");
        if (!problems.None) return problems;
        var deed = DeedOf(What);
        if (On != Line.Received)
        {
            Open.TakeBack(Desk.Db, "advice-request-received", "another day is recorded", deed);
            Open.Happened(Desk.Db, "advice-request-received", On!.Value, deed);
        }
        if (people.FirstOrDefault(p => $"{p.Who.Account}" == Person) is { Who: { } who } one) await bodies.NameAsync(Open.Request, who, one.Role, Open.Child.Id, Today, stop);
        else (Open.Request.Account, Open.Request.Person) = (null, "");
        await Desk.SaveAsync(Open, Version, deed, stop);
        return problems;
    }
}
