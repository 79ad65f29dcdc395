using Waymark.Core.Inclusion.Worklist;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Worklist;

/// <summary>The register codes that rules of the worklist ask about day by day, for statements on the lake.</summary>
internal sealed class WatchedCodes : ILakeMacros
{
    public IReadOnlyList<LakeMacro> Macros { get; } =
        [new("is_watched", "code", $"code IN ({string.Join(", ", WorklistQuestions.Watched.Select(LakeStatement.Quoted))})", "A rule of the worklist asks about each day with this code.")];
}
