using System.Globalization;

namespace Waymark.Core.Inclusion.Census;

/// <summary>One enrolment in one term by the census and by the registers. A side that does not have the pupil is null.</summary>
/// <param name="Census">What the school sent.</param>
/// <param name="Registers">The sum of the daily marks.</param>
public sealed record CensusSides(CensusSides.Side? Census, CensusSides.Side? Registers)
{
    /// <summary>The sessions of one side.</summary>
    /// <param name="Possible">Possible sessions.</param>
    /// <param name="Authorised">Authorised absences, in sessions.</param>
    /// <param name="Unauthorised">Unauthorised absences, in sessions.</param>
    public sealed record Side(int Possible, int Authorised, int Unauthorised)
    {
        /// <summary>Absences of both kinds, in sessions.</summary>
        public int Absent => Authorised + Unauthorised;
    }

    /// <summary>Both sides in one text that is the same for the same figures, "140/12/2 138/10/2": what was settled is open again where it changes.</summary>
    public string Text => $"{Written(Census)} {Written(Registers)}";

    /// <summary>By how many sessions they differ.</summary>
    /// <param name="differs">In what, as the comparison says: possible, absence, leave, census only, registers only.</param>
    /// <returns>All possible sessions where only one side has the pupil.</returns>
    public int Sessions(string differs) => (Census, Registers) switch
    {
        ({ } c, { } r) => Math.Abs(differs switch { "absence" => c.Absent - r.Absent, "leave" => c.Unauthorised - r.Unauthorised, _ => c.Possible - r.Possible }),
        _ => (Census ?? Registers)?.Possible ?? 0,
    };

    private static string Written(Side? side) => side is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{side.Possible}/{side.Authorised}/{side.Unauthorised}");
}
