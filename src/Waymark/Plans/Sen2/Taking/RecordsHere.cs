using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Plans.Sen2;
using Waymark.People.Door;
using Waymark.Plans.Sen2.Export;
using Waymark.Shell.Data;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>
/// What the return of a year from the cases of the area would say, kept as one fingerprint a person. A file that says of somebody exactly the same tells nothing new:
/// it was made here, or by somebody who agrees in everything, and taking it over must change nothing.
/// </summary>
internal sealed class RecordsHere
{
    private readonly HashSet<UInt128> known = [];

    /// <summary>Reads nothing where the area has no case yet.</summary>
    public static async Task<RecordsHere> OfAsync(WaymarkDb db, IChildRecords children, Sen2Year year, CancellationToken stop)
    {
        var here = new RecordsHere();
        if (!await db.Set<EhcCase>().AnyAsync(stop)) return here;
        await foreach (var person in new Sen2Return(db, children, year).PersonsAsync(stop)) here.known.Add(Print(person));
        return here;
    }

    public bool Has(Sen2Person person) => known.Count > 0 && known.Contains(Print(person));

    private static UInt128 Print(Sen2Person person) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Sen2Json.Write(person))));
}
