using NodaTime;
using Waymark.Core.Plans.Content;

namespace Waymark.Bench;

/// <summary>A plan of any length, made of rows that read like those of a plan; the same for the same numbers.</summary>
internal static class PlanSample
{
    private static readonly LocalDate Day = new(2026, 11, 24);

    /// <param name="each">How many needs, outcomes and provisions.</param>
    /// <param name="name">Whom it is about.</param>
    public static FrozenPlan Of(int each, string name = "Zoë D'Souza-Łukasz") => new(1, "final", Day, new FrozenChild(name, new LocalDate(2017, 1, 9), ""), [.. Items(each)],
        [new("Educational psychology", "Dr A. Ward", "Educational psychologist", Day.PlusDays(-90), Day.PlusDays(-60)), new("Speech and language therapy", "B. Fox", "Therapist", null, Day.PlusDays(-40))], []);

    private static IEnumerable<PlanItem> Items(int each)
    {
        yield return Item(1, "profile", "A", 0, [("means", "Signs and some Polish and English words. Points at pictures."), ("signals", "Nods for yes.")]);
        yield return Item(2, "view", "A", 0, [("voiceOf", "child"), ("words", "I like the hens. I want to sit with Ola."), ("method", "sign")]);
        for (var i = 0; i < each; i++)
        {
            yield return Item(1000 + i, "need", "B", i, [("area", "CI"), ("description", $"Need {i}: strangers understand one word in three of what she says, so that she stops after the second try."), ("strengths", $"Strength {i}: she takes turns and waits for her friends."), ("impact", "At school she plays beside others and not with them. At home her grandmother speaks for her. In shops she hides.")]);
            yield return Item(2000 + i, "outcome", "E", i, [("behaviour", $"Outcome {i}: she asks a child of her class to play."), ("measure", "Times a day, counted by the class teacher"), ("unit", "times"), ("baseline", "0"), ("target", "3"), ("by", "2027-07-16")], 1000 + i);
            yield return Item(3000 + i, "provision", "F", i, [("what", $"Provision {i}: practises asking and answering with a partner, with signs and pictures, by the programme of the therapist."), ("mode", "direct"), ("times", "3"), ("per", "week"), ("minutes", "30"), ("weeks", "38"), ("group", "2"), ("deliverer", "a teaching assistant"), ("expertise", "Makaton, level 2"), ("designer", "The speech and language therapist"), ("body", "setting"), ("place", "A quiet room"), ("reviewBy", "2027-03-26")], 1000 + i, 2000 + i);
        }
        yield return Item(4, "setting", "I", 0, [("name", "Airedale View Primary School"), ("type", "Mainstream primary school")]);
    }

    private static PlanItem Item(int number, string kind, string section, int order, (string, string)[] values, params int[] links) => new(
        new(Id(number)), kind, section, order, values.ToDictionary(v => v.Item1, v => v.Item2, StringComparer.Ordinal), [.. links.Select(l => new PlanItemId(Id(l)))], [], "", Day.PlusDays(-30), null);

    private static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
