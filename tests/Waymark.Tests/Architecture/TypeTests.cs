using System.Reflection;
using System.Text.RegularExpressions;

namespace Waymark.Tests.Architecture;

public sealed partial class TypeTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void No_type_file_or_folder_is_named_after_a_technique()
    {
        Wrong.None(Types.App.Concat(Types.Core).Where(type => BannedEnding().IsMatch(type.Name)).Select(type => type.FullName));
        Wrong.None(Source.App.Concat(Source.Core).Where(file => BannedFolder().IsMatch(file.Path)).Select(file => file.Path));
    }

    [Fact]
    public void A_class_of_the_program_is_internal_and_sealed_or_abstract_or_has_heirs()
    {
        var heirs = Types.App.Select(type => type.BaseType).OfType<Type>().Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();
        Wrong.None(Types.App.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !heirs.Contains(type)).Select(type => type.FullName));
        // The framework finds only public tag helpers.
        Wrong.None(Types.App.Where(type => type.IsPublic && !type.IsSubclassOf(typeof(Microsoft.AspNetCore.Razor.TagHelpers.TagHelper))).Select(type => type.FullName));
    }

    [Fact]
    public void A_class_asks_for_five_things_at_most() =>
        Wrong.None(Types.App.Concat(Types.Core).Where(type => type.IsClass && !Types.IsRecord(type) && !type.IsSubclassOf(typeof(Delegate)))
            .SelectMany(type => type.GetConstructors(Declared)).Where(made => made.GetParameters().Length > 5).Select(made => $"{made.DeclaringType!.FullName} asks for {made.GetParameters().Length}"));

    [Fact]
    public void What_can_be_awaited_ends_in_Async() =>
        Wrong.None(Types.App.Concat(Types.Core).Where(type => !type.IsSubclassOf(typeof(Delegate))).SelectMany(type => type.GetMethods(Declared))
            .Where(method => IsAwaitable(method.ReturnType) && !method.IsSpecialName && !method.Name.EndsWith("Async", StringComparison.Ordinal)
                && !method.Name.Contains('<', StringComparison.Ordinal) && method.Name != "Main" && method.GetBaseDefinition() == method && !IsOfForeignInterface(method))
            .Select(method => $"{method.DeclaringType!.FullName}.{method.Name}"));

    private static bool IsAwaitable(Type type) => type == typeof(Task) || type == typeof(ValueTask) || type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static bool IsOfForeignInterface(MethodInfo method) => method.DeclaringType is { IsInterface: false } type
        && type.GetInterfaces().Where(shape => !shape.FullName!.StartsWith("Waymark", StringComparison.Ordinal))
            .Any(shape => type.GetInterfaceMap(shape).TargetMethods.Contains(method));

    // Tag helper is the framework's own word for a component.
    [GeneratedRegex("(?<!Tag)(Helper|Helpers|Manager|Managers|Util|Utils|Utility|Processor|Data|Info|Dto|Impl|Extensions)$")]
    private static partial Regex BannedEnding();

    [GeneratedRegex("/(Helpers|Managers|Utils|Dtos|Interfaces|Extensions|Models|Repositories)/|((?<!Tag)Helper|Manager|Util|Dto|Extensions)\\.cs$")]
    private static partial Regex BannedFolder();
}
