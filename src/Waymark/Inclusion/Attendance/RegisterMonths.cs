using NodaTime;
using Waymark.Exchange.Door;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>Sets the months of the lake anew that a file speaks of, as far as it speaks of them. A month in which nothing changes stays as it is.</summary>
internal sealed class RegisterMonths(RegisterWork work)
{
    public long Added { get; private set; }
    public long Changed { get; private set; }
    public long Removed { get; private set; }

    /// <param name="writer">Null where it is only to be told what would change.</param>
    public async Task TakeAsync(RegisterCells cells, ILakeWriter? writer, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var months = new List<LocalDate>();
        await foreach (var row in RegisterSql.RowsAsync(work.Lake.Engine, RegisterSql.Of("months-met"), stop)) months.Add(LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(0)));
        var (touched, next) = (false, PourAsync(0));
        try
        {
            for (var i = 0; i < months.Count; i++)
            {
                var poured = await next;
                // The next month is laid out while this one is written.
                next = PourAsync(i + 1);
                progress?.Report(new ImportProgress(i, months.Count, writer is null ? "Comparing months" : "Writing months"));
                touched |= await MonthAsync(writer, months[i], (poured, cells.IsWhole), stop);
            }
        }
        finally
        {
            await Task.WhenAny(next);
        }
        if (touched && writer is not null) await writer.CommitAsync("import of attendance", stop);

        Task<string> PourAsync(int i) => i < months.Count ? cells.PourAsync((months[i].Year * 12) + months[i].Month - 1, stop) : Task.FromResult("");
    }

    private async Task<bool> MonthAsync(ILakeWriter? writer, LocalDate month, (string Table, bool Whole) poured, CancellationToken stop)
    {
        var partition = $"{month.Year:D4}-{month.Month:D2}";
        var (first, last) = (LakeStatement.Day(month), LakeStatement.Day(month.With(DateAdjusters.EndOfMonth)));
        await RegisterSql.RunAsync(work.Lake.Engine, RegisterSql.Of("taken-of-month", ("poured", poured.Table), ("first", first), ("last", last)), stop);
        var known = work.Lake.State.Of(AttendanceTables.Marks.Name).Any(part => part.Partition == partition);
        var select = RegisterSql.Of(!known ? "month-new" : work.Choices.WholeDays ? "month-days" : "month-pupils", ("first", first), ("last", last));
        var (added, changed, removed) = known ? await ChangesAsync(select, first, last, stop) : (1, 0, 0);
        var touched = added + changed + removed > 0;
        if (touched && writer is not null) await writer.ReplaceAsync(AttendanceTables.Marks, partition, select, stop, sorted: !known && poured.Whole);
        if (!known) added = await CountAsync(writer is null ? select : RegisterSql.Of("month-held", ("first", first), ("last", last)), stop);
        (Added, Changed, Removed) = (Added + added, Changed + changed, Removed + removed);
        return touched && added + changed + removed > 0;
    }

    private async Task<(long Added, long Changed, long Removed)> ChangesAsync(string month, string first, string last, CancellationToken stop)
    {
        await foreach (var row in RegisterSql.RowsAsync(work.Lake.Engine, RegisterSql.Of("month-changes", ("month", month), ("first", first), ("last", last)), stop))
            return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
        return default;
    }

    private async Task<long> CountAsync(string month, CancellationToken stop)
    {
        await foreach (var row in RegisterSql.RowsAsync(work.Lake.Engine, RegisterSql.Of("month-count", ("month", month)), stop)) return row.GetInt64(0);
        return 0;
    }
}
