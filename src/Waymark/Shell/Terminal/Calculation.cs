using System.CommandLine;

namespace Waymark.Shell.Terminal;

/// <summary>One <c>waymark calc NAME</c>: reads a file or the standard input, writes the standard output.</summary>
internal static class Calculation
{
    public static Command Make(string name, string description, Func<TextReader, TextWriter, int> run)
    {
        var file = new Argument<FileInfo?>("file")
        {
            Description = "JSON Lines file; without it, the standard input is read.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(name, description) { file };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(file) is not { } from) return run(Console.In, Console.Out);
            if (!from.Exists)
            {
                Console.Error.WriteLine($"There is no file {from.Name}. Check the path and try again.");
                return 2;
            }
            using var reader = from.OpenText();
            return run(reader, Console.Out);
        });
        return command;
    }
}
