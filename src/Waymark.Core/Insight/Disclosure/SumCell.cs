namespace Waymark.Core.Insight.Disclosure;

/// <summary>What the children of a cell had together: sessions missed, weeks waited.</summary>
/// <param name="At">Its value in each dimension, as in <see cref="CountCell"/>.</param>
/// <param name="Amount">The true sum, in whole units. Not negative.</param>
/// <param name="Shown">Whether it is shown in any form, so far as the number of its children decides.</param>
/// <param name="From">The least that a reader who sees what is shown, or who knows what the mark says, takes it to be.</param>
/// <param name="To">The most.</param>
/// <param name="Room">Of a group of 1 to 7 children: how many different numbers it must still be able to be. 0 for any other.</param>
public sealed record SumCell(IReadOnlyList<string?> At, int Amount, bool Shown, int From, int To, int Room = 0);
