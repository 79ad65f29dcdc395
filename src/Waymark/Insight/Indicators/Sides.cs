using System.Data.Common;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;

namespace Waymark.Insight.Indicators;

/// <summary>
/// What is known of children and schools as temporary tables of a refresh. The words of each dimension are a list of the engine, so that a row carries
/// small numbers in their stead: a third of the memory, and quick to sort and to add up.
/// </summary>
internal static class Sides
{
    /// <summary>Lays them down from the tables as they now stand.</summary>
    public static void Lay(DbConnection engine)
    {
        foreach (var d in Dimension.All)
        {
            if (d.Beside == Side.Row) List(engine, TypeOf(d), "word", $"unnest([{string.Join(", ", d.Words.Prepend("").Select(LakeStatement.Quoted))}]) AS t(word)");
            else List(engine, TypeOf(d), d.Value, d.Beside == Side.Pupil ? "pupils" : "schools");
        }
        LakeEngine.Run(engine, LakeStatement.Of("Insight/Lake/sides.sql", ("of_pupils", Columns(Side.Pupil)), ("of_schools", Columns(Side.School))));
    }

    /// <summary>Lists the words of the dimensions that an indicator gives itself.</summary>
    public static void ListOwn(DbConnection engine, Indicator indicator)
    {
        foreach (var own in indicator.Own) List(engine, OwnType(own), own, "counted");
    }

    /// <summary>What a dimension is in the rows of an indicator: blank words are none.</summary>
    public static string ValueOf(Indicator indicator, Dimension d) => $"{Value(indicator, d)} AS {d.Id}";

    /// <summary>The words of a dimension of an indicator, each at its place.</summary>
    public static IReadOnlyList<string> WordsOf(DbConnection engine, Indicator indicator, string dimension)
    {
        using var command = engine.CreateCommand();
        command.CommandText = LakeStatement.Of("Insight/Lake/words-of.sql", ("type", indicator.Own.Contains(dimension) ? OwnType(dimension) : TypeOf(Dimension.Find(dimension)!)));
        using var rows = command.ExecuteReader();
        var words = new List<string>();
        while (rows.Read()) words.Add(rows.GetString(0));
        return words;
    }

    private static string Value(Indicator indicator, Dimension d) => indicator.Own.Contains(d.Id) ? $"nullif(r.{d.Id}, '')::{OwnType(d.Id)}" : d.Beside switch
    {
        Side.Pupil => $"p.{d.Id}", Side.School => $"s.{d.Id}", _ => $"({d.Value})::{TypeOf(d)}",
    };

    private static string Columns(Side side) =>
        string.Join(", ", Dimension.All.Where(d => d.Beside == side).Select(d => $"nullif({d.Value}::VARCHAR, '')::{TypeOf(d)} AS {d.Id}"));

    private static string TypeOf(Dimension d) => $"word_{d.Id}";

    private static string OwnType(string dimension) => $"own_{dimension}";

    private static void List(DbConnection engine, string type, string value, string from) =>
        LakeEngine.Run(engine, LakeStatement.Of("Insight/Lake/words.sql", ("type", type), ("value", value), ("from", from)));
}
