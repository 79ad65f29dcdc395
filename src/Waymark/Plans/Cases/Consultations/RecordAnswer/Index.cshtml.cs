using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.Plans.Cases.Consultations.RecordAnswer;

/// <summary>An answer that came by letter, e-mail, telephone or in a meeting, as the officer has it. Nothing of it is demanded but who said it, how and when.</summary>
[Needs(Permission.ConsultSetting)]
internal sealed class IndexModel(ConsultationDesk desk) : ConsultationPage(desk), IAsksAnswer
{
    [BindProperty]
    public AnswerForm Asked { get; set; } = new();

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? Way { get; set; }

    [BindProperty]
    public LocalDate? On { get; set; }

    public bool Mainstream => One.Standing.Mainstream;
    protected override string What => "record answer to consultation";
    protected override string Saved => "The answer is recorded.";

    protected override Task LoadAsync(bool fresh, CancellationToken stop)
    {
        if (!fresh) return Task.CompletedTask;
        Asked = AnswerForm.Of(One.Answered is null ? new() : One.ReadReply(), One.Version);
        (On, By, Way) = (One.Answered ?? Today, One.AnsweredBy, One.AnsweredWay);
        return Task.CompletedTask;
    }

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var said = Asked.Said();
        var problems = said.Kept()
            .AddIf(One.Sent is null, "", "Nothing was sent yet")
            .AddIf(One.Withdrawn is not null || One.Closed is not null || One.AnsweredWay == "here", "", "The answer cannot be changed any more")
            .AddIf(said.Can.Length == 0, "Asked.Can", "Select what the answer is")
            .AddIf(string.IsNullOrWhiteSpace(By), "By", "Enter who answered")
            .AddIf(By?.Length > 200, "By", "The name must be 200 characters or fewer")
            .AddIf(ConsultationWords.Ways.All(w => w.Value != Way), "Way", "Select how the answer came")
            .AddIf(On is null, "On", "Enter the day on which it came")
            .AddIf(On > Today, "On", "The day must be today or in the past")
            .AddIf(On < One.Sent, "On", "The day must be the day on which it was sent, or later");
        if (!problems.None) return problems;
        (One.Reply, One.AnsweredBy, One.AnsweredWay) = (said.ToJson(), By!.Trim(), Way!);
        if (One.Answered is null) Open.Happened(Desk.Db, RecordedEvent.ByHandNow(Case, "consultation-answered", On!.Value, One.Thread, DeedOf(What)));
        await SaveAsync(stop);
        return problems;
    }
}
