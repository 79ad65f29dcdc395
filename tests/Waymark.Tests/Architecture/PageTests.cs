using System.Text.RegularExpressions;

namespace Waymark.Tests.Architecture;

public sealed partial class PageTests
{
    [Fact]
    public void The_address_of_every_page_is_its_folder() =>
        Wrong.None(Source.App.Where(file => file.Path.EndsWith(".cshtml", StringComparison.Ordinal) && PageLine().IsMatch(file.Code))
            .Select(file => (file.Path, Is: AddressOf(PageLine().Match(file.Code).Groups["route"].Value), Must: RouteOf(file.Within)))
            .Where(page => page.Is != page.Must).Select(page => $"{page.Path} is at {page.Is} and not at {page.Must}"));

    [Theory]
    [InlineData("Plans/Reviews/RecordMeeting/Index.cshtml", "/plans/{plan}/reviews/{review:guid}/record-meeting")]
    [InlineData("Plans/Today/Index.cshtml", "/plans/today")]
    [InlineData("People/Children/OpenWithReason/Index.cshtml", "/people/children/{child}/open-with-reason")]
    [InlineData("Exchange/Imports/Errors.cshtml", "/exchange/imports/{import}/errors/{page?}")]
    public void A_folder_is_written_as_an_address_with_hyphens_and_without_the_ids(string file, string route) =>
        Assert.Equal(RouteOf(file), AddressOf(route));

    private static string AddressOf(string route) =>
        "/" + string.Join('/', route.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(step => step[0] != '{'));

    private static string RouteOf(string within) => AddressOf(string.Join('/', within[..^".cshtml".Length].Split('/')
        .Where(step => step != "Index").Select(step => Hump().Replace(step, "-").ToLowerInvariant())));

    [GeneratedRegex("""^@page(\s+"(?<route>[^"]*)")?""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex PageLine();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Hump();
}
