using System.Runtime.CompilerServices;
using Waymark.Core.Common;
using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>The code sets that ship with the program, so that an analyst need not look a code up elsewhere.</summary>
internal sealed class CodesMart : ILakeMart
{
    public LakeTable Table { get; } = new("codes", "One code of a published code set.",
    [
        new("code_set", "VARCHAR", "Name of the set."),
        new("code", "VARCHAR", "Code as written in returns."),
        new("label", "VARCHAR", "What it means."),
    ], "code_set, code");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        foreach (var set in CodeSet.Names)
            foreach (var code in CodeSet.Of(set).All)
                yield return [set, code.Value, code.Label];
    }
}
