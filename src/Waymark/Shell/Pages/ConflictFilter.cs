using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace Waymark.Shell.Pages;

/// <summary>Someone else changed the record first: a page with status 409 that keeps what was typed, so that nothing is lost.</summary>
internal sealed class ConflictFilter(IModelMetadataProvider metadata) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not DbUpdateConcurrencyException) return;
        var form = context.HttpContext.Request.HasFormContentType ? context.HttpContext.Request.Form : null;
        var typed = form?.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(f.Value))
            .Select(f => (Words(f.Key), f.Value.ToString())).ToList() ?? [];
        context.Result = new ViewResult
        {
            ViewName = "/Shell/Pages/_Conflict.cshtml",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new ViewDataDictionary<Conflict>(metadata, context.ModelState) { Model = new(context.HttpContext.Request.Path, typed) },
        };
        context.ExceptionHandled = true;
    }

    /// <summary>Asked.Reason.day → Reason day.</summary>
    private static string Words(string field) => string.Join(' ', field.Split('.').Where(p => p != "Asked"));

    internal sealed record Conflict(string Page, IReadOnlyList<(string Field, string Value)> Typed);
}
