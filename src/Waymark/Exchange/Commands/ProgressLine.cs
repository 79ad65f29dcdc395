using Spectre.Console;
using Waymark.Exchange.Door;

namespace Waymark.Exchange.Commands;

/// <summary>A progress bar on the terminal's error stream; nothing where there is no terminal.</summary>
internal static class ProgressLine
{
    public static async Task<T> RunAsync<T>(string title, Func<IProgress<ImportProgress>?, Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work(null);
        var errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await errors.Progress().AutoClear(true).StartAsync(async screen =>
        {
            var task = screen.AddTask(Markup.Escape(title));
            return await work(new Shown(p =>
            {
                task.Description = Markup.Escape(p.Doing);
                if (p.Total > 0) (task.MaxValue, task.Value) = (p.Total, p.Done);
            }));
        });
    }

    // Progress<T> would report out of order from the thread pool.
    private sealed class Shown(Action<ImportProgress> show) : IProgress<ImportProgress>
    {
        void IProgress<ImportProgress>.Report(ImportProgress value) => show(value);
    }
}
