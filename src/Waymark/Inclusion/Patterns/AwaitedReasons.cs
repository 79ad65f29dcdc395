using Waymark.Insight.Door;

namespace Waymark.Inclusion.Patterns;

/// <summary>The register code that stands until the reason is known. It counts as unauthorised, and the newest weeks always have more of it: held against earlier weeks it would tell of a rise each time.</summary>
internal sealed class AwaitedReasons : ILakeMacros
{
    public IReadOnlyList<LakeMacro> Macros { get; } = [new("reason_awaited", "code", $"code = {LakeStatement.Quoted("N")}", "The reason of the absence is not known yet.")];
}
