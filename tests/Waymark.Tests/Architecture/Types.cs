using System.Reflection;
using System.Runtime.CompilerServices;

namespace Waymark.Tests.Architecture;

/// <summary>What the tests of the code base ask of a type.</summary>
internal static class Types
{
    public static readonly IReadOnlyList<Type> App = Written(typeof(Waymark.Program).Assembly);

    public static readonly IReadOnlyList<Type> Core = Written(typeof(Waymark.Core.Common.Problems).Assembly);

    public static bool IsGenerated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.Name.Contains('<', StringComparison.Ordinal) || type.DeclaringType is { } around && IsGenerated(around)
        || type.Namespace is null or "AspNetCoreGeneratedDocument" || !type.Namespace.StartsWith("Waymark", StringComparison.Ordinal)
        || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false);

    public static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance, [typeof(System.Text.StringBuilder)]) is not null;

    public static bool IsPrivate(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPrivate,
        FieldInfo field => field.IsPrivate,
        PropertyInfo property => property.GetAccessors(nonPublic: true).All(accessor => accessor.IsPrivate),
        _ => false,
    };

    private static Type[] Written(Assembly assembly) => [.. assembly.GetTypes().Where(type => !IsGenerated(type) && !IsMigration(type))];

    private static bool IsMigration(Type type) => type.Namespace is { } name
        && (name.EndsWith(".Casework", StringComparison.Ordinal) || name.EndsWith(".Directory", StringComparison.Ordinal));
}
