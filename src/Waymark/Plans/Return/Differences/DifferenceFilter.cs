using System.Globalization;
using Waymark.Core.Plans.Sen2;
using Waymark.Core.Plans.Sen2.Differences;
using Waymark.Plans.Door;

namespace Waymark.Plans.Return.Differences;

/// <summary>What of the differences is shown; stands whole in the address.</summary>
internal sealed record DifferenceFilter
{
    public int? Year { get; init; }

    /// <summary>file or cases.</summary>
    public string? Against { get; init; }

    /// <summary>Id of one measure; empty for all.</summary>
    public string? Measure { get; init; }

    /// <summary>Numbers that stayed the same too.</summary>
    public bool Same { get; init; }

    /// <summary>Years that can be compared: both reference dates are known and the later has passed, or is the next.</summary>
    public static IEnumerable<Sen2Year> Years(NodaTime.LocalDate today) =>
        Sen2Year.Known.Where(y => Sen2Year.Of(y.Number - 1) is not null && (y.ReferenceDate <= today || y.First.Year == today.Year)).Reverse();

    public Sen2Year Of(NodaTime.LocalDate today) => Years(today).FirstOrDefault(y => y.Number == Year) ?? Sen2Year.Before(today);

    public IEnumerable<ReturnDifference> Apply(IEnumerable<ReturnDifference> all)
    {
        var one = ReturnMeasure.Find(Measure);
        return all.Where(d => (one is null || d.Measure == one) && (Same || d.Change != 0 || d.Because.Count > 0));
    }

    public string Download(string format) => $"{PlanLinks.ReturnDifferences}/download?{Query}&format={format}";

    public string Children(ReturnDifference of, DifferenceCause cause) =>
        $"{PlanLinks.ReturnDifferences}/children?{Query}&of={of.Measure.Id}&code={Uri.EscapeDataString(of.Code ?? "-")}&cause={cause.Id}";

    public string Make => $"{PlanLinks.ReturnDifferences}?{Query}&handler=make";

    public string Query => string.Create(CultureInfo.InvariantCulture, $"year={Year}&against={Against}&measure={Measure}&same={(Same ? "true" : "false")}");
}
