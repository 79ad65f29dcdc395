using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Core.Access;
using Waymark.Exchange;
using Waymark.Shell.Data;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Exchange;

/// <summary>What a file does not say itself is said on the page where it is sent.</summary>
public sealed class UploadOptionTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_of_a_spreadsheet_with_its_own_letters_and_dates_is_taken_over_once_both_are_said()
    {
        await using var site = await TestSite.StartAsync(engines.Settings(nameof(StoreEngine.Sqlite)), Stop);
        var manager = await site.SignedInAsAsync(Role.SendManager, Stop);
        var file = Encoding.Latin1.GetBytes("local_child_id,forename,surname,date_of_birth\n1,Zoë,Bäcker,09/04/2015\n");
        var page = await UploadPage.SettledAsync(manager, (await UploadPage.SendAsync(manager, file, "clinic_2026.csv")).Location);
        Assert.Contains("E01", page.Text, StringComparison.Ordinal);
        var sent = await UploadPage.SendAsync(manager, file, "clinic_2026.csv", "", ("encoding", "windows-1252"), ("dates", "dd/mm/yyyy"), ("source", ""), ("year", ""));
        page = await UploadPage.SettledAsync(manager, sent.Location);
        Assert.Contains("Dates, as chosen", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await UploadPage.AcceptAsync(manager, page)).Status);
        Assert.Contains("children added", (await UploadPage.SettledAsync(manager, sent.Location)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_does_not_suit_the_file_is_refused_beside_its_own_question()
    {
        await using var site = await TestSite.StartAsync(engines.Settings(nameof(StoreEngine.Sqlite)), Stop);
        var manager = await site.SignedInAsAsync(Role.SendManager, Stop);
        var answer = await UploadPage.SendAsync(manager, "local_child_id,forename,surname,date_of_birth\n1,Ann,Lee,2015-04-09\n"u8.ToArray(), "clinic.csv", "", ("year", "2026"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var field = answer.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!;
        Assert.Equal("Options[year]", answer.Page.QuerySelector(field)!.GetAttribute("name"));
        Assert.NotNull(answer.Page.QuerySelector("details[open]"));
    }

    [Fact]
    public async Task The_help_of_the_command_line_names_every_kind_of_file_and_every_choice()
    {
        await using var services = new Waymark.Shell.Rooms.ProgramHost(Waymark.Program.Rooms).Services();
        await using var scope = services.CreateAsyncScope();
        var (kinds, choices) = (Waymark.Exchange.Commands.ValidateCommand.ProfileOption().Description!, Waymark.Exchange.Commands.ValidateCommand.OptionsOption().Description!);
        foreach (var profile in scope.ServiceProvider.GetRequiredService<ImportProfiles>().All)
        {
            Assert.Contains(profile.Id, kinds, StringComparison.Ordinal);
            Assert.All(profile.Options, option => Assert.Contains(option.Name, choices, StringComparison.Ordinal));
        }
    }
}
