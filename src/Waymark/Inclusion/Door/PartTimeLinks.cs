using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;

namespace Waymark.Inclusion.Door;

/// <summary>Addresses of the pages of part-time timetables.</summary>
internal static class PartTimeLinks
{
    public const string All = "/inclusion/part-time";

    public const string Download = $"{All}/download";

    /// <summary>Where registers and records differ.</summary>
    public const string Registers = $"{All}/registers";

    /// <summary>The same as a file.</summary>
    public const string DownloadRegisters = $"{Registers}/download";

    public static string Enter(ChildId child) => $"{All}/enter/{child}";

    public static string Record(PartTimeId timetable) => $"{All}/{timetable}/record";

    public static string Review(PartTimeId timetable) => $"{All}/{timetable}/review";

    public static string Correct(PartTimeId timetable) => $"{All}/{timetable}/correct";
}
