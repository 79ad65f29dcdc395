using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans.Families;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Families;

/// <summary>Messages of a family: any officer of the team reads and answers them, whoever wrote before.</summary>
internal sealed class FamilyMessages(WaymarkDb db) : IFamilyMessages
{
    public const int Longest = 4000;
    private const int Shown = 100;

    public async Task<IReadOnlyList<ThreadMessage>> ThreadAsync(ChildId child, AccountId? with, CancellationToken stop)
    {
        var last = await db.Set<FamilyMessage>().Where(m => m.Child == child && (with == null || m.With == with)).OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(Shown).AsNoTracking().ToListAsync(stop);
        last.Reverse();
        return [.. last.Select(m => new ThreadMessage(m.Id, m.At, m.On, m.FromFamily, m.With, m.By, m.To, m.Words, m.AnswerBy, m.AnsweredOn))];
    }

    public async Task<Problems> WriteAsync(ChildId child, string? words, Deed deed, CancellationToken stop)
    {
        var problems = Check(words);
        if (!problems.None) return problems;
        db.Add(New(child, AccountId.TryParse(deed.Actor.Id, out var me) ? me : default, "", words!, deed));
        await db.SaveAsync(deed.As("write to the team").About(child.Value), stop);
        return problems;
    }

    /// <summary>The same checks for both sides.</summary>
    public static Problems Check(string? words) => new Problems()
        .AddIf(string.IsNullOrWhiteSpace(words), "Words", "Write your message")
        .AddIf(words?.Length > Longest, "Words", "Write 4,000 letters or fewer");

    /// <param name="to">Name of the person where the team writes to them; empty where they write.</param>
    public static FamilyMessage New(ChildId child, AccountId with, string to, string words, Deed deed)
    {
        var fromFamily = to.Length == 0;
        var clock = fromFamily ? MessageClock.Of(deed.Today) : null;
        return new FamilyMessage
        {
            Id = NewId.Next(deed.Now), Child = child, At = deed.Now, On = deed.Today, FromFamily = fromFamily, With = with, To = to, By = deed.Actor.Name,
            Words = words.Replace("\r\n", "\n", StringComparison.Ordinal).Trim(), AnswerBy = clock?.By, RuleVersion = clock?.RuleVersion ?? "",
        };
    }
}
