using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Reviews;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Reviews.Step;

/// <summary>One step of a review that is told in a day: papers out, meeting held, report sent, day moved, called off, kept after all. Each is an event of the case.</summary>
internal sealed class TakeStep(ReviewDesk desk)
{
    public async Task<Problems> RunAsync(OpenedReview open, Request asked, Deed deed, CancellationToken stop)
    {
        var problems = Check(open.Steps, asked, deed.Today);
        if (problems.None && asked is { What: "reported", OnPaper: false }) problems.AddAll(open.Found.Open((await desk.PlanAsync(open, stop)).Content, open.Adulthood(deed.Today)));
        if (!problems.None) return problems;
        Record(open, asked, deed);
        await desk.SaveAsync(open, asked.Version, deed.As(Action(asked.What!)) with { Reason = asked.Why?.Trim() ?? "" }, stop);
        return problems;
    }

    /// <summary>What stands in the way, by the state of the review alone.</summary>
    public static Problems Check(AnnualReview steps, Request asked, LocalDate today) => asked.What switch
    {
        "circulated" => steps.Circulate(asked.Day, today),
        "held" => steps.Hold(asked.Day, today),
        "reported" => steps.Report(asked.Day, today),
        "moved" => steps.Move(asked.Day, today),
        "called-off" => steps.CallOff(asked.Why),
        "kept" => steps.KeepAfterAll(asked.Day, asked.Why, today),
        _ => Problems.Of("", "Select what happened"),
    };

    /// <summary>Adds what happened to the case; the caller saves.</summary>
    public void Record(OpenedReview open, Request asked, Deed deed)
    {
        var why = asked.Why?.Trim() ?? "";
        switch (asked.What)
        {
            case "moved": open.Rearranged(desk.Db, asked.Day, "The meeting was moved", deed); break;
            case "called-off": open.Rearranged(desk.Db, null, why, deed); break;
            default: open.Happened(desk.Db, Event(asked.What!), asked.Day!.Value, deed); break;
        }
        if (asked.What is "called-off" or "kept") open.Review.Reason = why;
    }

    private static string Event(string what) => what switch
    {
        "circulated" => "review-papers-circulated", "held" => "review-meeting-held", "reported" => "review-report-sent", _ => "not-amending-notified",
    };

    private static string Action(string what) => what switch
    {
        "circulated" => "record papers of review", "held" => "record meeting of review", "reported" => "record report of review", "moved" => "move review", "called-off" => "call review off", _ => "keep plan after notice",
    };

    public sealed record Request
    {
        /// <summary>circulated, held, reported, moved, called-off or kept.</summary>
        public string? What { get; init; }

        public LocalDate? Day { get; init; }
        public string? Why { get; init; }

        /// <summary>The report came on paper: what it says is not written here row by row.</summary>
        public bool OnPaper { get; init; }

        public int Version { get; init; }
    }
}
