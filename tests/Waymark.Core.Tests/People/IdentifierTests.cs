using CsCheck;
using Waymark.Core.People.Identifiers;

namespace Waymark.Core.Tests.People;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("B801200005001", "")]
    [InlineData("A801200005001", "1510")]
    [InlineData("P207000016049", "")]
    [InlineData("A82042160250A", "1560")]
    [InlineData("B80120000500", "1555")]
    [InlineData("B000200005001", "1530")]
    [InlineData("B8012O0005001", "1540")]
    [InlineData("B80120000500I", "1550")]
    [InlineData("B80120000500٣", "1550")]
    public void A_upn_fails_exactly_the_rule_it_breaks(string upn, string rules) =>
        Assert.Equal(rules, string.Join(' ', Upn.FaultsOf(upn).Select(f => f.Rule)));

    [Theory]
    [InlineData("9434765919", "")]
    [InlineData("943 476 5919", "")]
    [InlineData("9434765917", "NHS3")]
    [InlineData("0000000000", "NHS2")]
    [InlineData("9999999999", "NHS2")]
    [InlineData("٩٤٣٤٧٦٥٩١٩", "NHS1")]
    [InlineData("1000000043", "NHS4")]
    public void An_nhs_number_fails_exactly_the_rule_it_breaks(string number, string rules) =>
        Assert.Equal(rules, string.Join(' ', NhsNumber.FaultsOf(number.Replace(" ", "", StringComparison.Ordinal)).Select(f => f.Rule)));

    [Theory]
    [InlineData("1000000043", true)]
    [InlineData("7045123980", true)]
    [InlineData("7045123981", false)]
    [InlineData("0045123980", false)]
    [InlineData("9434765919", false)]
    public void A_uln_needs_its_check_digit(string number, bool valid) => Assert.Equal(valid, Uln.TryParse(number, out _));

    [Fact]
    public void No_ten_digits_are_both_an_nhs_number_and_a_uln() =>
        Gen.Long[0, 9_999_999_999].Select(n => n.ToString("D10")).Sample(ten =>
            Assert.False(NhsNumber.TryParse(ten, out _) && Uln.TryParse(ten, out _)), iter: 100_000);

    [Fact]
    public void Every_single_wrong_digit_of_a_upn_is_caught() =>
        Gen.Select(Gen.Int[0, 99_999_999], Gen.Int[4, 12], Gen.Int[1, 9]).Sample((body, place, shift) =>
        {
            var twelve = $"8150{body:D8}";
            var upn = Upn.CheckLetter(twelve) + twelve;
            Assert.True(Upn.TryParse(upn, out _));
            var digit = (char)('0' + ((upn[place] - '0' + shift) % 10));
            Assert.False(Upn.TryParse(upn[..place] + digit + upn[(place + 1)..], out _));
        }, iter: 20_000);
}
