using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Exceptions.TakeBack;

/// <summary>Takes an exception back: the row stays with who and why, the clocks stand without it.</summary>
internal sealed class TakeBackException(WaymarkDb db, OpenedCase opened)
{
    public async Task<Problems?> RunAsync(CaseId of, Guid exception, string? why, Deed deed, CancellationToken stop)
    {
        if (await opened.OpenAsync(of, Permission.RecordEvent, "open case to take back an exception", stop) is not var (record, child)) return null;
        if (record.Exceptions.FirstOrDefault(e => e.Id == exception) is not { } claim) return null;
        var problems = new Problems()
            .AddIf(claim.TakenBackAt is not null, "", "This exception has been taken back already")
            .AddIf(string.IsNullOrWhiteSpace(why), "Why", "Enter why the exception is taken back")
            .AddIf(why?.Length > 1000, "Why", "The reason must be 1,000 characters or fewer");
        if (!problems.None) return problems;
        (claim.TakenBackAt, claim.TakenBackBy, claim.TakenBackWhy) = (deed.Now, deed.Actor.Name, why!.Trim());
        await record.RecomputeAsync(db, deed.Today, stop);
        await db.SaveAsync(deed.As("take back exception", $"exception:{claim.Id}").About(child.Id.Value), stop);
        return problems;
    }
}
