using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Waymark.Tests.Web;

/// <summary>Counts the commands that reach a store within one flow of work, however much other tests ask meanwhile.</summary>
internal sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<QueryCount?> Present = new();
    private static readonly QueryCount Watch = new();
    private int count;

    static QueryCount() => DiagnosticListener.AllListeners.Subscribe(Watch);

    private QueryCount()
    {
    }

    /// <summary>How many commands the work sends.</summary>
    public static async Task<(int Queries, T Result)> OfAsync<T>(Func<Task<T>> work)
    {
        var counting = new QueryCount();
        Present.Value = counting;
        try
        {
            var result = await work();
            return (counting.count, result);
        }
        finally
        {
            Present.Value = null;
        }
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && Present.Value is { } counting) Interlocked.Increment(ref counting.count);
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }
}
