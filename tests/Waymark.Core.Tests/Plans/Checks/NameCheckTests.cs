using CsCheck;
using NodaTime;
using Waymark.Core.Plans.Checks;
using Waymark.Core.Plans.Content;
using static Waymark.Core.Tests.Plans.Content.Rows;

namespace Waymark.Core.Tests.Plans.Checks;

public sealed class NameCheckTests
{
    [Theory]
    // A slip within the sentence: left out, put in, changed, swapped.
    [InlineData("In class Charlotte and Charlote share a desk", "Charlote")]
    [InlineData("Support for Charllotte begins at nine", "Charllotte")]
    [InlineData("What Charlottte's day looks like", "Charlottte")]
    [InlineData("Help for Chalrotte at lunch", "Chalrotte")]
    [InlineData("Ask Lottye what she wants", "Lottye")]
    // At the head of a sentence only what is as long as the name.
    [InlineData("Chalrotte likes trains", "Chalrotte")]
    [InlineData("Charlote likes trains", null)]
    [InlineData("She reads. Charlette sings", "Charlette")]
    // The names themselves, also where they own something, and in capitals.
    [InlineData("Charlotte's reading, CHARLOTTE, Lottie’s desk", null)]
    // Another child, a place, a month, a member of staff, a word without a capital.
    [InlineData("In May and with Harlow School", null)]
    [InlineData("Mrs Charlott teaches", null)]
    [InlineData("a charlote is a cake", null)]
    [InlineData("Then Lorrie came", null)]
    public void A_capitalised_word_that_is_nearly_the_name_is_asked_about(string text, string? found) =>
        Assert.Equal(found, PlanChecks.Run(Facts(text, "history", "words")).FirstOrDefault(f => f.Check.Id == "FO1")?.Value);

    [Theory]
    [InlineData("Ava", "Then Eva came and Avaa too")]
    [InlineData("Maya", "Plans for May. Many came. In May she reads")]
    [InlineData("Sam", "See Sim and Pam")]
    public void A_short_name_is_not_taken_for_every_word_near_it(string name, string text)
    {
        var facts = Facts(text, "history", "words");
        Assert.DoesNotContain(PlanChecks.Run(facts with { Child = facts.Child with { Names = [name, "Brown"], Called = [name] } }), f => f.Check.Id == "FO1");
    }

    [Theory]
    [InlineData("He likes trains", "She likes trains", "he")]
    [InlineData("Likes to show his drawings", "Likes to show her drawings", "his")]
    // Somebody else is spoken of, or both are.
    [InlineData("Likes it when he comes", "His brother reads to the class", "he")]
    [InlineData("Enjoys his books", "Mum says that he is calm", "his")]
    [InlineData("Enjoys his books", "She reads while he waits", "his")]
    public void Pronouns_that_the_record_speaks_against_are_a_question(string asked, string silent, string word)
    {
        var finding = Assert.Single(PlanChecks.Run(Facts(asked, "history", "words")), f => f.Check.Id == "FO5");
        Assert.Equal(word, finding.Value, ignoreCase: true);
        Assert.Equal(CheckSeverity.Information, finding.Check.Severity);
        Assert.DoesNotContain(PlanChecks.Run(Facts(silent, "history", "words")), f => f.Check.Id == "FO5");
        var facts = Facts(asked, "history", "words");
        Assert.DoesNotContain(PlanChecks.Run(facts with { Child = facts.Child with { Pronouns = PlanSubject.PronounsOf("U") } }), f => f.Check.Id == "FO5");
    }

    [Fact]
    public void The_child_s_own_words_are_never_corrected_and_another_child_s_name_is_told_in_them_too()
    {
        var found = PlanChecks.Run(Facts("Chalrotte and Idris's friend: he is nice", "wish", "words")).Select(f => f.Check.Id).ToList();
        Assert.DoesNotContain("FO1", found);
        Assert.DoesNotContain("FO5", found);
        Assert.Contains("FO4", found);
    }

    [Fact]
    public void Twice_in_a_row_nobody_could_tell_is_a_finding_and_once_or_with_an_answer_between_is_none()
    {
        var outcome = Row("outcome", "E", "behaviour=b");
        PlanItem Progress(string status, string on) => Row("progress", "E", $"status={status};on={on}", outcome);
        Assert.Contains("OU7", Ids(outcome, Progress("unknown", "2025-10-01"), Progress("unknown", "2026-10-01")));
        Assert.DoesNotContain("OU7", Ids(outcome, Progress("unknown", "2026-10-01")));
        Assert.DoesNotContain("OU7", Ids(outcome, Progress("unknown", "2024-10-01"), Progress("some", "2025-10-01"), Progress("unknown", "2026-10-01")));
        Assert.DoesNotContain("OU7", Ids(outcome, Progress("unknown", "2024-10-01"), Progress("unknown", "2025-10-01"), Progress("met", "2026-10-01")));
    }

    [Fact]
    public void The_number_of_slips_is_the_same_both_ways_and_one_slip_is_one() =>
        Gen.Select(Words, Words).Sample((one, other) =>
        {
            var slips = NamesInText.Slips(one, other);
            return slips == NamesInText.Slips(other, one) && (slips == 0) == (one == other) && slips >= Math.Abs(one.Length - other.Length) && slips <= Math.Max(one.Length, other.Length)
                && NamesInText.Slips(one, $"{one}x") == 1;
        });

    private static readonly Gen<string> Words = Gen.Char['a', 'e'].Array[0, 12].Select(letters => new string(letters));

    private static HashSet<string> Ids(params PlanItem[] rows) => [.. PlanChecks.Run(Facts("", "history", "words") with { Content = new(rows) }).Select(f => f.Check.Id)];

    private static PlanFacts Facts(string text, string kind, string field) => new(new PlanContent([Row(kind, "A", $"{field}={text}")]),
        new PlanSubject(["Charlotte", "Brown"], new HashSet<string> { "Idris", "Lorrie" }, "she", new LocalDate(2017, 3, 1), 4, false) { Called = ["Charlotte", "Lottie"] }, [], [], true, Today);
}
