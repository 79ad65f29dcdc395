using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Access;

internal sealed class BreakGlass(WaymarkDb db, IAccess access) : IBreakGlass
{
    private static readonly Duration Lasts = Duration.FromHours(1);

    public async Task<Problems> OpenAsync(Guid child, string? reason, Deed deed, CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 10, "Reason", "Enter why you need this record now, in a sentence")
            .AddIf(reason?.Length > 500, "Reason", "The reason must be 500 characters or fewer");
        if (!problems.None) return problems;
        db.Add(new OpenedChild
        {
            Id = NewId.Next(deed.Now), Child = child, Account = access.Visitor!.Account, Reason = reason!.Trim(), Opened = deed.Now, Until = deed.Now + Lasts,
        });
        await db.SaveAsync(deed.As("open with reason").About(child) with { Reason = reason.Trim() }, stop);
        return problems;
    }
}
