using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Plans.Documents;
using Waymark.Core.Plans.Letters;
using Waymark.Plans.Cases.Reviews;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases.Letters.Make;

/// <summary>What a letter about a decided review need not be typed for: the reasons and every proposed change, as they were decided. The officer reads them and may say more.</summary>
internal sealed class SaidByReview(WaymarkDb db, ProposedAmendments proposed)
{
    private const int Longest = 20_000;

    /// <returns>By the name of the field; empty where the letter tells of no decision that waits.</returns>
    public async Task<IReadOnlyDictionary<string, string?>> OfAsync(OpenedLetters open, Notice notice, LocalDate today, CancellationToken stop)
    {
        var told = new LetterEvents(open.Record.Facts);
        var said = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (!told.Untold.Any(what => Notice.OfDecision(what) == notice.Name)) return said;
        var thread = told.Thread(notice, today);
        if (await db.Set<Review>().AsNoTracking().FirstOrDefaultAsync(r => r.Case == open.Case.Id && r.Thread == thread, stop) is not { } review) return said;
        said["reasons"] = review.Reason;
        if (review.Proposed is null) return said;
        var meeting = await db.Set<ReviewMeeting>().AsNoTracking().FirstOrDefaultAsync(m => m.Review == review.Id, stop);
        var changes = AmendmentNotice.InWords(await proposed.DecidedAsync(new OpenedReview(open.Record, open.Child, review, [], meeting), stop));
        if (changes.Length <= Longest) said["changes"] = changes;
        return said;
    }
}
