namespace Waymark.Access.Door;

/// <summary>Addresses of the room's pages.</summary>
internal static class AccessLinks
{
    /// <summary>Leads each role to its own start page.</summary>
    public const string Start = "/";

    public const string SignInPage = "/access/sign-in";
    public const string Cast = "/access/sign-in/cast";
    public const string Recovery = "/access/sign-in/recovery";
    public const string SignInByPasskey = "/access/sign-in/passkey";

    /// <summary>Explains why a sign-in through the provider did not succeed.</summary>
    public const string ProviderRefused = "/access/sign-in/provider";

    /// <summary>Leads to the sign-in provider.</summary>
    public const string ProviderStart = "/access/sign-in/provider/start";

    /// <summary>Asks for the code of the app after a provider that vouches for the password alone.</summary>
    public const string SignInCode = "/access/sign-in/code";
    public const string SignOut = "/access/sign-out";
    public const string ChooseRole = "/access/choose-role";
    public const string Account = "/access/account";
    public const string Password = "/access/account/password";
    public const string RecoveryCodes = "/access/account/recovery-codes";
    public const string App = "/access/account/app";
    public const string Passkeys = "/access/account/passkeys";
    public const string People = "/access/people";
    public const string Trail = "/access/trail";

    public static string RemovePasskey(string id) => $"/access/account/passkeys/remove?passkey={id}";

    public static string DisablePerson(Core.Access.AccountId person) => $"/access/people/{person}/disable";

    public static string EnablePerson(Core.Access.AccountId person) => $"/access/people/{person}/enable";

    public static string InvitePerson(Core.Access.AccountId person) => $"/access/people/{person}/invite";

    /// <summary>The sign-in page, which leads on to that address of this site.</summary>
    public static string SignIn(string next) =>
        next is "" or "/" ? SignInPage : $"{SignInPage}?next={Uri.EscapeDataString(next)}";
}
