using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases.Letters;

/// <summary>Opens the letters of a case for the visitor: the child is within reach and the view is in the trail, or there is nothing to show.</summary>
internal sealed class LetterDesk(WaymarkDb db, OpenedCase opened, IChildren children, ILetterReaders readers)
{
    /// <summary>Six queries beside those of opening the case.</summary>
    public async Task<OpenedLetters?> OpenAsync(CaseId id, Permission permission, string what, LocalDate today, CancellationToken stop) =>
        await opened.OpenAsync(id, permission, what, stop) is var (record, child) ? await ReadAsync(record, child, today, stop) : null;

    /// <summary>The same for the program itself, which sends what is due. Null where the case is gone or its child sealed.</summary>
    public async Task<OpenedLetters?> OpenForProgramAsync(CaseId id, LocalDate today, CancellationToken stop)
    {
        if (await CaseRecord.LoadAsync(db, id, stop) is not { } record) return null;
        var child = await children.Cards(db, Reach.WholeArea).FirstOrDefaultAsync(c => c.Id == record.Case.Child, stop);
        return child is null ? null : await ReadAsync(record, child, today, stop);
    }

    /// <summary>One letter of a case, for reading.</summary>
    public async Task<(ChildCard Child, Letter Letter)?> FindAsync(CaseId id, Guid letter, string what, CancellationToken stop)
    {
        if (await opened.FindAsync(id, Permission.ViewLetter, what, stop) is not var (_, child)) return null;
        var found = await db.Set<Letter>().AsNoTracking().FirstOrDefaultAsync(l => l.Id == letter && l.Case == id, stop);
        return found is null ? null : (child, found);
    }

    /// <summary>The version that goes with a letter.</summary>
    public Task<PlanVersion?> VersionAsync(CaseId of, int? number, CancellationToken stop) =>
        db.Set<PlanVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Case == of && v.Number == number, stop);

    private async Task<OpenedLetters> ReadAsync(CaseRecord record, ChildCard child, LocalDate today, CancellationToken stop)
    {
        var id = record.Case.Id;
        return new(record, child, await readers.OfAsync(db, child.Id, today, stop), await LetterText.InUseAsync(db, stop),
            await db.Set<AdviceRequest>().Where(a => a.Case == id).OrderBy(a => a.Kind).ThenBy(a => a.AskedOn).AsNoTracking().ToListAsync(stop),
            await db.Set<PlanVersion>().Where(v => v.Case == id).OrderByDescending(v => v.Number).Select(v => new VersionMark(v.Number, v.Kind, v.MadeOn)).ToListAsync(stop),
            await db.Set<Letter>().Where(l => l.Case == id).OrderByDescending(l => l.MadeAt).ToListAsync(stop));
    }
}
