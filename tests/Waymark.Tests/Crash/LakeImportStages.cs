using System.Data.Common;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Exchange;
using Waymark.Insight.Door;
using Waymark.People;
using Waymark.Tests.Areas.Backup;
using Waymark.Tests.Inclusion.Attendance;
using Waymark.Tests.People.Extracts;

namespace Waymark.Tests.Crash;

/// <summary>An area in whose lake rows of an earlier file stand, and a file that changes some of them: it writes into the lake and of casework only the history.</summary>
internal abstract class LakeImportStage : ImportStage
{
    /// <summary>What the lake says now of what the file speaks of.</summary>
    public string Former { get; protected set; } = "";

    /// <summary>What it says when the import was never killed.</summary>
    public string Renewed { get; private set; } = "";

    protected abstract string Profile { get; }

    /// <summary>Rows of the lake without pseudonyms, which differ from installation to installation.</summary>
    protected abstract string Statement { get; }

    public override async Task ArrangeAsync(Installation here)
    {
        await FillAsync(here);
        Former = await ToldAsync(here);
        Empty = Full = await ContentAsync(here);
        await using var there = await TemporaryInstallation.OfAsync(here.Settings.Engine);
        await FillAsync(there.Installation);
        await ImportAsync(there.Installation);
        Renewed = await ToldAsync(there.Installation);
        Assert.NotEqual(Former, Renewed);
    }

    public async Task<string> ToldAsync(Installation here)
    {
        await using var lake = await here.Services.GetRequiredService<ILakes>().ReadAsync(Area, Stop);
        await using DbCommand command = lake.Engine.CreateCommand();
        command.CommandText = Statement;
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var all = new StringBuilder();
        while (await rows.ReadAsync(Stop)) all.AppendLine(rows.GetString(0));
        return all.ToString();
    }

    protected virtual Task FillAsync(Installation here) => AreaAsync(here);

    /// <summary>Takes a file over as its kind does, without a history: what stood in the lake before.</summary>
    protected async Task TakeAsync(Installation here, byte[] content, params (string, string)[] options)
    {
        await using var scope = here.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(Area);
        await using var db = here.Stores.Casework(Area);
        using var file = new People.Extracts.SentFile(content, options, Name);
        await scope.ServiceProvider.GetRequiredService<ImportProfiles>().Find(Profile)!.ApplyAsync(file.Source, db, Installation.Deed("earlier file"), new Kept(), null, Stop);
    }
}

/// <summary>The registers of two children for two months, and a file that corrects one and adds to the other.</summary>
internal class RegisterStage : LakeImportStage
{
    protected override string Name => "register.csv";

    protected override string Profile => "attendance";

    protected override string Statement => "SELECT concat_ws(' ', urn, date, am, pm, count(*)) FROM attendance GROUP BY urn, date, am, pm ORDER BY 1";

    protected override byte[] Content() => Register("2025-10-06,I,I", "2025-10-07,/,\\");

    protected override async Task FillAsync(Installation here)
    {
        await AreaAsync(here);
        await using var db = here.Stores.Casework(Area);
        foreach (var number in new[] { 1, 2 })
        {
            var child = new Child { Id = ChildId.From(NewId.Next(Installation.Now)), Surname = "Null", Forename = "Ann", Born = new LocalDate(2014, 2, 1), YearGroup = 7 };
            db.Add(child);
            db.Add(new ChildIdentifier { Id = NewId.Next(Installation.Now), Child = child.Id, Kind = IdentifierKind.Upn, Value = RegisterArea.Upn(number) });
            db.Add(new Enrolment { Id = NewId.Next(Installation.Now), Child = child.Id, Urn = "100001", From = new LocalDate(2020, 9, 1) });
        }
        await db.SaveAsync(Installation.Deed("children"), Stop);
        await TakeAsync(here, Register("2025-10-06,/,\\", "2025-11-03,/,\\"));
    }

    /// <summary>Both children on each of the days.</summary>
    private static byte[] Register(params string[] days) =>
        Encoding.UTF8.GetBytes("upn,urn,date,am,pm\n" + string.Concat(days.SelectMany(day => new[] { 1, 2 }.Select(number => $"{RegisterArea.Upn(number)},100001,{day}\n"))));
}

/// <summary>One edition of the statistical neighbours, and a file of the next.</summary>
internal sealed class PublishedStage : LakeImportStage
{
    public override IReadOnlyDictionary<string, string> Options => new Dictionary<string, string> { ["edition"] = "2026", ["published"] = "2026-06-25" };

    protected override string Name => "neighbours.csv";

    protected override string Profile => "published";

    protected override string Statement => """
        SELECT concat_ws(' ', edition, place_code, "rank", neighbour_code) FROM published_neighbours
        UNION ALL SELECT concat_ws(' ', edition, source, "rows") FROM published_editions ORDER BY 1
        """;

    protected override byte[] Content() => Neighbours("893,Shropshire", "916,Gloucestershire");

    protected override async Task FillAsync(Installation here)
    {
        await AreaAsync(here);
        await TakeAsync(here, Neighbours("893,Shropshire", "895,Cheshire East"), ("edition", "2025"), ("published", "2025-06-26"));
    }

    private static byte[] Neighbours(params string[] others) => Encoding.UTF8.GetBytes("old_la_code,la_name,rank,neighbour_old_la_code,neighbour_la_name,closeness\n"
        + string.Concat(others.Select((other, i) => $"815,North Yorkshire,{i + 1},{other},Very close\n")));
}
