namespace Waymark.Insight.Door;

/// <summary>A word that statements on the lake may use, made from the dated rules of a room, so that no statement lists codes.</summary>
/// <param name="Of">Name of its parameter.</param>
/// <param name="Expression">Expression of the engine over the parameter.</param>
internal sealed record LakeMacro(string Name, string Of, string Expression, string Means);

/// <summary>Words that a room brings.</summary>
internal interface ILakeMacros
{
    IReadOnlyList<LakeMacro> Macros { get; }
}
