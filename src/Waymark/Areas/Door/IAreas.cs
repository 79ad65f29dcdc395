using Waymark.Core.Areas;

namespace Waymark.Areas.Door;

/// <summary>An area as other rooms see it.</summary>
internal sealed record AreaName(AreaCode Code, string Name);

/// <summary>The areas of this installation.</summary>
internal interface IAreas
{
    Task<IReadOnlyList<AreaName>> AllAsync(CancellationToken stop);

    /// <summary>Makes an area with an empty casework store, or leaves an existing one as it is.</summary>
    Task MakeAsync(AreaCode code, string name, CancellationToken stop);
}

/// <summary>The area in which the present request or command works. Nothing opens casework without one.</summary>
internal sealed class CurrentArea
{
    private AreaCode? code;

    /// <exception cref="InvalidOperationException">No area was chosen.</exception>
    public AreaCode Code => code ?? throw new InvalidOperationException("No area was chosen for this piece of work.");

    public bool Chosen => code is not null;

    public void Choose(AreaCode chosen) => code = chosen;
}
