using Spectre.Console;

namespace Waymark.Shell.Terminal;

/// <summary>Where long work tells how far it is.</summary>
/// <param name="Done">Between 0 and 1, or below 0 where the end is not known.</param>
internal sealed record WorkStep(string What, double Done);

/// <summary>A bar on a terminal; silent where the output goes to a file or another program.</summary>
internal static class ProgressBar
{
    public static async Task<T> RunAsync<T>(string title, Func<IProgress<WorkStep>, Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work(new Silent());
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async bars => await work(new Bar(bars.AddTask(Markup.Escape(title)))));
    }

    private sealed class Silent : IProgress<WorkStep>
    {
        public void Report(WorkStep value)
        {
            // Nobody is looking.
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<WorkStep>
    {
        public void Report(WorkStep value)
        {
            task.Description = Markup.Escape(value.What);
            task.IsIndeterminate = value.Done < 0;
            if (value.Done >= 0) task.Value = value.Done * task.MaxValue;
        }
    }
}
