using System.Reflection;

namespace Waymark.Tests.Architecture;

public sealed class DoorTests
{
    private static readonly Assembly App = typeof(Waymark.Program).Assembly;

    private static readonly Type[] Doors = [.. App.GetTypes().Where(type => IsDoor(type) && !Types.IsGenerated(type))];

    [Fact]
    public void A_door_speaks_only_of_doors_of_core_of_the_shell_and_of_the_base_library()
    {
        Assert.NotEmpty(Doors);
        Wrong.None(Doors.SelectMany(door => Mentioned(door).SelectMany(Parts).Where(type => !MayBeMentioned(type)).Select(type => $"{door.FullName} mentions {type.FullName}")).Distinct());
    }

    [Fact]
    public void A_door_offers_no_stored_type() =>
        Wrong.None(Doors.Where(type => Array.Exists(type.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public), nested => nested.Name == "Mapping")).Select(type => type.FullName));

    private static bool IsDoor(Type type) => type.Namespace is { } name && name.StartsWith("Waymark.", StringComparison.Ordinal) && name.Split('.').Contains("Door");

    private static IEnumerable<Type> Mentioned(Type door)
    {
        const BindingFlags seen = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (door.BaseType is { } above) yield return above;
        foreach (var shape in door.GetInterfaces()) yield return shape;
        foreach (var member in door.GetMembers(seen).Where(member => !Types.IsPrivate(member)))
            foreach (var type in member switch
            {
                MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
                ConstructorInfo made => made.GetParameters().Select(p => p.ParameterType),
                PropertyInfo property => [property.PropertyType],
                FieldInfo field => [field.FieldType],
                _ => [],
            }) yield return type;
    }

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericParameter: true } => [],
        { IsConstructedGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };

    private static bool MayBeMentioned(Type type)
    {
        var from = type.Assembly.GetName().Name!;
        if (type.Assembly == App) return IsDoor(type) || type.Namespace!.StartsWith("Waymark.Shell", StringComparison.Ordinal) || Types.IsGenerated(type);
        // The shared framework counts as the base library: attributes and endpoints of the web stand in it.
        return from is "Waymark.Core" or "NodaTime" || Path.GetDirectoryName(type.Assembly.Location) is { } folder && folder.Contains("Microsoft.", StringComparison.Ordinal);
    }
}
