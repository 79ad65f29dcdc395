using System.Data.Common;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Attendance;

/// <summary>
/// Brings a file before the engine, each value in its type and each row with its line. A plain file the engine reads by itself and in parallel; the place
/// of a row is then its line. Whatever is not plain the program rewrites first.
/// </summary>
internal sealed class RegisterStaging(RegisterWork work, IRolls rolls)
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Inclusion/Attendance/attendance-rules.csv");

    public long Rows { get; private set; }

    /// <summary>Rows that could not even be brought before the engine.</summary>
    public long Faulty { get; private set; }

    private DbConnection Engine => work.Lake.Engine;

    /// <returns>False where nothing of the file can be used.</returns>
    public async Task<bool> StageAsync(WaymarkDb? db, Pseudonyms? pseudonyms, LocalDate today, CancellationToken stop)
    {
        await RegisterSql.RunAsync(Engine, RegisterSql.Of("settings", ("today", Literal(today)), ("youngest", Amount("youngest", today)), ("oldest", Amount("oldest", today)), ("whole", Amount("whole-register", today))), stop);
        var people = new RegisterPeople(work.Lake);
        await people.CodesAsync(stop);
        if (db is not null) await people.OfAreaAsync(rolls, db, pseudonyms!, stop);
        if (work.Layout.Kind is RegisterKind.Days or RegisterKind.Sessions && await PlainAsync(people, db is not null, stop)) return HoldsRows();
        return await RewrittenAsync(people, db, today, stop);
    }

    private async Task<bool> PlainAsync(RegisterPeople people, bool withArea, CancellationToken stop)
    {
        if (work.Source.Head.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return false;
        try
        {
            await ReadAsync(people, Sent(), "", withArea, stop);
        }
        catch (DbException)
        {
            // It is rewritten row by row, and the row at fault is named.
            return false;
        }
        Rows = await CountAsync(stop);
        // A blank line or a line break within a cell: rows and lines are no longer the same.
        if (Rows != await LinesAsync(work.Source.Path, stop) - 1) return false;
        await RegisterSql.RunAsync(Engine, RegisterSql.Of("staged", ("line", "file_row_number + 2"), ("without", "file_row_number"), ("staged", work.Staged)), stop);
        return true;
    }

    private async Task<bool> RewrittenAsync(RegisterPeople people, WaymarkDb? db, LocalDate today, CancellationToken stop)
    {
        var schools = await SchoolsHere.ReadAsync(rolls, db, work.Lake, stop);
        (var whole, Rows, Faulty) = work.Layout.Kind == RegisterKind.Transfer
            ? new TransferRegister(work, schools).WriteTo(work.Rewritten, stop)
            : new RewrittenRegister(work.Source, work.Layout, work.Choices, work.Findings, schools).WriteTo(work.Rewritten, stop);
        if (!whole || !HoldsRows() || Cut(today)) return false;
        await ReadAsync(people, RegisterSql.Of("sent-rewritten", ("file", LakeStatement.Quoted(work.Rewritten))), "line, ", db is not null, stop);
        await RegisterSql.RunAsync(Engine, RegisterSql.Of("staged", ("line", "line"), ("without", "line, file_row_number"), ("staged", work.Staged)), stop);
        return true;
    }

    private async Task ReadAsync(RegisterPeople people, string sent, string more, bool withArea, CancellationToken stop)
    {
        if (!withArea)
        {
            var upns = new List<string>();
            await foreach (var row in RegisterSql.RowsAsync(Engine, RegisterSql.Of("upns-sent", ("sent", sent)), stop)) upns.Add(row.GetString(0));
            await people.OfFileAsync(upns, stop);
        }
        await RegisterSql.RunAsync(Engine, RegisterSql.Of("types"), stop);
        await RegisterSql.RunAsync(Engine, RegisterSql.Of("stage", ("more", more), ("sent", sent), ("staged", work.Staged)), stop);
        await RegisterSql.RunAsync(Engine, RegisterSql.Of("order-free"), stop);
    }

    /// <summary>The columns of the file under names of our own, those that are read and those that are not.</summary>
    private string Sent()
    {
        var columns = $"{{{string.Join(", ", work.Layout.Titles.Select((_, i) => $"'c{i}': 'VARCHAR'"))}}}";
        return RegisterSql.Of(work.Layout.Kind == RegisterKind.Days ? "sent-days" : "sent-sessions",
            ("file", LakeStatement.Quoted(work.Source.Path)), ("delim", $"'{work.Layout.Separator}'"), ("columns", columns),
            ("upn", Place("upn")), ("urn", Place("urn")), ("date", Place("date")), ("am", Place("am")), ("pm", Place("pm")),
            ("half", Place("half")), ("code", Place("code")), ("recorded", Place("recordedat")));

        string Place(string column) => work.Layout.PlaceOf(column) is { } place ? $"c{place}" : "NULL::VARCHAR";
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

    private async Task<long> CountAsync(CancellationToken stop)
    {
        await foreach (var row in RegisterSql.RowsAsync(Engine, RegisterSql.Of("staged-count", ("staged", work.Staged)), stop)) return row.GetInt64(0);
        return 0;
    }

    private static async Task<long> LinesAsync(string path, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var buffer = new byte[1 << 18];
        var (lines, last) = (0L, (byte)'\n');
        while (await file.ReadAsync(buffer, stop) is > 0 and var read)
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            last = buffer[read - 1];
        }
        return last == '\n' ? lines : lines + 1;
    }

    private static string Amount(string rule, LocalDate today) => $"{Rules.On($"attendance.{rule}", today).Amount}";

    private static string Literal(LocalDate day) => $"DATE '{LocalDatePattern.Iso.Format(day)}'";
}
