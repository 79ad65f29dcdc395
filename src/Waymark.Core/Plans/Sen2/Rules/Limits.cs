using System.Globalization;
using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>The limits of sen2-limits.csv and sen2-phase-transfers.csv as they were on the reference date, read once for a file.</summary>
internal sealed class Limits
{
    private static readonly RuleBook Book = RuleBook.Embedded("Plans/Sen2/sen2-limits.csv");

    private static readonly (int YearGroup, int Month, int Day)[] Transfers = [.. Table.Embedded("Plans/Sen2/sen2-phase-transfers.csv").Rows
        .Select(r => (Whole(r["year_group"]), Whole(r["due_month"]), Whole(r["due_day"])))];

    public Limits(LocalDate reference)
    {
        int Of(string id) => Book.On(id, reference).Amount;
        (Decision, NoPlan, Plan) = (Of("sen2.decision"), Of("sen2.no-plan"), Of("sen2.plan"));
        (Review, ReviewDecision, YearsAhead) = (Of("sen2.review"), Of("sen2.review-decision"), Of("sen2.years-ahead"));
        (Oldest, OldestRequest, Un1, Un9) = (Of("sen2.oldest"), Of("sen2.oldest-request"), Of("sen2.un1"), Of("sen2.un9"));
        (RyaYoungest, RyaOldest, WorkBased) = (Of("sen2.rya-youngest"), Of("sen2.rya-oldest"), Of("sen2.work-based"));
        (LeavingReasons, NeetYoungest, NeetOldest) = (Of("sen2.leaving-reasons"), Of("sen2.neet-youngest"), Of("sen2.neet-oldest"));
        (OtherCeased, ActiveChange, LostPlacements) = (Of("sen2.other-ceased"), Of("sen2.active-change"), Of("sen2.lost-placements"));
        var first = Of("sen2.first-plan");
        FirstPlan = new LocalDate(first / 10000, first / 100 % 100, first % 100);
    }

    public int Decision { get; }
    public int NoPlan { get; }
    public int Plan { get; }
    public int Review { get; }
    public int ReviewDecision { get; }
    public int YearsAhead { get; }
    public int Oldest { get; }
    public int OldestRequest { get; }
    public int Un1 { get; }
    public int Un9 { get; }
    public int RyaYoungest { get; }
    public int RyaOldest { get; }
    public int WorkBased { get; }
    public int LeavingReasons { get; }
    public int NeetYoungest { get; }
    public int NeetOldest { get; }
    public int OtherCeased { get; }
    public int ActiveChange { get; }
    public int LostPlacements { get; }
    public LocalDate FirstPlan { get; }

    public static bool MovesFrom(int yearGroup) => Array.Exists(Transfers, t => t.YearGroup == yearGroup);

    public static bool IsTransferDay(LocalDate day) => Array.Exists(Transfers, t => t.Month == day.Month && t.Day == day.Day);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
