using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Family.Door;
using Waymark.Plans.Door;

namespace Waymark.Browser.Journey;

/// <summary>Advice is asked of everybody whom the law names and of whom the family wishes; each writes and signs it.</summary>
internal sealed class Advising(JourneySite site, People people, CaseId of)
{
    private static readonly LocalDate Written = new(2027, 1, 11);

    public async Task RunAsync()
    {
        await AskAsync();
        await people.GoOnToAsync(Written);
        await WriteAsync();
        await LookAtAsync();
    }

    private async Task AskAsync()
    {
        var hannah = await people.AsAsync("hannah");
        foreach (var (kind, who) in new[] { ("d", "Dr Sam Adeyemi, Educational psychologist"), ("c", "Ruth Bell, Designated health officer"), ("e", "Dan Price, Social worker"), ("h", "Tess Monroe, Therapist") })
        {
            await hannah.OpenAsync(AdviceLinks.AskForOne(of, kind));
            await hannah.FillAsync("Who is asked?", kind switch { "d" => "Educational psychology", "c" => "Community paediatrics", "e" => "Social care", _ => "Speech and language therapy" });
            await hannah.ChooseAsync("Who writes it?", who);
            await hannah.PressAsync("Save", exact: true);
        }
        await hannah.PressAsync("Ask for all 2 of them");
        await hannah.ReadsAsync("Educational psychology", "Due 19 January 2027", "Family", "School or setting");
        await hannah.SoundAsync("advice-asked");
        await (await people.AsAsync("ben")).RefusedAsync(AdviceLinks.OfCase(of));
    }

    private async Task WriteAsync()
    {
        await AdviseAsync("sam", "Educational psychologist", "He remembers the first thing that he hears.",
            new Row("need", "Robin holds one step in mind when he listens and loses the others", "Cognition and learning"),
            new Row("outcome", "Robin carries out a task of three steps that he heard once"),
            new Row("provision", "A teaching assistant breaks each task into steps that Robin can see and signs each with him", Times: 5, Minutes: 30, By: "teaching assistant"));
        await AdviseAsync("ruth", "Community paediatrician", "He says that the hall hurts his ears.",
            new Row("need", "Robin hears less in noise because of glue ear", "Health"), new Row("provision", "An audiologist tests his hearing and tells the school the result", Times: 2, Per: "Year", Minutes: 45, By: "audiologist"));
        await AdviseAsync("dan", "Social worker", "He would like to go to a club.",
            new Row("need", "Robin has no friend whom he meets outside school", "Social care"), new Row("provision", "A befriender takes Robin to a youth club", Times: 1, Minutes: 120, By: "befriender"));
        await AdviseAsync("kate", "SENCO", "He signs what he wants when somebody waits.",
            new Row("provision", "The form tutor meets Robin at the start of each day", Times: 5, Minutes: 10, By: "form tutor"));
        await AdviseAsync("sarah", "Mother", "He wants to be understood.", new Row("need", "Robin gives up when nobody waits for his answer", "Communication and interaction"));
        await ReportAsync();
        await SayAsync();
    }

    private async Task AdviseAsync(string key, string profession, string views, params Row[] rows)
    {
        var author = await people.AsAsync(key);
        await author.OpenAsync(AdviceLinks.Mine);
        await author.FollowAsync("Thornton, Robin");
        await FirstAsync(author, profession, views);
        foreach (var row in rows) await RecommendAsync(author, row);
        await author.SoundAsync($"advice-{key}");
        await SignAsync(author, rows.Length);
    }

    private static async Task FirstAsync(Person author, string profession, string views)
    {
        await author.FillAsync("Your name", author.Key);
        await author.FillAsync("Your profession, or what you are to the child", profession);
        await author.TickAsync("I met the child");
        await author.DateAsync("When did you last see the child?", Written.PlusDays(-4));
        await author.FillAsync("What does the child think, and how do you know?", views);
        await author.FillAsync("What should the reader understand first?", "He can do more than he is heard to say.");
        await author.FillAsync("What do you not know?", "How he will be in a new group.");
        await author.PressAsync("Save and come back");
        await author.ReadsAsync("Your advice is saved");
    }

    private static async Task RecommendAsync(Person author, Row row)
    {
        await author.FollowAsync("Add a recommendation");
        await author.TickAsync(row.Sort switch { "need" => "A need: what is difficult", "outcome" => "An outcome: what will be different", _ => "Provision: what is to be done" });
        if (row.Area.Length > 0) await author.ChooseAsync("Area of need", row.Area);
        await author.FillAsync("In your words", row.Text);
        if (row.Sort == "provision")
        {
            await author.FillAsync("How many times", $"{row.Times}");
            await author.ChooseAsync("In each", row.Per);
            await author.FillAsync("Minutes each time", $"{row.Minutes}");
            await author.FillAsync("Weeks a year", "39");
            await author.FillAsync("Largest group", "1");
            await author.FillAsync("Who does it", row.By);
            await author.FillAsync("With what skill or training", "trained in signing");
        }
        await author.PressAsync("Save", exact: true);
        await author.ReadsAsync(row.Text);
    }

    /// <summary>The therapist has a report already: she sends it and says which of its sentences are recommendations.</summary>
    private async Task ReportAsync()
    {
        var tess = await people.AsAsync("tess");
        await tess.OpenAsync(AdviceLinks.Mine);
        await tess.FollowAsync("Thornton, Robin");
        await FirstAsync(tess, "Speech and language therapist", "He laughs when a sign is understood.");
        await tess.FollowAsync("Send a report (Word or PDF)");
        await tess.Page.GetByLabel("Your report", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "report.docx", MimeType = "application/octet-stream", Buffer = Docx("Provision", "Robin will need 30 minutes twice a week with a speech and language therapist.") });
        await tess.PressAsync("Send it");
        await tess.ReadsAsync("Robin will need 30 minutes twice a week", "It states: ");
        await tess.TickAsync("Robin will need 30 minutes twice a week");
        await tess.SoundAsync("report-sentences");
        await tess.PressAsync("Take the ticked ones");
        await tess.OpenAsync(AdviceLinks.Mine);
        await tess.FollowAsync("Thornton, Robin");
        await SignAsync(tess, 1);
    }

    /// <summary>What the boy himself says, by the hand of the SENCO, and a wish of the family.</summary>
    private async Task SayAsync()
    {
        var kate = await people.AsAsync("kate");
        await kate.OpenAsync(PlanLinks.AddView(of));
        await kate.TickAsync("How things are now");
        await kate.TickAsync("The child", exact: true);
        await kate.FillAsync("In their own words", "Wait for me. I know it.");
        await kate.ChooseAsync("What is it about? (for how things are now)", "School or college");
        await kate.ChooseAsync("How was it given? (for how things are now)", "Signing");
        await kate.PressAsync("Keep it");
        var sarah = await people.AsAsync("sarah");
        await sarah.OpenAsync(FamilyLinks.AddView(site.Child));
        await sarah.TickAsync("A hope for the future");
        await sarah.TickAsync("Robin's");
        await sarah.FillAsync("What was said or shown?", "I want to order my own drink");
        await sarah.SoundAsync("view-add");
        await sarah.PressAsync("Keep it");
        await sarah.ReadsAsync("I want to order my own drink", "We will tell you by 8 February 2027");
    }

    private static async Task SignAsync(Person author, int rows)
    {
        await author.FollowAsync("Check and sign");
        await author.ReadsAsync($"It has {rows} recommendation");
        await author.PressAsync("Sign and send");
        await author.ReadsNothingOfAsync("There is a problem");
    }

    private async Task LookAtAsync()
    {
        var hannah = await people.AsAsync("hannah");
        await hannah.OpenAsync(AdviceLinks.OfCase(of));
        for (var i = 0; i < 6; i++)
        {
            await hannah.FollowAsync("Look at it");
            await hannah.PressAsync("Accept it");
            await hannah.OpenAsync(AdviceLinks.OfCase(of));
        }
        await hannah.ReadsAsync("10 of 10 open");
        await hannah.OpenAsync(PlanLinks.Clocks(of));
        await hannah.ReadsAsync("Give advice for the assessment: Educational psychology");
    }

    private static byte[] Docx(params string[] paragraphs)
    {
        var body = string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>"));
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var document = zip.CreateEntry("word/document.xml").Open())
            document.Write(Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"));
        return file.ToArray();
    }

    private sealed record Row(string Sort, string Text, string Area = "", int Times = 0, string Per = "Week", int Minutes = 0, string By = "");
}
