using System.CommandLine;
using Waymark.Core.Areas;

namespace Waymark.Shell.Terminal;

/// <summary>The argument AREA of a command.</summary>
internal static class AreaArgument
{
    public static Argument<AreaCode> Make() => new("area")
    {
        Description = "Three-digit council number, for example 815.",
        CustomParser = result =>
        {
            if (AreaCode.TryParse(result.Tokens[0].Value, out var code)) return code;
            result.AddError($"\"{result.Tokens[0].Value}\" is no area. An area code is three digits, for example 815.");
            return default;
        },
    };
}
