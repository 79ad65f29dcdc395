using Waymark.Access.Door;
using Waymark.Core.Access;

namespace Waymark.Access.Start;

/// <summary>Leads each role from the first page of the site to its own start page, a row of <c>start-pages.csv</c>.</summary>
internal static class StartPages
{
    private static readonly Dictionary<Role, string> Pages = Core.Common.Table.Embedded("Access/start-pages.csv").Rows
        .ToDictionary(row => Enum.Parse<Role>(row["role"]), row => row["page"]);

    public static string Of(Role role) => Pages[role];

    public static IResult Lead(IAccess access) => Results.Redirect(Of(access.Visitor!.Role));
}
