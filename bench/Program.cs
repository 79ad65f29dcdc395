namespace Waymark.Bench;

/// <summary>bin/bench [name]: runs one benchmark, or all of them.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Action<string[]>> Benchmarks = new(StringComparer.Ordinal)
    {
        ["attendance"] = AttendanceBench.Run,
        ["indicator"] = IndicatorBench.Run,
        ["figures"] = FiguresBench.Run,
        ["areas"] = AreasBench.Run,
        ["sen2"] = Sen2Bench.Run,
        ["import"] = ImportBench.Run,
        ["return"] = ReturnBench.Run,
        ["pages"] = PagesBench.Run,
        ["casework"] = CaseworkBench.Run,
        ["start"] = StartBench.Run,
        ["trail"] = TrailBench.Run,
        ["charts"] = ChartsBench.Run,
        ["disclosure"] = DisclosureBench.Run,
        ["documents"] = DocumentsBench.Run,
        ["wording"] = WordingBench.Run,
        ["extract-file"] = BigArea.WriteExtract,
        ["sen2-file"] = Sen2Bench.WriteFile,
    };

    public static int Main(string[] args)
    {
        var chosen = args.Length == 0 ? Benchmarks.Where(b => !b.Key.EndsWith("-file", StringComparison.Ordinal)).ToDictionary() : Benchmarks.Where(b => b.Key == args[0]).ToDictionary();
        foreach (var run in chosen.Values) run([.. args.Skip(1)]);
        if (chosen.Count == 0 && args.Length > 0) Console.Error.WriteLine($"No benchmark {args[0]}. There are: {string.Join(", ", Benchmarks.Keys)}");
        return chosen.Count == 0 && args.Length > 0 ? 64 : 0;
    }
}
