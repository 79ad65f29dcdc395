using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.Plans.Cases.Reviews.Step;

/// <summary>When a step of the review happened.</summary>
[Needs(Permission.RecordReview)]
internal sealed class IndexModel(ReviewDesk desk, TakeStep take, IAccess access) : ReviewPage(desk)
{
    [BindProperty(SupportsGet = true, Name = "what")]
    public string? Taken { get; set; }

    [BindProperty]
    public LocalDate? Day { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public bool OnPaper { get; set; }

    protected override string What => "record step of review";
    protected override string Saved => Taken switch
    {
        "circulated" => "Recorded: the papers are out.", "held" => "Recorded: the meeting was held. The report and the decision have their last days now.", "reported" => "Recorded: the report is sent.",
        "moved" => "The meeting has another day.", "called-off" => "The meeting is called off.", _ => "Recorded: the plan stays as it is.",
    };

    public string Title => Taken switch
    {
        "circulated" => "The papers went out", "held" => "The meeting was held", "reported" => "The report of the meeting was sent", "moved" => "Another day for the meeting", "called-off" => "Call the meeting off",
        _ => "Keep the plan as it is after all",
    };

    public string Legend => Taken switch { "circulated" => "On which day did they go to everybody invited?", "held" => "On which day was it held?", "moved" => "When is the meeting now?", "kept" => "On which day is the family told?", _ => "On which day was it sent?" };

    public bool AsksDay => Taken != "called-off";
    public bool AsksWhy => Taken is "called-off" or "kept";

    protected override Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        if (fresh) Day = Taken == "moved" ? Review.Meeting : Taken == "held" && Review.Meeting <= Today ? Review.Meeting : Today;
        return Task.FromResult(Taken is "circulated" or "held" or "reported" or "moved" or "called-off" || (Taken == "kept" && access.May(Permission.IssuePlan)));
    }

    protected override async Task<Problems> RunAsync(CancellationToken stop) => Taken == "kept" && !access.May(Permission.IssuePlan)
        ? Problems.Of("", "Only the council decides whether the plan is amended")
        : await take.RunAsync(Open, new() { What = Taken, Day = Day, Why = Why, OnPaper = OnPaper, Version = Version }, DeedOf(What), stop);
}
