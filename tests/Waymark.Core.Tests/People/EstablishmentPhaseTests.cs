using Waymark.Core.Common;
using Waymark.Core.People.Imports;

namespace Waymark.Core.Tests.People;

public sealed class EstablishmentPhaseTests
{
    [Theory]
    [InlineData("01", "2", "Primary")]
    [InlineData("01", "7", "All-through")]
    [InlineData("07", "0", "Special")]
    [InlineData("44", "4", "Special")]
    [InlineData("14", "0", "Pupil referral unit / alternative provision")]
    [InlineData("18", "6", "Further education college")]
    [InlineData("39", "6", "")]
    [InlineData("11", "", "")]
    [InlineData("01", "8", null)]
    public void The_type_says_the_phase_where_the_register_has_none(string type, string phase, string? label) => Assert.Equal(label, EstablishmentPhase.Of(type, phase));

    [Fact]
    public void Every_phase_is_one_of_the_lists_of_an_inspection()
    {
        var known = CodeSet.Of("annex-a-phases").All.Select(c => c.Label).Append("").ToHashSet();
        foreach (var type in CodeSet.Of("gias-establishment-types").All)
            for (var phase = 0; phase <= 7; phase++) Assert.Contains(EstablishmentPhase.Of(type.Value, $"{phase}")!, known);
    }
}
