using Microsoft.AspNetCore.Identity;
using Waymark.Core.Common;

namespace Waymark.Access.SignIn;

/// <summary>Refuses passwords made of little more than a common word (<c>common-passwords.csv</c>: a short list of our own of words that guessers try first).</summary>
internal sealed class Passwords : IPasswordValidator<UserAccount>
{
    private static readonly HashSet<string> Common = [.. Table.Embedded("Access/common-passwords.csv").Rows.Select(r => r["word"])];

    public Task<IdentityResult> ValidateAsync(UserManager<UserAccount> manager, UserAccount user, string? password) =>
        Task.FromResult(password is not null && TooCommon(password)
            ? IdentityResult.Failed(new IdentityError { Code = "Common", Description = "This password is easy to guess. Choose three or four words that do not belong together" })
            : IdentityResult.Success);

    /// <summary>True where nothing but common words, digits and signs is left, or one character comes again and again.</summary>
    internal static bool TooCommon(string password)
    {
        var letters = new string([.. password.ToLowerInvariant().Where(char.IsLetter)]);
        if (password.Distinct().Count() < 5) return true;
        foreach (var word in Common.OrderByDescending(w => w.Length)) letters = letters.Replace(word, "", StringComparison.Ordinal);
        return letters.Length < 5;
    }
}
