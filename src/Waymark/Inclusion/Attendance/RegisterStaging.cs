using NodaTime;
using Waymark.Core.Common;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Attendance;

/// <summary>Reads a file: one of plain rows as it stands, whatever else cell by cell. What its rows come to is then before the engine, and those that are not written plainly whole.</summary>
internal sealed class RegisterStaging(RegisterWork work, IRolls rolls) : IDisposable
{
    private const int Small = 1 << 22;
    private static readonly RuleBook Rules = RuleBook.Embedded("Inclusion/Attendance/attendance-rules.csv");
    private RegisterRows? sent;

    public long Rows { get; private set; }

    /// <summary>Rows that could not even be brought before the engine.</summary>
    public long Faulty { get; private set; }

    /// <summary>What was read; there after <see cref="StageAsync"/>.</summary>
    public RegisterRows Sent => sent!;

    /// <returns>False where nothing of the file can be used.</returns>
    public async Task<bool> StageAsync(WaymarkDb? db, Pseudonyms? pseudonyms, LocalDate today, CancellationToken stop)
    {
        var engine = work.Lake.Engine;
        await RegisterSql.RunAsync(engine, RegisterSql.Of("settings", ("today", LakeStatement.Day(today)), ("youngest", Amount("youngest", today)), ("oldest", Amount("oldest", today)), ("whole", Amount("whole-register", today))), stop);
        await RegisterSql.RunAsync(engine, RegisterSql.Of("types", ("codes", string.Join(", ", RegisterCodes.All.Select(LakeStatement.Quoted)))), stop);
        var people = new RegisterPeople(work.Lake);
        await people.CodesAsync(stop);
        var numbers = db is null ? new RegisterNumbers { IsOpen = true } : await people.OfAreaAsync(rolls, db, pseudonyms!, stop);
        sent = new RegisterRows(numbers, work.Folder);
        if (!await ReadAsync(people, db, today, stop)) return false;
        sent.Close();
        if (db is null) await people.OfFileAsync(numbers, stop);
        await sent.StageAsync(work.Lake, stop);
        var unread = string.Join("\nUNION ALL ", sent.Unread.Select(u => RegisterSql.Of("unread", ("file", LakeStatement.Quoted(u.File)), ("before", $"{u.Before}"))));
        await RegisterSql.RunAsync(engine, RegisterSql.Of("mended", ("unread", unread)), stop);
        return true;
    }

    public void Dispose() => sent?.Dispose();

    private async Task<bool> ReadAsync(RegisterPeople people, WaymarkDb? db, LocalDate today, CancellationToken stop)
    {
        // The file is read while the children and their times on roll are set before the engine.
        var plain = work.Layout.Kind is RegisterKind.Days or RegisterKind.Sessions ? PlainAsync(stop) : Task.FromResult(false);
        try
        {
            if (db is not null) await people.StageAsync(rolls, db, stop);
        }
        finally
        {
            await Task.WhenAny(plain);
        }
        if (await plain) return HoldsRows();
        Sent.Clear();
        var (to, schools) = (Sent.Begin(), await SchoolsHere.ReadAsync(rolls, db, work.Lake, stop));
        (var whole, Rows, Faulty) = work.Layout.Kind == RegisterKind.Transfer
            ? new TransferRegister(work, schools).WriteTo(to, stop)
            : new RewrittenRegister(work.Source, work.Layout, work.Choices, work.Findings, schools).WriteTo(to, stop);
        return whole && HoldsRows() && !Cut(today);
    }

    private async Task<bool> PlainAsync(CancellationToken stop)
    {
        // Without an area the numbers are those that the file turns out to hold: they are met one after the other.
        var stretches = Sent.Numbers.IsOpen || new FileInfo(work.Source.Path).Length < Small ? 1 : Math.Clamp(Environment.ProcessorCount, 1, 4);
        var plain = await new PlainRegister(work.Source, work.Layout).ReadAsync([.. Enumerable.Range(0, stretches).Select(_ => Sent.Begin())], stop);
        Rows = Sent.Count;
        return plain;
    }

    private bool HoldsRows()
    {
        if (Rows == 0) work.Findings.Add("AT-R35", new Place());
        return Rows > 0;
    }

    private bool Cut(LocalDate today)
    {
        var cut = work.Layout.Kind == RegisterKind.Export && !work.Choices.Complete && Rows == Rules.On("attendance.export-rows", today).Amount;
        if (cut) work.Findings.Add("AT-R22", new Place());
        return cut;
    }

    private static string Amount(string rule, LocalDate today) => $"{Rules.On($"attendance.{rule}", today).Amount}";
}
