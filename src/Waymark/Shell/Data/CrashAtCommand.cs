using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Waymark.Shell.Data;

/// <summary>Makes every command to a store a crash point (<c>store.command:n</c>). Added only while a test asks for a crash.</summary>
internal sealed class CrashAtCommand : DbCommandInterceptor
{
    public const string Point = "store.command";

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        Passed(result);

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Passed(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Passed(result));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Passed(result));

    private static InterceptionResult<T> Passed<T>(InterceptionResult<T> result)
    {
        CrashPoint.Pass(Point);
        return result;
    }
}
