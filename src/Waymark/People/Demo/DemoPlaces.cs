using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Waymark.Core.Areas;
using Waymark.Shell.Demo;

namespace Waymark.People.Demo;

/// <summary>The places of one area of the demonstration, and how deprived each of their postcode sectors is.</summary>
internal sealed class DemoPlaces
{
    private static readonly char[] Inward = [.. "ABDEFGHJ"];
    private readonly Dictionary<string, int> deciles = new(StringComparer.Ordinal);

    private DemoPlaces(IReadOnlyList<Place> all) => (All, Drawn) = (all, new Draw<Place>(all.Select(p => (p, p.Weight))));

    public IReadOnlyList<Place> All { get; }

    public Draw<Place> Drawn { get; }

    /// <summary>Every postcode of the sectors in which somebody lives, with the decile of the sector: as in the look-up of a country, nobody can tell which of them are homes of children.</summary>
    public IEnumerable<(string Postcode, string Sector, int Decile)> Homes =>
        deciles.OrderBy(sector => sector.Key, StringComparer.Ordinal).SelectMany(sector => Inward.SelectMany(one => Inward.Select(two => ($"{sector.Key}{one}{two}", sector.Key, sector.Value))));

    public static DemoPlaces Of(AreaCode area) => new(
    [
        .. DemoScene.Partnership("localities").Rows.Where(r => r["area"] == area.Value).Select(r => new Place(r["locality"], r["team"], r["board"], r["outwards"].Split(' '),
            double.Parse(r["weight"], CultureInfo.InvariantCulture), double.Parse(r["military"], CultureInfo.InvariantCulture) / 100,
            new Draw<int>(r["deciles"].Split(' ').Select((weight, at) => (at + 1, double.Parse(weight, CultureInfo.InvariantCulture)))))),
    ]);

    /// <summary>A postcode of the place, with its decile of deprivation: the same for every home of the sector.</summary>
    public (string Postcode, int Decile) Home(Place place, Random chance)
    {
        var sector = string.Create(CultureInfo.InvariantCulture, $"{chance.Of(place.Outwards)} {chance.Next(1, 10)}");
        if (!deciles.TryGetValue(sector, out var decile))
            deciles[sector] = decile = place.Deciles.One(new Random(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(sector)))));
        return ($"{sector}{chance.Of(Inward)}{chance.Of(Inward)}", decile);
    }

    /// <param name="Board">The integrated care board, without the words NHS and Integrated Care Board.</param>
    /// <param name="Military">Part of its families that serve.</param>
    public sealed record Place(string Name, string Team, string Board, string[] Outwards, double Weight, double Military, Draw<int> Deciles);
}
