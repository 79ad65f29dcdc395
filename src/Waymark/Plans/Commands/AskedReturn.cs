using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Core.Plans.Sen2;
using Waymark.Shell.Data;

namespace Waymark.Plans.Commands;

/// <summary>The area and the year of a return as the command line names them.</summary>
internal static class AskedReturn
{
    /// <returns>The year, and the store of the area is ready; null where there is no such area or year, which has been said then.</returns>
    public static async Task<Sen2Year?> FindAsync(IServiceProvider services, AreaCode area, int? asked, CancellationToken stop)
    {
        var year = asked is { } number ? Sen2Year.Of(number) : Sen2Year.Before(London.DayOf(services.GetRequiredService<IClock>().GetCurrentInstant()));
        if (year is null) return Say($"The reference date of the return of {asked} is not known. Known years: {Sen2Year.Known[0].Number} to {Sen2Year.Known[^1].Number}.");
        var stores = services.GetRequiredService<Stores>();
        await stores.PrepareDirectoryAsync(stop);
        if ((await services.GetRequiredService<IAreas>().AllAsync(stop)).All(a => a.Code != area)) return Say($"There is no area {area} in this installation; waymark area list shows those that there are.");
        await stores.PrepareCaseworkAsync(area, stop);
        return year;
    }

    private static Sen2Year? Say(string words)
    {
        Console.Error.WriteLine(words);
        return null;
    }
}
