using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Microsoft.EntityFrameworkCore;

namespace Waymark.Plans.Cases.Letters.Recall;

/// <summary>Calls a letter back before it is sent. It is kept, with who called it back and why.</summary>
internal sealed class RecallLetter(WaymarkDb db, OpenedCase opened)
{
    /// <summary>The letter, or null where there is none within reach.</summary>
    public async Task<(ChildCard Child, Letter Letter)?> FindAsync(CaseId of, Guid which, string what, CancellationToken stop)
    {
        if (await opened.FindAsync(of, Permission.WriteLetter, what, stop) is not var (_, child)) return null;
        var letter = await db.Set<Letter>().FirstOrDefaultAsync(l => l.Id == which && l.Case == of, stop);
        return letter is null ? null : (child, letter);
    }

    public async Task<(Problems Problems, ChildCard Child, Letter Letter)?> RunAsync(CaseId of, Guid which, Request asked, Deed deed, CancellationToken stop)
    {
        if (await FindAsync(of, which, "open case to call a letter back", stop) is not var (child, letter)) return null;
        var problems = new Problems()
            .AddIf(letter.State == LetterState.Sent, "", "This letter was sent already and cannot be called back. Write to the person, and correct the event if the step was wrong")
            .AddIf(letter.State == LetterState.Recalled, "", "This letter was called back already")
            .AddIf(string.IsNullOrWhiteSpace(asked.Because), "Asked.Because", "Enter why it is called back")
            .AddIf(asked.Because?.Length > 300, "Asked.Because", "The reason must be 300 characters or fewer");
        if (!problems.None) return (problems, child, letter);
        db.Expect(letter, asked.Version);
        (letter.RecalledAt, letter.RecalledBy, letter.RecalledFor) = (deed.Now, deed.Actor.Name, asked.Because!.Trim());
        await db.SaveAsync(deed.As("call letter back", $"letter:{letter.Id}").About(child.Id.Value), stop);
        return (problems, child, letter);
    }

    public sealed record Request
    {
        /// <summary>Version of the letter that the form was made from.</summary>
        public int Version { get; init; }

        public string? Because { get; init; }
    }
}
