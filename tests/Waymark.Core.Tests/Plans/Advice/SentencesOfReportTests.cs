using Waymark.Core.Plans.Advice;

namespace Waymark.Core.Tests.Plans.Advice;

public sealed class SentencesOfReportTests
{
    [Fact]
    public void Sentences_that_recommend_are_offered_with_page_paragraph_and_sort_and_their_words_are_not_changed()
    {
        var found = SentencesOfReport.Of(
        [
            new(1, ["Background", "I met Ada on 4 May at her school. She likes drawing."]),
            new(2, ["2. Needs", "2.1 Ada understands single words. She has difficulty with longer sentences.", "Outcomes", "Ada will follow a direction of two parts."]),
            new(3, ["Provision", "• Ada will need 20 minutes of language work three times a week, delivered by a teaching assistant.", "Other matters", "4.2 Staff should use signs, e.g. Makaton, in every lesson. The weather was fine."]),
        ]);
        Assert.Equal(
            [
                (2, "paragraph 2.1", "need", "Ada understands single words."), (2, "paragraph 2.1", "need", "She has difficulty with longer sentences."),
                (2, "page 2, paragraph 4", "outcome", "Ada will follow a direction of two parts."),
                (3, "page 3, paragraph 2", "provision", "Ada will need 20 minutes of language work three times a week, delivered by a teaching assistant."),
                (3, "paragraph 4.2", "provision", "Staff should use signs, e.g. Makaton, in every lesson."),
            ],
            found.Select(c => (c.Page, c.Paragraph, c.Sort, c.Text)));
        Assert.Equal("20", found[3].Amount["minutes"]);
        Assert.Empty(found[4].Amount);
    }

    [Theory]
    [InlineData("Dr. Bell saw Ada. She was calm.", 2)]
    [InlineData("It takes 2.5 hours. Then he rests!", 2)]
    [InlineData("a) one thing; another thing", 2)]
    [InlineData("", 0)]
    public void A_paragraph_is_cut_where_sentences_end(string paragraph, int sentences) =>
        Assert.Equal(sentences, SentencesOfReport.Split(paragraph).Count());

    [Theory]
    [InlineData("20 minutes three times a week with a trained teaching assistant", "deliverer=teaching assistant minutes=20 per=week times=3")]
    [InlineData("a 30-minute session once per fortnight, delivered by a speech and language therapist", "deliverer=speech and language therapist minutes=30 per=fortnight times=1")]
    [InlineData("one hour weekly, one-to-one, 38 weeks a year", "group=1 minutes=60 per=week times=1 weeks=38")]
    [InlineData("five sessions a week in a group of no more than four", "group=4 per=week times=5")]
    [InlineData("half an hour twice a term by the SENCO", "deliverer=SENCO minutes=30 per=term times=2")]
    [InlineData("daily checks by a key adult", "deliverer=key adult per=day times=1")]
    [InlineData("a termly review, and one every half term", "")]
    [InlineData("20 to 30 minutes, two or three times a week", "")]
    [InlineData("up to 45 minutes of regular support in a small group", "")]
    [InlineData("groups of 3-4 pupils as required", "")]
    [InlineData("training for the teaching assistant", "")]
    [InlineData("by a teacher or by a mentor, 10 minutes each day", "minutes=10 ")]
    public void Amounts_are_read_and_never_made_up(string sentence, string expected)
    {
        var found = AmountsOfSentence.Of(sentence);
        if (expected == "minutes=10 ") { Assert.Equal("10", found["minutes"]); Assert.False(found.ContainsKey("deliverer")); return; }
        Assert.Equal(expected, string.Join(' ', found.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}")));
    }
}
