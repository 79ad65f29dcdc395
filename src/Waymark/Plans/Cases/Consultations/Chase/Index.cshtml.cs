using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Consultations;

namespace Waymark.Plans.Cases.Consultations.Chase;

/// <summary>Chases an answer: words to send, and how they were sent.</summary>
[Needs(Permission.ConsultSetting)]
internal sealed class IndexModel(ConsultationDesk desk) : ConsultationPage(desk)
{
    [BindProperty]
    public string? How { get; set; }

    protected override string What => "chase consultation";
    protected override string Saved => "The chase is recorded.";

    public string Letter => $"""
        Dear colleague,

        On {ClockWords.Day(One.Sent)} we asked you whether you can meet the needs of a child or young person. {(One.Due < Now ? $"Your answer was due on {ClockWords.Day(One.Due)} and has not reached us." : $"Your answer is due on {ClockWords.Day(One.Due)}.")} The Code of Practice gives 15 days (9.83).

        You find the draft and the questions in Waymark under Consultations. If we hear nothing, the council decides on what it knows.
        """;

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(One.Steps.On(Today) is not (ConsultationState.Waiting or ConsultationState.Late), "", "Nothing is waited for here")
            .AddIf(string.IsNullOrWhiteSpace(How), "How", "Enter how they were chased, for example by e-mail to the head")
            .AddIf(How?.Length > 500, "How", "The words must be 500 characters or fewer");
        if (!problems.None) return problems;
        One.Chased = Today;
        One.Chases = $"{ClockWords.Day(Today)}: {How!.Trim()} ({DeedOf(What).Actor.Name})\n{One.Chases}".TrimEnd('\n');
        await SaveAsync(stop);
        return problems;
    }
}
