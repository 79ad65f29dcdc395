using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.People.Identifiers;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.People.Children;

public sealed class IdentifierTests(EditedArea area)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_number_that_fails_its_check_is_refused_in_words(string engine)
    {
        var child = await area.ChildAsync(engine, "Fremington");
        var priya = await area.AsAsync("priya", engine);
        var twelve = "815900116001";
        var wrong = (Upn.CheckLetter(twelve) == 'A' ? 'B' : 'A') + twelve;
        Assert.Equal([$"The check letter of the UPN must be {Upn.CheckLetter(twelve)}."], (await priya.FillAsync(PeopleLinks.Identifiers(child.Id), ("Asked.Kind", "Upn"), ("Asked.Value", wrong))).Problems());
        Assert.Equal(["The check digit of the NHS number is wrong."], (await priya.FillAsync(PeopleLinks.Identifiers(child.Id), ("Asked.Kind", "NhsNumber"), ("Asked.Value", "943 476 5910"))).Problems());
        Assert.Equal(["Select which number it is", "Enter the number"], (await priya.FillAsync(PeopleLinks.Identifiers(child.Id), ("Asked.Value", ""))).Problems());
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_new_number_takes_the_place_of_the_present_one_and_both_find_the_child(string engine)
    {
        var child = await area.ChildAsync(engine, "Gilling");
        var priya = await area.AsAsync("priya", engine);
        string[] upns = [.. new[] { "815900216001", "815900216002" }.Select(twelve => Upn.CheckLetter(twelve) + twelve)];
        foreach (var upn in upns) Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(PeopleLinks.Identifiers(child.Id), ("Asked.Kind", "Upn"), ("Asked.Value", upn.ToLowerInvariant()))).Status);
        await using var db = await area.StoreAsync(engine);
        var kept = await db.Set<ChildIdentifier>().Where(i => i.Child == child.Id).ToListAsync(Stop);
        Assert.Equal([$"{upns[0]} 2026-11-23", $"{upns[1]} "], kept.OrderBy(i => i.Value[1..]).Select(i => $"{i.Value} {i.To:uuuu-MM-dd}"));
        foreach (var upn in upns) Assert.Contains($"{child.Id}", (await priya.FillAsync(PeopleLinks.Search, ("Terms", upn))).Text, StringComparison.Ordinal);
        var now = kept.Single(i => i.To is null);
        Assert.Equal(["Enter the last day"], (await priya.FillAsync(PeopleLinks.Identifiers(child.Id, now.Id))).Problems());
        Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(PeopleLinks.Identifiers(child.Id, now.Id), FilledForm.Day("Asked.To", DemoArea.Today))).Status);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_number_of_another_child_is_refused_without_a_word_about_that_child(string engine)
    {
        var (child, other) = (await area.ChildAsync(engine, "Hawnby"), await area.ChildAsync(engine, "Ingleby", c => c.Sealed = true));
        await using (var before = await area.StoreAsync(engine))
        {
            before.Add(new ChildIdentifier { Id = Guid.CreateVersion7(), Child = other.Id, Kind = IdentifierKind.NhsNumber, Value = "9434765919" });
            await before.SaveChangesAsync(Stop);
        }
        var priya = await area.AsAsync("priya", engine);
        var answer = await priya.FillAsync(PeopleLinks.Identifiers(child.Id), ("Asked.Kind", "NhsNumber"), ("Asked.Value", "943 476 5919"));
        Assert.Equal(["Another child has this number; tell the data protection lead"], answer.Problems());
        Assert.DoesNotContain("Ingleby", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{other.Id}", answer.Text, StringComparison.Ordinal);
        await using var db = await area.StoreAsync(engine);
        Assert.False(await db.Set<ChildIdentifier>().AnyAsync(i => i.Child == child.Id, Stop));
        var told = await db.Set<TrailEntry>().SingleAsync(e => e.Child == child.Id.Value && e.Action == "add a number that another child has", Stop);
        Assert.Equal("refused", told.Outcome);
    }
}
