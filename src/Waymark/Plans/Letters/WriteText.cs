using Microsoft.EntityFrameworkCore;
using Waymark.Core.Common;
using Waymark.Core.Plans.Letters;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Letters;

/// <summary>Keeps a text of letters as a manager wrote it today. Earlier ones stay; letters that were made never change.</summary>
internal sealed class WriteText(WaymarkDb db)
{
    /// <param name="name">Name of a notice or of a shared text.</param>
    /// <param name="text">The words; empty goes back to the standard.</param>
    /// <param name="last">Number of the writing that the form was made from, 0 for the standard.</param>
    /// <param name="deed">Who writes.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<Problems> RunAsync(string name, string text, int last, Deed deed, CancellationToken stop)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        // The standard as it ships is no wording of the area's own.
        if (plain == LetterWording.StandardText(name)?.Trim()) plain = "";
        var problems = plain.Length == 0 ? new Problems() : (await LetterText.InUseAsync(db, stop)).Wording.Check(name, plain, "Asked.Text");
        if (!problems.None) return problems;
        await KeepAsync([(name, plain, last)], deed.As("change wording of letters", $"wording:{name}"), stop);
        return problems;
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody wrote one of them at the same moment.</exception>
    public async Task KeepAsync(IReadOnlyList<(string Name, string Text, int Last)> texts, Deed deed, CancellationToken stop)
    {
        foreach (var (name, text, last) in texts)
            db.Add(new LetterText { Id = NewId.Next(deed.Now), Name = name, Number = last + 1, Text = text, WrittenAt = deed.Now, WrittenBy = deed.Actor.Name });
        try
        {
            await db.SaveAsync(deed, stop);
        }
        catch (DbUpdateException clash) when (clash is not DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var names = texts.Select(t => t.Name).ToList();
            var now = await db.Set<LetterText>().Where(t => names.Contains(t.Name)).GroupBy(t => t.Name).Select(g => new { g.Key, Last = g.Max(t => t.Number) }).ToListAsync(stop);
            if (!now.Any(n => texts.Any(t => t.Name == n.Key && n.Last > t.Last))) throw;
            throw new DbUpdateConcurrencyException("Somebody wrote this text at the same moment.", clash);
        }
    }

    /// <summary>Every writing of a name, the latest first.</summary>
    public async Task<IReadOnlyList<LetterText>> OfAsync(string name, CancellationToken stop) =>
        await db.Set<LetterText>().Where(t => t.Name == name).OrderByDescending(t => t.Number).AsNoTracking().ToListAsync(stop);
}
