namespace Waymark.Access.Door;

/// <summary>Addresses of the room's pages.</summary>
internal static class AccessLinks
{
    /// <summary>Leads each role to its own start page.</summary>
    public const string Start = "/";

    public const string SignInPage = "/access/sign-in";
    public const string Cast = "/access/sign-in/cast";
    public const string SignOut = "/access/sign-out";
    public const string ChooseRole = "/access/choose-role";
    public const string Account = "/access/account";
    public const string People = "/access/people";
    public const string Trail = "/access/trail";

    /// <summary>The sign-in page, which leads on to that address of this site.</summary>
    public static string SignIn(string next) =>
        next is "" or "/" ? SignInPage : $"{SignInPage}?next={Uri.EscapeDataString(next)}";
}
