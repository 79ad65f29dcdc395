using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Common;
using Waymark.Exchange.Door;
using Waymark.Inclusion.Attendance;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Census;

/// <summary>The attendance of a school census, one term in arrears, into the lake of the area. As with registers the lake is committed before the casework that says so.</summary>
internal sealed class CensusProfile(CurrentArea area, ILakes lakes, IRolls rolls, IClock clock) : IImportProfile
{
    public const string Kind = "census";

    private static readonly IReadOnlyList<LakeColumn> FileColumns = [new("source", "VARCHAR", ""), new("today", "DATE", "")];

    public string Id => Kind;
    public string Title => "School census: attendance";

    public bool Recognises(ImportSource source) => CensusFile.Recognises(source.Head) || CensusTableFile.Recognises(source.Head);

    public async Task<ImportSummary> CheckAsync(ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await using var lake = lakes.OpenApart(db is null ? null : area.Code);
        return await TakeAsync(source, db, lake, findings, London.DayOf(clock.GetCurrentInstant()), stop);
    }

    public async Task<ImportSummary> ApplyAsync(ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await using var lake = await lakes.WriteAsync(area.Code, stop);
        return await TakeAsync(source, db, lake, findings, deed.Today, stop);
    }

    private async Task<ImportSummary> TakeAsync(ImportSource source, WaymarkDb? db, ILakeReader lake, IFindings findings, LocalDate today, CancellationToken stop)
    {
        var children = db is null ? null : await rolls.ChildrenByNumberAsync(db, stop);
        var check = new CensusCheck(new FileFindings(Kind, source.Name, findings), children, db is null ? null : await rolls.SchoolsByNumberAsync(db, stop), today);
        var pseudonyms = db is null ? null : lakes.PseudonymsOf(area.Code);
        var (xml, table) = CensusFile.Recognises(source.Head) ? (new CensusFile(source, check), (CensusTableFile?)null) : (null, new CensusTableFile(source, check));
        var rows = xml?.Read(stop) ?? table!.Read();
        // Set before the engine as it is read: however large the file, no more than a row of it is in memory.
        await lake.StageAsync("census_sent", CensusTables.Sent, rows.Select(s => Row(s, pseudonyms)).ToAsyncEnumerable(), stop);
        var refused = xml?.Refused ?? table!.Refused;
        var counts = new List<(string, long)> { ("sums in the file", check.Rows) };
        if (db is not null && !refused) counts.AddRange(await ChangeAsync(lake, source.Name, today, stop));
        counts.Add(("sums left out", check.Faulty));
        return new ImportSummary(check.Rows, counts, xml is { Census.Length: > 0 } ? [("census", xml.Census)] : []) { Refused = refused };
    }

    private static async Task<IReadOnlyList<(string, long)>> ChangeAsync(ILakeReader lake, string name, LocalDate today, CancellationToken stop)
    {
        var (added, changed) = (0L, 0L);
        await foreach (var row in RegisterSql.RowsAsync(lake.Engine, Text("changes"), stop)) (added, changed) = (row.GetInt64(0), row.GetInt64(1));
        var to = lake is ILakeWriter ? "" : " to be";
        if (lake is ILakeWriter writer && added + changed > 0)
        {
            await lake.StageAsync("census_file", FileColumns, new[] { new object?[] { name, today } }.ToAsyncEnumerable(), stop);
            var terms = new List<(int Year, string Term)>();
            await foreach (var row in RegisterSql.RowsAsync(lake.Engine, Text("terms"), stop)) terms.Add((row.GetInt32(0), row.GetString(1)));
            foreach (var (year, term) in terms)
                await writer.ReplaceAsync(CensusTables.Sums, $"{year}-{term}", Text("whole", ("year", $"{year}"), ("term", LakeStatement.Quoted(term))), stop);
            await writer.CommitAsync("import of a census", stop);
        }
        return [($"sums{to} added", added), ($"sums{to} corrected", changed)];
    }

    private static object?[] Row(SentCensus s, Pseudonyms? pseudonyms) =>
    [
        pseudonyms?.Of(s.Child.Value) ?? 0, MartSource.Number(s.Urn), s.Term.Year, s.Term.Term, s.Sessions.Possible, s.Sessions.Authorised, s.Sessions.Unauthorised, s.Sessions.ReasonText,
    ];

    private static string Text(string name, params ReadOnlySpan<(string, string)> pieces) => LakeStatement.Of($"Inclusion/Census/census-{name}.sql", pieces);
}
