using NodaTime;

namespace Waymark.Core.Plans.Families;

/// <summary>How far a step is.</summary>
public enum FamilyStepState
{
    /// <summary>It is done.</summary>
    Done,
    /// <summary>It is being done.</summary>
    Now,
    /// <summary>It comes later.</summary>
    Next,
}

/// <summary>Whose turn a step is.</summary>
public enum FamilyStepTurn
{
    /// <summary>The council's.</summary>
    Council,
    /// <summary>The family's own; letting its time pass breaks nothing.</summary>
    Family,
    /// <summary>Somebody else's, such as a school or a therapist.</summary>
    Others,
}

/// <summary>One step of a case as a family reads it.</summary>
/// <param name="Name">Of the table <c>family-steps.csv</c>.</param>
/// <param name="Title">What is done.</param>
/// <param name="Says">What that means.</param>
/// <param name="Turn">Whose turn it is.</param>
/// <param name="State">How far it is.</param>
/// <param name="On">The day it was done, or for a meeting that is arranged the day of it; null where neither.</param>
/// <param name="By">The last day for it, or null where no limit is known yet.</param>
/// <param name="Lawful">True where <paramref name="By"/> is a limit in law; false where it is our own aim.</param>
/// <param name="DaysLate">How many days it was or is late; 0 where it is not. Only where a duty in law is late.</param>
/// <param name="Excuses">Grounds of exceptions that hold: EX-1 to EX-6.</param>
public sealed record FamilyStep(
    string Name, string Title, string Says, FamilyStepTurn Turn, FamilyStepState State, LocalDate? On, LocalDate? By, bool Lawful, int DaysLate, IReadOnlyList<string> Excuses);

/// <summary>One body that was asked for advice.</summary>
/// <param name="Body">Who was asked.</param>
/// <param name="Asked">When.</param>
/// <param name="Came">When the advice came, or null.</param>
/// <param name="By">The last day for it, or null while they have not confirmed that they got the request.</param>
/// <param name="Late">It came or is after that day, and nothing excuses it.</param>
public sealed record FamilyAsk(string Body, LocalDate Asked, LocalDate? Came, LocalDate? By, bool Late);

/// <summary>Something the family has a right to do, until a day.</summary>
/// <param name="Rule">Rule of the clock, for example CL-50.</param>
/// <param name="Until">The last day.</param>
public sealed record FamilyRight(string Rule, LocalDate Until);
