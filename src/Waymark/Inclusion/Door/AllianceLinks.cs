using Waymark.Core.People;

namespace Waymark.Inclusion.Door;

/// <summary>Addresses of the pages of the attendance alliance.</summary>
internal static class AllianceLinks
{
    public const string All = "/inclusion/alliance";
    public const string Arrange = $"{All}/arrange";
    public const string Actions = $"{All}/actions";
    public const string WhatHelped = $"{All}/what-helped";

    /// <summary>Puts a child on the agenda of a meeting that is not finished.</summary>
    public static string Add(ChildId child) => $"{All}/add/{child}";

    public static string Agenda(Guid meeting) => $"{All}/{meeting}/agenda";

    public static string Attendees(Guid meeting) => $"{All}/{meeting}/attendees";

    public static string Hold(Guid meeting) => $"{All}/{meeting}/hold";

    /// <summary>What was known of a child when the meeting was held, beside what is known now.</summary>
    public static string Known(Guid meeting, Guid entry) => $"{All}/{meeting}/{entry}/known";

    public static string Record(Guid meeting, Guid entry) => $"{All}/{meeting}/{entry}/record";

    public static string Finish(Guid meeting) => $"{All}/{meeting}/finish";

    public static string Minutes(Guid meeting) => $"{All}/{meeting}/minutes";

    /// <summary>The minutes as a file: docx or pdf.</summary>
    public static string File(Guid meeting, string format) => $"{All}/{meeting}/download?format={format}";

    public static string ActionsOf(string whose) => $"{Actions}?whose={whose}";

    public static string Close(Guid agreed) => $"{Actions}/{agreed}/close";
}
