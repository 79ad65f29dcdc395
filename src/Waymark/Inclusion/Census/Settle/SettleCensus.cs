using Waymark.Core.Common;
using Waymark.Core.Inclusion.Census;
using Waymark.Core.People;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Census.Settle;

/// <summary>Says of differences of one child why they need nothing more.</summary>
internal sealed class SettleCensus(WaymarkDb db, CensusDesk desk)
{
    private const int LongestWord = 500;

    /// <returns>What must be put right, or null where there is no such child within reach.</returns>
    public async Task<Problems?> RunAsync(ChildId child, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(child, "open child to settle differences of census and registers", stop) is not { } opened) return null;
        var chosen = opened.Open.Where(gap => asked.Gaps.Contains(NameOf(gap))).ToList();
        var problems = Check(asked.Reason, asked.Word).AddIf(chosen.Count == 0, "Asked.Gaps", "Select at least one difference that is open. If its figures have just changed, look at the new ones first");
        if (!problems.None) return problems;
        foreach (var gap in chosen) db.Add(Apply(gap, (asked.Reason!, asked.Word), deed, NewId.Next(deed.Now)));
        await db.SaveAsync(deed.As("settle differences of census and registers", $"terms:{string.Join(' ', chosen.Select(gap => $"{gap.Year}-{gap.Term}"))}").About(child.Value), stop);
        return problems;
    }

    /// <summary>Says of which difference a form speaks, with its figures: those that have changed meanwhile are not settled unseen.</summary>
    public static string NameOf(CensusGap gap) => $"{gap.Urn} {gap.Year}-{gap.Term} {gap.Sides.Text}";

    /// <summary>Changes the difference and gives the settlement to keep.</summary>
    public static CensusSettlement Apply(CensusGap gap, (string Reason, string? Word) why, Deed deed, Guid id)
    {
        gap.Settlement = id;
        return new()
        {
            Id = id, Child = gap.Child, Urn = gap.Urn, Year = gap.Year, Term = gap.Term, Figures = gap.Sides.Text, Reason = why.Reason, Word = why.Word?.Trim() ?? "", On = deed.Today, RecordedAt = deed.Now, RecordedBy = deed.Actor.Name,
        };
    }

    public static Problems Check(string? reason, string? word) => new Problems().AddIf(!CensusWords.IsReason(reason), "Asked.Reason", "Select why it needs nothing more")
        .AddIf(CensusWords.AsksWord(reason) && string.IsNullOrWhiteSpace(word), "Asked.Word", "Enter the reason")
        .AddIf(word?.Length > LongestWord, "Asked.Word", $"The words must be {LongestWord} characters or fewer");

    public sealed record Request
    {
        /// <summary>Names of the differences.</summary>
        public string[] Gaps { get; init; } = [];

        public string? Reason { get; init; }
        public string? Word { get; init; }
    }
}
