using Waymark.Core.Inclusion.Attendance;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>What a register code counts as, for statements on the lake. A code in the lake was in force on its day: the import refuses others.</summary>
internal sealed class RegisterWords : ILakeMacros
{
    public IReadOnlyList<LakeMacro> Macros { get; } =
    [
        Is("is_possible", "The session counts in every rate.", code => code.Class is MarkClass.Present or MarkClass.ApprovedActivity or MarkClass.Authorised or MarkClass.Unauthorised),
        Is("is_present", "Present in the school.", code => code.Class is MarkClass.Present),
        Is("is_absent", "Absent, with leave or without.", code => code.Class is MarkClass.Authorised or MarkClass.Unauthorised),
        Is("is_unauthorised", "Absent without leave.", code => code.Class is MarkClass.Unauthorised),
        new("lost_cause", "code", $"CASE {string.Join(' ', RegisterCode.All.Where(code => code.Lost is not null).Select(code => $"WHEN code = {Text(code.Value)} THEN {Text(Word(code.Lost!.Value))}"))} END",
            "Why the session is lost to the child's education, if it is."),
        Is("lost_perhaps", "Lost only where another mark or the age of the child says so.", code => code.Lost is not null && code.Unless is not LostUnless.Never),
        Is("lost_unless_marked_elsewhere", "Lost only where no other school of the child holds a mark.", code => code.Unless == LostUnless.MarkedElsewhere),
        Is("lost_unless_not_of_age", "Lost only where the child is of compulsory school age.", code => code.Unless == LostUnless.NotOfCompulsoryAge),
    ];

    private static LakeMacro Is(string name, string means, Func<RegisterCode, bool> counts) =>
        new(name, "code", $"code IN ({string.Join(", ", RegisterCode.All.Where(counts).Select(code => Text(code.Value)))})", means);

    private static string Text(string value) => $"'{value}'";

    private static string Word(LostCause cause) => cause switch { LostCause.PartTime => "Part-time timetable", LostCause.Council => "Council: transport or access", LostCause.Closed => "School closed", _ => cause.ToString() };
}
