using System.Text;
using Waymark.Shell.Data;

namespace Waymark.Tests.Stores;

public sealed class WholeFileTests
{
    [Fact]
    public async Task A_file_that_breaks_off_leaves_what_stood_there_and_the_next_is_whole()
    {
        var folder = Directory.CreateTempSubdirectory("waymark-whole-");
        var path = Path.Combine(folder.FullName, "return.xml");
        await WholeFile.WriteAsync(path, to => WriteAsync(to, "first"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WholeFile.WriteAsync(path, async to =>
        {
            await WriteAsync(to, "half of the sec");
            throw new InvalidOperationException("The store is gone.");
        }));
        Assert.Equal("first", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        await WholeFile.WriteAsync(path, to => WriteAsync(to, "third"));
        Assert.Equal("third", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.GetFiles(folder.FullName));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        folder.Delete(recursive: true);
    }

    private static async Task WriteAsync(Stream to, string text) => await to.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
}
