using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans.Families;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Families;

/// <summary>The thread of a child: any officer of the team reads and answers it, whoever wrote before.</summary>
internal sealed class FamilyMessages(WaymarkDb db) : IFamilyMessages
{
    public const int Longest = 4000;
    private const int Shown = 100;

    public async Task<IReadOnlyList<ThreadMessage>> ThreadAsync(ChildId child, CancellationToken stop)
    {
        var last = await db.Set<FamilyMessage>().Where(m => m.Child == child).OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(Shown).AsNoTracking().ToListAsync(stop);
        last.Reverse();
        return [.. last.Select(m => new ThreadMessage(m.Id, m.At, m.On, m.FromFamily, m.By, m.Words, m.AnswerBy, m.AnsweredOn))];
    }

    public async Task<Problems> WriteAsync(ChildId child, string? words, Deed deed, CancellationToken stop)
    {
        var problems = Check(words);
        if (!problems.None) return problems;
        db.Add(New(child, words!, fromFamily: true, deed));
        await db.SaveAsync(deed.As("write to the team").About(child.Value), stop);
        return problems;
    }

    /// <summary>The same checks for both sides.</summary>
    public static Problems Check(string? words) => new Problems()
        .AddIf(string.IsNullOrWhiteSpace(words), "Words", "Write your message")
        .AddIf(words?.Length > Longest, "Words", "Write 4,000 letters or fewer");

    public static FamilyMessage New(ChildId child, string words, bool fromFamily, Deed deed)
    {
        var account = AccountId.TryParse(deed.Actor.Id, out var known) ? known : default;
        var clock = fromFamily ? MessageClock.Of(deed.Today) : null;
        return new FamilyMessage
        {
            Id = NewId.Next(deed.Now), Child = child, At = deed.Now, On = deed.Today, FromFamily = fromFamily, Account = account, By = deed.Actor.Name,
            Words = words.Replace("\r\n", "\n", StringComparison.Ordinal).Trim(), AnswerBy = clock?.By, RuleVersion = clock?.RuleVersion ?? "",
        };
    }
}
