using Microsoft.AspNetCore.Mvc;

namespace Waymark.Shell.Pages;

/// <summary>A file that is written while it is sent, so that it never stands whole in memory or on disk.</summary>
internal sealed class FileCallbackResult(string mediaType, string name, Func<Stream, CancellationToken, Task> write) : IActionResult
{
    public FileCallbackResult(string mediaType, string name, Action<Stream> write) : this(mediaType, name, (body, _) => { write(body); return Task.CompletedTask; })
    {
    }

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = mediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await using var body = new BufferedStream(response.BodyWriter.AsStream(leaveOpen: true), 65536);
        // The writers of returns are synchronous; the thread of this request is theirs for that long.
        await Task.Run(() => write(body, context.HttpContext.RequestAborted), context.HttpContext.RequestAborted);
        await body.FlushAsync(context.HttpContext.RequestAborted);
    }
}
