using Waymark.Core.Plans.Letters;

namespace Waymark.Core.Tests.Plans.Letters;

public sealed class NoticeTests
{
    public static TheoryData<string> Notices => [.. Notice.All.Select(n => n.Name)];

    public static TheoryData<string, string> Pieces => [.. Notice.All.SelectMany(n => n.Pieces.Select(p => (n.Name, p.Name)))];

    /// <summary>Every field with a value that could stand in no other.</summary>
    private static Dictionary<string, string> Known => LetterField.All.ToDictionary(f => f.Name, f => $"value of {f.Name}", StringComparer.Ordinal);

    [Fact]
    public void Every_notice_of_the_domain_is_there_once_and_no_piece_is_there_for_nothing()
    {
        Assert.Equal(20, Notice.All.Count);
        Assert.Equal(Notice.All.Count, Notice.All.Select(n => n.Name).Distinct().Count());
        Assert.Equal(LetterPiece.All.Select(p => p.Name).Order(), Notice.All.SelectMany(n => n.Pieces.Select(p => p.Name)).Distinct().Order());
        Assert.All(LetterPiece.All.SelectMany(p => p.Fields), f => Assert.NotNull(LetterField.Find(f)));
    }

    [Theory, MemberData(nameof(Notices))]
    public void The_standard_wording_of_a_notice_is_complete_and_says_every_value_once_it_is_known(string name)
    {
        var notice = Notice.Find(name)!;
        Assert.Empty(LetterWording.Standard.Check(name, LetterWording.StandardText(name)!, "Text"));
        var draft = LetterDraft.Of(notice, LetterWording.Standard, Known);
        Assert.Empty(draft.Gaps);
        var text = string.Join('\n', draft.Blocks.Select(b => b.Text));
        Assert.All(notice.Pieces.SelectMany(p => p.Fields), f => Assert.Contains($"value of {f}", text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pieces))]
    public void A_wording_without_a_required_piece_is_refused_by_its_name(string name, string piece)
    {
        var without = new LetterWording(TextsWithout(piece));
        var problems = without.Check(name, without.TextOf(name)!, "Text");
        Assert.Contains(problems, p => p.Sentence.StartsWith($"{LetterPiece.Find(piece)!.Label} is missing", StringComparison.Ordinal) && p.Sentence.Contains($"[{piece}]", StringComparison.Ordinal));
        Assert.Contains(LetterDraft.Of(Notice.Find(name)!, without, Known).Gaps, g => g.What == LetterPiece.Find(piece)!.Label);
    }

    [Theory, MemberData(nameof(Pieces))]
    public void A_letter_whose_piece_has_no_value_has_a_gap_that_says_where_to_put_it(string name, string piece)
    {
        foreach (var field in LetterPiece.Find(piece)!.Fields)
        {
            var known = Known;
            known[field] = "  ";
            var gap = Assert.Single(LetterDraft.Of(Notice.Find(name)!, LetterWording.Standard, known).Gaps);
            Assert.Equal(LetterField.Find(field)!.Label, gap.What);
            Assert.NotEqual("", gap.Put);
        }
    }

    [Fact]
    public void A_tag_that_stands_before_other_words_carries_nothing()
    {
        var text = LetterWording.StandardText("will-not-assess")!.Replace("[reasons] {reasons}", "[reasons] We have our reasons.", StringComparison.Ordinal);
        Assert.Contains(LetterWording.Standard.Check("will-not-assess", text, "Text"), p => p.Sentence.Contains("lacks {reasons}", StringComparison.Ordinal));
        var med = LetterWording.StandardText("MED")!.Replace(" certificate", " paper", StringComparison.Ordinal);
        Assert.Contains(LetterWording.Standard.Check("MED", med, "Text"), p => p.Sentence.Contains("lacks the word “certificate”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[decision] Words of {nobody}.", "There is no field called {nobody}")]
    [InlineData("[nothing] Words.", "There is no piece called [nothing]")]
    [InlineData("[[XYZ]]", "There is no shared text called [[XYZ]]")]
    public void What_nobody_knows_is_refused(string text, string sentence) =>
        Assert.Contains(LetterWording.Standard.Check("will-assess", text, "Text"), p => p.Sentence.StartsWith(sentence, StringComparison.Ordinal));

    [Fact]
    public void A_notice_that_can_be_appealed_carries_all_of_mediation_appeal_and_advice() => Assert.All(Notice.All, n =>
        Assert.Equal(n.Appealable ? 11 : 0, n.Pieces.Count(p => p.Name.StartsWith("MED.", StringComparison.Ordinal) || p.Name.StartsWith("APP.", StringComparison.Ordinal) || p.Name.StartsWith("ADV.", StringComparison.Ordinal))));

    [Fact]
    public void A_letter_keeps_its_bytes_and_its_paper_says_what_it_says()
    {
        var letter = new FrozenLetter("will-assess", "We will assess", new(2026, 11, 24), "Zoë D'Souza", "Mr Łukasz", "Priya Nair", ["Council", "Hall"], null, [new(true, "Why"), new(false, "Because."), new(false, "- one\n- two")]);
        var again = FrozenLetter.Read(letter.ToBytes());
        Assert.Equal(letter.ToBytes(), again.ToBytes());
        string[] words = [.. again.ToPaper().Words()];
        Assert.Contains("24 November 2026", words);
        Assert.Contains("two", words);
        Assert.Contains("Priya Nair\nCouncil", words);
        Assert.DoesNotContain("Hall", words);
    }

    /// <summary>Every standard text with the paragraphs of one piece taken out.</summary>
    private static Dictionary<string, string> TextsWithout(string piece) => Notice.All.Select(n => n.Name).Concat(LetterWording.Shared.Select(s => s.Name)).ToDictionary(n => n,
        n => string.Join("\n\n", LetterWording.StandardText(n)!.Split("\n\n").Where(p => !p.Trim().StartsWith($"[{piece}]", StringComparison.Ordinal))), StringComparer.Ordinal);
}
