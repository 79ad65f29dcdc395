using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People;

internal sealed class KnownConsulted : IConsultedSettings
{
    public async Task SetAsync(WaymarkDb db, Guid consultation, ChildId child, string urn, (LocalDate From, LocalDate? To)? days, CancellationToken stop)
    {
        var known = await db.Set<ConsultedSetting>().FirstOrDefaultAsync(c => c.Id == consultation, stop);
        if (days is not var (from, to) || urn.Length == 0)
        {
            if (known is not null) db.Remove(known);
        }
        else if (known is null) db.Add(new ConsultedSetting { Id = consultation, Child = child, Urn = urn, From = from, To = to });
        else (known.From, known.To) = (from, to);
    }
}
