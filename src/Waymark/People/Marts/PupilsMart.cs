using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Insight.Door;

namespace Waymark.People.Marts;

/// <summary>Every child known to the area, under a pseudonym, with what figures are parted by.</summary>
internal sealed class PupilsMart : ILakeMart
{
    private static readonly string[] FromHome = ["lsoa", "deprivation", "child_deprivation", "deprivation_edition"];
    private static readonly string[] Social = ["looked-after", "child-in-need", "child-protection"];

    public LakeTable Table { get; } = new("pupils", "One child or young person known to the area.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child, the same in every table of this lake."),
        new("born_month", "DATE", "First day of the month of birth."),
        new("sex", "VARCHAR", "Code set sex."),
        new("ethnicity", "VARCHAR", "Code set ethnicity."),
        new("locality", "VARCHAR", "Locality of the home; empty where the address is restricted or not known."),
        new("lsoa", "VARCHAR", "Small area of the home (lower layer super output area, about 1,500 people); empty where the address is restricted or not known."),
        new("deprivation", "INTEGER", "Decile of the home in the Index of Multiple Deprivation, 1 the most deprived; empty where not known or restricted."),
        new("child_deprivation", "INTEGER", "Decile of the home in the Income Deprivation Affecting Children Index, 1 the most deprived; empty where not known or restricted."),
        new("deprivation_edition", "INTEGER", "Year of the indices that both deciles are from."),
        new("sen", "VARCHAR", "Now: N none, K SEN support, E EHC plan."),
        new("need", "VARCHAR", "Primary type of need now (code set sen-types)."),
        new("year_group", "INTEGER", "Year group now; reception is 0."),
        new("urn", "INTEGER", "School or setting now."),
        new("looked_after", "BOOLEAN", "Looked after on the day of the refresh."),
        new("child_in_need", "BOOLEAN", "Child in need on the day of the refresh."),
        new("child_protection", "BOOLEAN", "Under a child protection plan on the day of the refresh."),
    ], "pupil");

    /// <summary>With the postcode instead of what follows from it.</summary>
    public IReadOnlyList<LakeColumn> Staged => [.. Table.Columns.Where(column => !FromHome.Contains(column.Name)), new("postcode", "VARCHAR", "")];

    public string Select => LakeStatement.Of("People/Homes/pupils.sql");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        var flags = (await source.Db.Set<ChildFlag>().AsNoTracking().Where(f => Social.Contains(f.Kind)).ToListAsync(stop))
            .Where(f => f.On(source.Today) && !f.TakenBack).Select(f => (f.Child, f.Kind)).ToHashSet();
        var children = source.Db.Set<Child>().AsNoTracking().Select(c => new
        {
            c.Id, c.Born, c.Sex, c.Ethnicity, Locality = c.AddressRestricted || c.Sealed ? "" : c.Locality,
            Postcode = c.AddressRestricted || c.Sealed ? "" : c.Postcode, c.SenStatus, c.PrimaryNeed, c.YearGroup, c.SchoolUrn,
        });
        await foreach (var c in children.AsAsyncEnumerable().WithCancellation(stop))
            yield return
            [
                source.Pseudonyms.Of(c.Id.Value), c.Born is { } born ? new LocalDate(born.Year, born.Month, 1) : null, c.Sex, c.Ethnicity, c.Locality,
                c.SenStatus, c.PrimaryNeed, c.YearGroup, MartSource.Number(c.SchoolUrn), flags.Contains((c.Id, Social[0])), flags.Contains((c.Id, Social[1])), flags.Contains((c.Id, Social[2])),
                c.Postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(),
            ];
    }
}
