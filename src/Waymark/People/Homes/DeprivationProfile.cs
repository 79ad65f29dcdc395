using System.Globalization;
using Waymark.Areas.Door;
using Waymark.Exchange.Door;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Homes;

/// <summary>
/// The official look-ups from postcode to decile of deprivation: in one file, or in two (postcode to small area, small area to decile). Kept for every
/// postcode and not for the children alone, so that it holds nothing about anybody and serves whoever moves in.
/// </summary>
internal sealed class DeprivationProfile(CurrentArea area, ILakes lakes) : IImportProfile
{
    public const string Kind = "deprivation";
    private const string Indices = "indices";

    private static readonly IReadOnlyList<LakeColumn> Staged =
        [new("line", "BIGINT", ""), new("postcode", "VARCHAR", ""), new("lsoa", "VARCHAR", ""), new("imd", "INTEGER", ""), new("idaci", "INTEGER", "")];

    public string Id => Kind;
    public string Title => "Deprivation of postcodes (English indices of deprivation)";

    public IReadOnlyList<ImportOption> Options { get; } =
        [new(Indices, "Year of the indices", "For deprivation: for example 2025. Without it, small areas of 2021 are taken for those of 2025 and small areas of 2011 for those of 2019.")];

    public bool Recognises(ImportSource source) => DeprivationLayout.Of(source.Head) is not null;

    public async Task<ImportSummary> CheckAsync(ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await using var lake = lakes.OpenApart(db is null ? null : area.Code);
        return await TakeAsync(source, lake, new FileFindings(Kind, source.Name, findings), stop);
    }

    public async Task<ImportSummary> ApplyAsync(ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await using var lake = await lakes.WriteAsync(area.Code, stop);
        return await TakeAsync(source, lake, new FileFindings(Kind, source.Name, findings), stop);
    }

    /// <summary>Exactly the postcodes and small areas of the file are set anew; the others stay.</summary>
    private static async Task<ImportSummary> TakeAsync(ImportSource source, ILakeReader lake, FileFindings findings, CancellationToken stop)
    {
        if (DeprivationLayout.Of(source.Head) is not { } layout) return Refuse(findings, "D01");
        if (EditionOf(source, layout) is not { } edition) return Refuse(findings, "D07");
        var file = new DeprivationFile(source, layout, findings);
        await lake.StageAsync("homes", Staged, file.RowsAsync(stop), stop);
        var counts = new List<(string, long)> { ("rows in the file", file.Rows) };
        var (census, taking) = (layout.Census ?? DeprivationLayout.CensusOf(edition), new HomeTaking(lake, findings));
        if (!file.Refused)
        {
            if (layout.HasPostcodes) counts.AddRange(await taking.TakeAsync(HomeTables.Postcodes, "postcode", "postcodes", census, census, stop));
            if (layout.HasDeciles) counts.AddRange(await taking.TakeAsync(HomeTables.Deciles, "lsoa", "small areas", edition, census, stop));
            await taking.CommitAsync(stop);
        }
        counts.AddRange([("rows outside England", file.Outside), ("rows left out", file.Faulty + taking.Clashes)]);
        var facts = new List<(string, string)> { ("small areas of the census of", Text(census)) };
        if (layout.HasDeciles) facts.Add(("indices of", Text(edition)));
        return new ImportSummary(file.Rows, counts, facts) { Refused = file.Refused };
    }

    /// <summary>The edition as said, or as the small areas tell; null where it must be said.</summary>
    private static int? EditionOf(ImportSource source, DeprivationLayout layout)
    {
        if (source.Options.GetValueOrDefault(Indices, "").Trim() is { Length: > 0 } said)
            return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2004 and <= 2100 ? year : null;
        return DeprivationLayout.EditionOf(layout.Census);
    }

    private static ImportSummary Refuse(FileFindings findings, string rule)
    {
        findings.Add(rule, new Place(1));
        return new ImportSummary(0, [], []) { Refused = true };
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
