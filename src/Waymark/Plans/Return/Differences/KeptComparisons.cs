using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Common;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans.Sen2;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Return.Differences;

/// <summary>The comparisons that were worked out: found, told how old they are, and asked for anew.</summary>
internal sealed class KeptComparisons(WaymarkDb db, FactsOfArea facts)
{
    public const string Asking = "ask for differences of return", Making = "work out differences of return", Failing = "differences of return failed";

    // Keeping a comparison writes, but changes no casework.
    private static readonly string[] Own = [Asking, Making, Failing];

    /// <summary>Three queries, however large the area.</summary>
    public async Task<KeptComparison> ReadAsync(Sen2Year year, string? against, CancellationToken stop)
    {
        var file = Sen2Year.Of(year.Number - 1) is { } before ? await facts.ReturnAsync(before, db, stop) : null;
        var with = against is ComparedReturns.File or ComparedReturns.Cases ? against : file is not null ? ComparedReturns.File : ComparedReturns.Cases;
        var stored = await db.Set<StoredComparison>().AsNoTracking().SingleOrDefaultAsync(c => c.Year == year.Number && c.Against == with, stop);
        var older = stored is not null && await db.Set<TrailEntry>().AnyAsync(e => e.Seq > stored.Seen && e.Detail != "" && !Own.Contains(e.Action), stop);
        return new(with, file is not null, stored, older || (with == ComparedReturns.File && stored is not null && stored.Sha256 != file?.Sha256));
    }

    /// <summary>Asks for it to be worked out, anew where it was before. Asked twice, it is worked out once.</summary>
    /// <returns>The id of the comparison, or null where somebody else asked at this very moment.</returns>
    public async Task<Guid?> AskAsync(Sen2Year year, string against, Deed deed, CancellationToken stop)
    {
        var actor = JsonSerializer.Serialize(deed.Actor);
        var stored = await db.Set<StoredComparison>().SingleOrDefaultAsync(c => c.Year == year.Number && c.Against == against, stop);
        if (stored is null) db.Add(stored = new() { Id = NewId.Next(deed.Now), Year = year.Number, Against = against, Actor = actor });
        (stored.State, stored.Actor) = (ComparisonState.Asked, actor);
        try
        {
            await db.SaveAsync(deed.As(Asking, $"return:{year.Number}"), stop);
            return stored.Id;
        }
        catch (DbUpdateException)
        {
            return null;
        }
    }
}

/// <param name="Against">file or cases.</param>
/// <param name="HasFile">The return of the year before was imported here and is kept.</param>
/// <param name="Stored">Null where it was never asked for.</param>
/// <param name="Older">Something was written in the area since, or another return of the year before was imported.</param>
internal sealed record KeptComparison(string Against, bool HasFile, StoredComparison? Stored, bool Older)
{
    public bool Busy => Stored?.State == ComparisonState.Asked;

    /// <summary>True where there are numbers to show, be it those of before.</summary>
    public bool Worked => Stored is { Last: > 0 };
}
