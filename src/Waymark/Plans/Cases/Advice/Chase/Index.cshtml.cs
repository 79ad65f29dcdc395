using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.Plans.Cases.Advice.Chase;

/// <summary>Chases a body: words to send, and the day on which they were sent.</summary>
[Needs(Permission.AskAdvice)]
internal sealed class IndexModel(AdviceDesk desk) : RequestPage(desk)
{
    [BindProperty]
    public string? How { get; set; }

    protected override string What => "chase advice";
    protected override string Saved => "The chase is recorded.";

    public string Letter => $"""
        {(Open.Request.Person.Length > 0 ? $"Dear {Open.Request.Person}" : "Dear colleague")},

        On {ClockWords.Day(Open.Request.AskedOn)} we asked {Open.Request.Body} for advice for an education, health and care needs assessment{(Line.Received is { } since ? $", which you received on {ClockWords.Day(since)}" : "")}.
        {(Line.Due is { } due ? due < Day ? $"It was due on {ClockWords.Day(due)} and has not reached us." : $"It is due on {ClockWords.Day(due)}." : "We do not know that it reached you. Tell us when it did, please.")} The regulations give six weeks (SEND Regulations 2014 reg 8(1)); a shortage of staff is no exception.

        You can write it, or send your report, in Waymark under Advice. What you have so far helps too.
        """;

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(!Open.Request.Open, "", "This request is closed. There is nothing to chase.")
            .AddIf(string.IsNullOrWhiteSpace(How), "How", "Enter how they were chased, for example by e-mail to the team")
            .AddIf(How?.Length > 1000, "How", "The words must be 1,000 characters or fewer");
        if (!problems.None) return problems;
        var deed = DeedOf(What);
        Desk.Db.Add(Open.Note("chase", Today, How!.Trim(), deed));
        await Desk.SaveAsync(Open, Version, deed, stop);
        return problems;
    }
}
