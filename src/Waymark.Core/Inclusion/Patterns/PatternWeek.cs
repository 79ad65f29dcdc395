using System.Runtime.InteropServices;
using NodaTime;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>One school week of a group.</summary>
/// <param name="Monday">Its Monday.</param>
/// <param name="Count">Sessions, or events that began.</param>
/// <param name="Of">Possible sessions; null for events.</param>
/// <param name="Pupils">Pupils with a possible session; 0 for events.</param>
/// <param name="Touched">Pupils behind the count.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PatternWeek(LocalDate Monday, long Count, long? Of, int Pupils, int Touched);

/// <summary>The weeks of a group.</summary>
/// <param name="Weeks">Those with a register or an event.</param>
/// <param name="Touched">Children behind the newest weeks: of events exactly; of registers at least so many, as in the week with the most.</param>
public sealed record GroupWeeks(IReadOnlyList<PatternWeek> Weeks, int Touched);
