using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Waymark.Tests.Architecture;

public sealed class CoreTests
{
    private static readonly string[] Forbidden =
        ["System.Data", "System.Net", "System.Diagnostics.Process", "Microsoft.", "System.IO.File", "System.IO.Directory", "System.IO.Path", "System.IO.Drive", "System.Threading.Tasks.Task", "System.Console"];

    [Fact]
    public void Core_names_no_type_of_the_web_of_a_database_of_files_or_of_the_terminal() =>
        Wrong.None(Named().Where(name => Array.Exists(Forbidden, start => name.StartsWith(start, StringComparison.Ordinal))));

    [Fact]
    public void Core_stands_on_the_base_library_and_NodaTime_alone() => Wrong.None(
        typeof(Waymark.Core.Common.Problems).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => name != "NodaTime" && !name.StartsWith("System.", StringComparison.Ordinal)));

    private static List<string> Named()
    {
        using var file = new PEReader(File.OpenRead(typeof(Waymark.Core.Common.Problems).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var names = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            // What the compiler writes by itself into every assembly.
            .Where(name => !name.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)).ToList();
        Assert.Contains("NodaTime.LocalDate", names);
        return names;
    }
}
