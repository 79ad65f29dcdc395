using System.Text.RegularExpressions;
using Waymark.Core.Common;

namespace Waymark.Tests.Architecture;

/// <summary>One room, known by its folder, and how it may be named.</summary>
internal sealed class Room
{
    private readonly Regex named;

    public Room(string name)
    {
        Name = name;
        var inside = Source.App.Where(file => file.Room == name).Select(file => (file.Within.Split('/')[1], false))
            .Concat(Source.Core.Where(file => file.Room == name).Select(file => (file.Within.Split('/')[1], true)))
            .Select(part => Path.GetFileNameWithoutExtension(part.Item1).Split('.')[0]).Where(part => part.Length > 0).Distinct()
            .DefaultIfEmpty("Door").Select(Regex.Escape);
        // In full, from Core, or by its own name followed by a folder or a file that it really has.
        named = new Regex($@"(?<![\w.])(?<core>(Waymark\.)?Core\.)?(?<full>Waymark\.)?{name}\.(?<next>{string.Join('|', inside)})\b|(?<![\w.])(?<core>Waymark\.Core\.){name}\b|(?<![\w.])Waymark\.{name}\b(?!\.)", RegexOptions.ExplicitCapture);
    }

    public string Name { get; }

    /// <summary>Every place where the room is named: what, and whether it is its pure half, or stands behind its door.</summary>
    public IEnumerable<(string What, bool Core, bool Door)> NamedIn(string code) =>
        named.Matches(code).Select(match => (match.Value, match.Groups["core"].Success, match.Groups["next"].Value == "Door"));
}

/// <summary>The rooms, derived from the folders, and the table of arrows between them.</summary>
internal static class Rooms
{
    private static readonly HashSet<string> NoRooms = new(StringComparer.Ordinal) { "", "Common", "Properties", "wwwroot" };

    public static readonly IReadOnlyList<Room> All =
        [.. Source.App.Concat(Source.Core).Select(file => file.Room).Where(room => !NoRooms.Contains(room)).Distinct().Order(StringComparer.Ordinal).Select(room => new Room(room))];

    /// <summary>Which rooms' doors and pure halves a room may use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Arrows = Read("may");

    /// <summary>Which rooms' pure halves alone it may use besides.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> CoreArrows = Read("core");

    private static Dictionary<string, IReadOnlySet<string>> Read(string column) =>
        Table.Parse("arrows.csv", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Architecture", "arrows.csv"))).Rows
            .ToDictionary(row => row["room"], IReadOnlySet<string> (row) => row[column].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
}
