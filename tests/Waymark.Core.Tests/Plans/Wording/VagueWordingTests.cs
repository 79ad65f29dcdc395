using Waymark.Core.Plans.Wording;
using static Waymark.Core.Tests.Plans.Content.Rows;

namespace Waymark.Core.Tests.Plans.Wording;

public sealed class VagueWordingTests
{
    [Theory]
    [InlineData("Maya will have access to a quiet space", "have access|quiet space")]
    [InlineData("Regular speech and language therapy as required", "Regular|speech and language therapy|as required")]
    [InlineData("Support will be age-appropriate", "")]
    [InlineData("He takes part in a supported internship", "")]
    [InlineData("irregularly shaped accessories", "")]
    [InlineData("up to 5 hours a week", "up to")]
    [InlineData("up to the door", "")]
    [InlineData("about 20 minutes", "about")]
    [InlineData("she talks about dogs", "")]
    [InlineData("Tom said “regular breaks help me” and that is done daily", "")]
    [InlineData("This is not optional or regular", "regular")]
    [InlineData("It is not regular", "")]
    [InlineData("small‑group work", "small‑group")]
    [InlineData("ACCESS TO a laptop", "ACCESS TO|laptop")]
    [InlineData("termly visits, e.g. by a nurse", "termly visits|e.g.")]
    public void Phrases_are_found_as_whole_words_the_longest_first_and_never_in_quotations(string text, string found) =>
        Assert.Equal(found, string.Join('|', VagueWording.Find(text).Select(h => h.Text)));

    [Fact]
    public void Every_spelling_of_the_list_is_found_where_it_stands_alone()
    {
        foreach (var phrase in VaguePhrase.All)
            foreach (var spelling in phrase.Spellings)
            {
                var text = phrase.BeforeNumber ? $"{spelling} 3" : spelling;
                Assert.Contains(VagueWording.Find(text), h => h.Text.Length >= spelling.Length && h.At == 0);
            }
    }

    [Fact]
    public void The_list_has_the_85_phrases_each_with_a_reason_and_a_question()
    {
        Assert.Equal(Enumerable.Range(1, 85), VaguePhrase.All.Select(p => p.Number));
        Assert.All(VaguePhrase.All, p => Assert.True(p.Why.Length > 0 && p.Ask.Length > 0 && p.Spellings.Count > 0));
        Assert.Distinct(VaguePhrase.All.SelectMany(p => p.Spellings));
    }

    [Theory]
    [InlineData("what=Regular reading", "4")]
    [InlineData("what=Regular reading;deliverer=a teacher;times=3;per=week;minutes=20", "")]
    [InlineData("what=Regular reading as required;deliverer=a teacher;times=3;per=week;minutes=20", "7")]
    [InlineData("what=Reading as required;flexReason=Tires after seizures;flexFloor=10 minutes daily;flexDecider=class teacher", "")]
    [InlineData("what=A programme of exercises;deliverer=an assistant", "27")]
    [InlineData("what=A programme of exercises;deliverer=an assistant;designer=a physiotherapist", "")]
    [InlineData("what=Staff will should do it;deliverer=a teacher", "45")]
    public void Fields_of_the_row_make_good_what_can_be_made_good(string fields, string left) =>
        Assert.Equal(left, string.Join('|', VagueWording.Find(Row("provision", "F", fields)).Select(h => h.Phrase.Number)));
}
