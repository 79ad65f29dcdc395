using NodaTime;
using Waymark.Core.Plans.Letters;

namespace Waymark.Core.Tests.Plans.Letters;

public sealed class LetterGuardTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    private static readonly GuardFacts Right = new() { ToFamily = true, Known = true, HasRights = true, ByPost = true, HasAddress = true, HasOwnPlace = true, Day = Today, Today = Today };

    private static readonly Dictionary<string, GuardFacts> Wrong = new(StringComparer.Ordinal)
    {
        ["G1"] = Right with { Known = false },
        ["G2"] = Right with { HasRights = false },
        ["G3"] = Right with { Barred = true },
        ["G4"] = Right with { OverSchoolAge = true },
        ["G5"] = Right with { IsYoungPerson = true },
        ["G6"] = Right with { AddressRestricted = true },
        ["G7"] = Right with { HasAddress = false },
        ["G8"] = Right with { ByPost = false, HasOwnPlace = false },
        ["G9"] = Right with { OtherNames = ["Grace"] },
        ["G10"] = Right with { Whole = false },
        ["G11"] = Right with { OwnPaper = false },
        ["G12"] = Right with { ByPost = false, Day = Today.PlusDays(-1) },
        ["G13"] = Right with { DoneOn = Today.PlusDays(-3) },
        ["G14"] = Right with { Ended = true },
        ["G16"] = Right with { SameOn = Today },
        ["G15"] = Right with { Day = Today.PlusDays(-1) },
    };

    [Fact]
    public void A_letter_that_is_right_passes()
    {
        Assert.Empty(LetterGuard.Look(Right));
        Assert.Empty(LetterGuard.Look(Right with { OverSchoolAge = true, IsYoungPerson = true, ByPost = false, AddressRestricted = true, HasAddress = false }));
        Assert.Empty(LetterGuard.Look(new GuardFacts { ToFamily = false, ByPost = true, Day = Today, Today = Today }));
    }

    [Fact]
    public void Everything_in_the_table_is_found_when_it_is_so_and_alone()
    {
        Assert.Equal(LetterGuard.Ids.Order(), Wrong.Keys.Order());
        Assert.All(Wrong, wrong => Assert.Equal([wrong.Key], LetterGuard.Look(wrong.Value).Select(f => f.Id)));
        Assert.All(Wrong.Values.SelectMany(LetterGuard.Look), f => Assert.NotEqual("", f.Do));
    }

    [Theory]
    [InlineData("G3")]
    [InlineData("G6")]
    [InlineData("G11")]
    public void A_barred_person_a_protected_address_and_somebody_elses_paper_stop(string id) => Assert.True(LetterGuard.Look(Wrong[id]).Single().Stops);

    [Fact]
    public void Names_of_others_are_found_as_words_and_own_names_are_not_held_against_it()
    {
        Assert.Equal(["Grace"], LetterGuard.NamesIn("Grace's teacher and Finn met.", ["Grace", "Finn", "Ava"], ["Finn O'Brien"]));
        Assert.Empty(LetterGuard.NamesIn("gracefully, in grace", ["Grace"], []));
        Assert.Equal(["Zoë"], LetterGuard.NamesIn("As Zoë said", ["Zoë", "Al"], []));
    }
}
