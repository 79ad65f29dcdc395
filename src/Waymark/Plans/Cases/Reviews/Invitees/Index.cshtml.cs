using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Reviews;

namespace Waymark.Plans.Cases.Reviews.Invitees;

/// <summary>Everybody invited, on one page: whose report came, who was there; and one more to invite.</summary>
[Needs(Permission.RecordReview)]
internal sealed class IndexModel(ReviewDesk desk) : ReviewPage(desk)
{
    [BindProperty]
    public Answers Asked { get; set; } = new();

    protected override string What => "record invitations to review";
    protected override string Saved => "Saved.";

    protected override Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        if (fresh) Asked = new()
        {
            On = Today,
            Rows = [.. Open.Invitees.Select(i => new Line { Id = i.Id, Name = i.Name, Report = i.ReceivedOn is not null ? "received" : i.AskedOn is not null ? "asked" : "", There = i.There })],
        };
        return Task.FromResult(true);
    }

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var problems = Asked.Check(Today, Open.Review.Held is not null);
        if (!problems.None) return problems;
        var deed = DeedOf(What);
        foreach (var line in Asked.Rows)
            if (Open.Invitees.FirstOrDefault(i => i.Id == line.Id) is { } invitee) Take(invitee, line, Asked.On!.Value);
        if (InviteeRole.Find(Asked.Role) is { } role)
            Desk.Db.Add(new ReviewInvitee { Id = NewId.Next(deed.Now), Review = Id, Case = Case, Role = role.Role, Name = Asked.Name?.Trim() ?? "", Asks = role.Asks, InvitedOn = Asked.On!.Value, AskedOn = Asked.On });
        await Desk.SaveAsync(Open, Version, deed, stop);
        return problems;
    }

    /// <summary>What is new gets the day of the form; what was known keeps its own.</summary>
    private static void Take(ReviewInvitee invitee, Line line, LocalDate on)
    {
        (invitee.Name, invitee.There) = (line.Name?.Trim() ?? "", line.There ?? "");
        (invitee.AskedOn, invitee.ReceivedOn) = line.Report switch
        {
            "received" => (invitee.AskedOn ?? on, invitee.ReceivedOn ?? on),
            "asked" => (invitee.AskedOn ?? on, null),
            _ => ((LocalDate?)null, (LocalDate?)null),
        };
    }

    public sealed record Answers
    {
        /// <summary>The day of what is new on the form.</summary>
        public LocalDate? On { get; init; }

        public List<Line> Rows { get; init; } = [];
        public string? Role { get; init; }
        public string? Name { get; init; }

        public Problems Check(LocalDate today, bool held) => new Problems()
            .AddIf(On is null, "Asked.On", "Enter the day")
            .AddIf(On > today, "Asked.On", "The day must be today or in the past")
            .AddIf(!held && Rows.Any(r => r.There is "came" or "absent"), "", "Record the meeting first, then who was there")
            .AddIf(Rows.Any(r => r.Name?.Length > 200) || Name?.Length > 200, "", "Names must be 200 characters or fewer")
            .AddIf(Rows.Any(r => r.Report is not (null or "" or "asked" or "received") || r.There is not (null or "" or "came" or "apologies" or "absent")), "", "Select one of the answers")
            .AddIf(!string.IsNullOrWhiteSpace(Name) && InviteeRole.Find(Role) is null, "Asked.Role", "Select as what they are invited");
    }

    public sealed record Line
    {
        public Guid Id { get; init; }
        public string? Name { get; init; }
        public string? Report { get; init; }
        public string? There { get; init; }
    }
}
