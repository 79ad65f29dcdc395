using Waymark.Core.People;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Documents;
using Waymark.Core.Plans.Reviews;
using Waymark.Plans.Cases.Versions.Compare;
using Microsoft.EntityFrameworkCore;

namespace Waymark.Plans.Cases.Reviews;

/// <summary>The amendments of a review: the differences between the plan in force and the plan in work, or as it was proposed, each with why and from where.</summary>
internal sealed class ProposedAmendments(ReviewDesk desk, CompareVersions compare)
{
    /// <summary>As the plan in work stands now. Before is the number of the version in force, or null where Waymark holds none.</summary>
    public async Task<(int? Before, IReadOnlyList<Amendment> Amendments)> NowAsync(OpenedReview of, CancellationToken stop)
    {
        var before = await desk.Db.Set<PlanVersion>().Where(v => v.Case == of.Review.Case && (v.Kind == "final" || v.Kind == "amended" || v.Kind == "in-force"))
            .OrderByDescending(v => v.Number).Select(v => (int?)v.Number).FirstOrDefaultAsync(stop);
        return before is { } number ? (number, await BetweenAsync(of, $"{number}", CompareVersions.Now, stop)) : (null, []);
    }

    /// <summary>The notice that was sent, made again from its two sealed versions; null where there is none.</summary>
    public async Task<AmendmentNotice?> SentAsync(OpenedReview of, CancellationToken stop)
    {
        if (of.Review is not { Before: { } before, Proposed: { } proposed, Notified: { } sent }) return null;
        return Notice(of, sent, of.Review.Reason, await BetweenAsync(of, $"{before}", $"{proposed}", stop));
    }

    /// <summary>Those that a decision proposes, between the versions that it was made with; none where it proposes none.</summary>
    public async Task<IReadOnlyList<Amendment>> DecidedAsync(OpenedReview of, CancellationToken stop) =>
        of.Review is { Before: { } before, Proposed: { } proposed } ? await BetweenAsync(of, $"{before}", $"{proposed}", stop) : [];

    public static AmendmentNotice Notice(OpenedReview of, NodaTime.LocalDate sent, string reason, IReadOnlyList<Amendment> amendments) =>
        new(new FrozenChild(of.Child.FullName, of.Born, ""), FamilyRights.Of(of.Born).YoungPersonDecides(sent), of.Review.Held, sent, reason, amendments);

    private async Task<IReadOnlyList<Amendment>> BetweenAsync(OpenedReview of, string from, string to, CancellationToken stop)
    {
        if (await compare.RunAsync(of.Review.Case, from, to, stop) is not { } found) return [];
        var said = of.Found.Points.Where(p => p.Item is not null && p.Text.Length > 0).ToLookup(p => p.Item!.Value);
        return [.. found.Changes.Where(c => Amendment.Is(c.Of)).Select(c => new Amendment(c.Of, Why(c, said[c.Of.Shown.Id].LastOrDefault()), Sources(of, c, said.Contains(c.Of.Shown.Id))))];
    }

    /// <summary>The reason given with the change, or else what the meeting said.</summary>
    private static string Why(CompareVersions.Change change, MeetingPoint? said) => change.Why.Length > 0 ? change.Why : said?.Text ?? "";

    private static IReadOnlyList<string> Sources(OpenedReview of, CompareVersions.Change change, bool recommended) =>
    [
        .. change.Sources,
        .. change.Of.Shown.SourceNote.Length > 0 ? [change.Of.Shown.SourceNote] : Array.Empty<string>(),
        .. recommended && of.Review.Held is { } held ? [$"Review meeting, {ItemValues.Words(held)}"] : Array.Empty<string>(),
    ];
}
