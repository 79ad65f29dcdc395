using Waymark.People.Door;
using Waymark.Tests.Shell;

namespace Waymark.Tests.People;

public sealed class SearchPageTests(DemoWeb web)
{
    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_child_is_found_by_a_misspelt_name(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        var page = await (await helen.OpenAsync(PeopleLinks.Search)).SubmitAsync(("Terms", "thorntan maia"));
        Assert.Contains("Maya Thornton", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_out_of_reach_looks_like_none()
    {
        var kate = await web.AsAsync("kate");
        var page = await (await kate.OpenAsync(PeopleLinks.Search)).SubmitAsync(("Terms", "Idris"));
        Assert.Contains("No child found", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_typed_is_said_beside_the_box()
    {
        var helen = await web.AsAsync("helen");
        (await (await helen.OpenAsync(PeopleLinks.Search)).SubmitAsync(("Terms", " "))).ShowsError("Terms", "Enter a name, a date of birth or an identifier");
    }
}
