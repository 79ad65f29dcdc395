using System.Text;
using Microsoft.Playwright;

namespace Waymark.Browser;

/// <summary>Pages that are there only after somebody did something: each is reached as a person reaches it, and looked at.</summary>
public sealed class PagesBehindAStep(DemoSite site)
{
    private const string Header = "local_child_id,forename,surname,date_of_birth,sex\n";

    [Fact]
    public async Task A_file_that_was_sent_and_a_record_that_waits_for_a_decision()
    {
        var page = await site.AsAsync("helen");
        // The same number with two different names: a person must look.
        await SendAsync(page, "school-999001_2026-11-24.csv", Header + "1,Bo,Vale,2014-01-02,M\n1,Bob,Vale,2014-01-02,M\n2,Ann,Null,2014-13-02,F\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import the good records" }).WaitForAsync(new() { Timeout = 120_000 });
        await page.IsSoundAtBothWidthsAsync("import-checked");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import the good records" }).ClickAsync();
        await page.GetByText("Imported", new() { Exact = true }).First.WaitForAsync(new() { Timeout = 120_000 });
        await page.IsSoundAtBothWidthsAsync("import-done");
        await page.GotoAsync("/people/matches");
        await page.GetByRole(AriaRole.Link, new() { Name = "Decide about the record from" }).First.ClickAsync();
        await page.IsSoundAtBothWidthsAsync("match-decide");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the decision" }).ClickAsync();
        await page.IsSoundAtBothWidthsAsync("match-decide-refused");
    }

    [Fact]
    public async Task A_file_of_which_nothing_can_be_used()
    {
        var page = await site.AsAsync("helen");
        await SendAsync(page, "return.xml", "<?xml version=\"1.0\"?><!DOCTYPE m [<!ENTITY x \"y\">]><Message>&x;</Message>");
        await page.GetByText("Nothing of this file can be used").WaitForAsync(new() { Timeout = 120_000 });
        await page.IsSoundAtBothWidthsAsync("import-refused");
    }

    [Fact]
    public async Task A_file_whose_dates_must_be_chosen_and_what_was_found_in_it_page_by_page()
    {
        var page = await site.AsAsync("helen");
        var rows = Header + string.Concat(Enumerable.Range(1, 130).Select(n => $"{n},Ann,Vale{n},{n % 28 + 1:00}/04/2015,{(n % 3 == 0 ? "X" : "F")}\n")) + "131,Bo,Vale,2015-04-09,M\n";
        await SendAsync(page, "clinic-dates_2026-11-24.csv", rows);
        await page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await page.IsSoundAtBothWidthsAsync("import-findings-second");
        await page.GetByRole(AriaRole.Link, new() { Name = "say how it is written" }).ClickAsync();
        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "clinic-dates_2026-11-24.csv", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(rows) });
        await page.GetByText("Say what the file does not say itself").ClickAsync();
        await page.GetByLabel("Dates (Person extract)").SelectOptionAsync("dd/mm/yyyy");
        await page.IsSoundAtBothWidthsAsync("upload-choices");
        await page.GetByLabel("Year of the return").SelectOptionAsync("2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the file" }).ClickAsync();
        await page.IsSoundAtBothWidthsAsync("upload-choices-refused");
        await page.GotoAsync("/exchange/imports?name=clinic-dates&state=Checked");
        await page.IsSoundAtBothWidthsAsync("imports-narrowed");
    }

    [Fact]
    public async Task Sealing_a_record_and_asking_to_open_it()
    {
        var page = await site.AsAsync("mike");
        await page.GotoAsync($"{SitePages.Child("leila")}/restrict");
        await page.Locator("input[name='Asked.What'][value='seal']").CheckAsync();
        await page.Locator("textarea[name='Asked.Reason']").FillAsync("Adopted in October");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var second = await site.AsAsync("nell");
        await second.GotoAsync("/people/restricted");
        await second.GetByRole(AriaRole.Link, new() { Name = "Confirm or drop" }).First.ClickAsync();
        await second.IsSoundAtBothWidthsAsync("seal-decide");
        await second.Locator("input[name=Verdict][value=confirm]").CheckAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await second.GetByRole(AriaRole.Link, new() { Name = "Ask to open" }).First.ClickAsync();
        await second.IsSoundAtBothWidthsAsync("seal-lift");
    }

    [Fact]
    public async Task Taking_an_exception_back()
    {
        var page = await site.AsAsync("priya");
        await page.GotoAsync($"{SitePages.Case("ava")}/record-exception");
        await page.GetByLabel("Exceptional personal circumstances of the child").CheckAsync();
        await FillAsync(page, "First day", 1, 6, 2026);
        await FillAsync(page, "Last day", 19, 6, 2026);
        await page.GetByLabel("The fact that is relied on").FillAsync("A bereavement in the family");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the exception" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Take back exception" }).First.ClickAsync();
        await page.IsSoundAtBothWidthsAsync("take-back");
    }

    [Fact]
    public async Task Setting_up_an_account_by_an_invitation()
    {
        var page = await site.AsAsync("jo");
        await page.GotoAsync("/access/people/add");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Robin Speight");
        await page.GetByLabel("User name").FillAsync("robin.speight@council.example");
        await page.GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Label = "SEND case officer" });
        await page.GetByLabel("Purpose").FillAsync("Statutory casework");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give the role" }).ClickAsync();
        var address = (await page.Locator(".govuk-inset-text code").InnerTextAsync()).Trim();
        await page.IsSoundAtBothWidthsAsync("people-invited");
        var invited = await (await site.VisitorAsync()).NewPageAsync();
        await invited.GotoAsync(new Uri(address, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : address);
        await invited.IsSoundAtBothWidthsAsync("invitation");
        await invited.GetByRole(AriaRole.Button, new() { Name = "Set up the account" }).ClickAsync();
        await invited.IsSoundAtBothWidthsAsync("invitation-refused");
    }

    private static async Task SendAsync(IPage page, string name, string text)
    {
        await page.GotoAsync("/exchange/imports/upload");
        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the file" }).ClickAsync();
    }

    private static async Task FillAsync(IPage page, string legend, int day, int month, int year)
    {
        var group = page.GetByRole(AriaRole.Group, new() { Name = legend, Exact = true });
        await group.GetByLabel("Day").FillAsync($"{day}");
        await group.GetByLabel("Month").FillAsync($"{month}");
        await group.GetByLabel("Year").FillAsync($"{year}");
    }
}
