namespace Waymark.Tests.Architecture;

public sealed class RoomTests
{
    [Fact]
    public void A_room_names_another_only_along_an_arrow_and_only_its_door_or_its_pure_half()
    {
        var wrong = new List<string>();
        foreach (var file in Source.App.Concat(Source.Core).Where(file => Rooms.Arrows.ContainsKey(file.Room)))
            foreach (var other in Rooms.All.Where(room => room.Name != file.Room && room.Name != "Shell"))
                foreach (var (what, core, door) in other.NamedIn(file.Code))
                    if (!(Rooms.Arrows[file.Room].Contains(other.Name) && (core || door)) && !(core && Rooms.CoreArrows[file.Room].Contains(other.Name)))
                        wrong.Add($"{file.Path} uses {what}");
        Wrong.None(wrong);
    }

    [Fact]
    public void Only_the_composition_root_names_what_stands_behind_no_door()
    {
        var outside = Source.App.Where(file => file.Room.Length == 0 && file.Within != "Program.cs");
        Wrong.None(outside.SelectMany(file => Rooms.All.Where(room => room.Name != "Shell")
            .SelectMany(room => room.NamedIn(file.Code)).Where(use => use is { Core: false, Door: false }).Select(use => $"{file.Path} uses {use.What}")));
    }

    [Fact]
    public void Every_folder_of_the_program_is_a_room_of_the_table() =>
        Wrong.None(Rooms.All.Select(room => room.Name).Except(Rooms.Arrows.Keys));

    [Fact]
    public void The_arrows_run_in_no_circle()
    {
        var left = Rooms.Arrows.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet());
        while (left.Where(pair => pair.Value.All(to => !left.ContainsKey(to))).Select(pair => pair.Key).ToList() is { Count: > 0 } free)
            foreach (var room in free) left.Remove(room);
        Wrong.None(left.Keys);
    }

    [Theory]
    [InlineData("using Waymark.Plans;", true, false)]
    [InlineData("using Waymark.Plans.Door;", true, true)]
    [InlineData("@using Waymark.Plans.Cases", true, false)]
    [InlineData("var a = new Plans.EhcCase();", true, false)]
    [InlineData("Waymark.Plans.Door.PlanLinks.Today", true, true)]
    [InlineData("global::Waymark.Plans.EhcPlan x;", true, false)]
    [InlineData("db.Plans.Door", false, false)]
    [InlineData("// using Waymark.Plans;", false, false)]
    [InlineData("var text = \"Waymark.Plans.EhcCase\";", false, false)]
    [InlineData("var text = $\"{Waymark.Plans.EhcCase.Of(1)} and {{Waymark.Plans}}\";", true, false)]
    [InlineData("var Plans = 1; Plans.ToString();", false, false)]
    [InlineData("/* using Waymark.Plans; */ int a;", false, false)]
    public void The_test_sees_every_way_of_naming_a_room_and_nothing_else(string code, bool sees, bool door)
    {
        var found = Rooms.All.Single(room => room.Name == "Plans").NamedIn(SourceText.Of(code).Code).ToList();
        Assert.Equal(sees ? [door] : [], found.Select(use => use.Door));
    }
}
