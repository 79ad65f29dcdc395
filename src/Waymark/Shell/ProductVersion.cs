using System.Reflection;

namespace Waymark.Shell;

/// <summary>The version of this program, as told to people and written into what it makes.</summary>
internal static class ProductVersion
{
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
