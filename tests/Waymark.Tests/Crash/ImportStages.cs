using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Areas.Door;
using Waymark.Bench;
using Waymark.Exchange;
using Waymark.Plans.Sen2.Writing;
using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Crash;

/// <summary>An area without children, a file for it, and what the area holds when the import of that file was never killed.</summary>
internal abstract class ImportStage : CrashStage
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Empty { get; protected set; } = "";

    public string Full { get; protected set; } = "";

    /// <summary>What the file does not say itself.</summary>
    public virtual IReadOnlyDictionary<string, string> Options => new Dictionary<string, string>();

    protected abstract string Name { get; }

    protected abstract byte[] Content();

    public override async Task ArrangeAsync(Installation here)
    {
        await AreaAsync(here);
        Empty = await ContentAsync(here);
        await using var there = await TemporaryInstallation.OfAsync(here.Settings.Engine);
        await AreaAsync(there.Installation);
        await ImportAsync(there.Installation);
        Full = await ContentAsync(there.Installation);
        Assert.NotEqual(Empty, Full);
    }

    public string FileIn(StoreSettings stores) => Path.Combine(stores.Folder, Name);

    /// <summary>What <c>waymark import</c> does with the file.</summary>
    public async Task<Import> ImportAsync(Installation here, bool apply = true)
    {
        await using var scope = here.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(Area);
        var importing = scope.ServiceProvider.GetRequiredService<Importing>();
        await using var content = File.OpenRead(FileIn(here.Settings));
        var (import, problems) = await importing.ReceiveAsync(new SentFile(content, Name) { Options = Options }, Installation.Deed("import file"), Stop);
        Assert.Empty(problems);
        if (import!.State == ImportState.Received) await importing.CheckAsync(import, Installation.Deed("import file"), null, Stop);
        if (apply && import.State == ImportState.Checked) await importing.ApplyAsync(import, Installation.Deed("import file"), null, Stop);
        return import;
    }

    /// <summary>All that the area holds, apart from the history of imports.</summary>
    public static async Task<string> ContentAsync(Installation here)
    {
        await using var db = here.Stores.Casework(Area);
        return await StateHash.ContentAsync(db, without: ["exchange_import"], Stop);
    }

    protected async Task AreaAsync(Installation here)
    {
        await here.AreaAsync(Area.Value, cases: 0);
        await File.WriteAllBytesAsync(FileIn(here.Settings), Content(), Stop);
    }
}

/// <summary>The yearly return of a council with 60 persons.</summary>
internal class ReturnStage : ImportStage
{
    protected override string Name => "return.xml";

    protected override byte[] Content()
    {
        var sample = new Sen2Sample(5, 2026);
        using var text = new MemoryStream();
        XmlShape.Write(text, sample.Header(), sample.Persons(60), 2026);
        return text.ToArray();
    }
}

/// <summary>The plain list of 60 children.</summary>
internal class ExtractStage : ImportStage
{
    protected override string Name => "school-121300_2026-11-24.csv";

    protected override byte[] Content() => Encoding.UTF8.GetBytes("local_child_id,forename,surname,date_of_birth,sex,postcode,sen_status\n"
        + string.Concat(Enumerable.Range(1, 60).Select(n => $"{n},Ann-{n},Null,20{10 + (n % 8)}-04-{1 + (n % 28):00},F,YO1 {n % 9}AA,{"KE"[n % 2]}\n")));
}

/// <summary>The return was checked and accepted on its page, and waits for the site.</summary>
internal sealed class AcceptedStage : ReturnStage
{
    public override async Task ArrangeAsync(Installation here)
    {
        await base.ArrangeAsync(here);
        var import = await ImportAsync(here, apply: false);
        await using var db = here.Stores.Casework(Area);
        (await db.Set<Import>().SingleAsync(i => i.Id == import.Id, Stop)).State = ImportState.Accepted;
        await db.SaveAsync(Installation.Deed("accept file"), Stop);
    }
}
