using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Shell.Trail;

namespace Waymark.Shell.Pages;

/// <summary>What every page shares: the day, the deed of the visitor, and the two ways in which a form ends.</summary>
internal abstract class RoomPage : PageModel
{
    /// <summary>The London day of the request.</summary>
    protected LocalDate Today => London.DayOf(HttpContext.RequestServices.GetRequiredService<IClock>().GetCurrentInstant());

    /// <summary>The deed of the visitor, to be saved with the change.</summary>
    protected Deed DeedOf(string action) => HttpContext.RequestServices.GetRequiredService<IActing>().Deed(action);

    /// <summary>Accepted: go on to another page, which shows the sentence once.</summary>
    protected IActionResult Done(string goTo, string notice)
    {
        TempData[Notice] = notice;
        Response.Headers.Location = goTo;
        return StatusCode((int)HttpStatusCode.SeeOther);
    }

    /// <summary>Refused: the same page again with what was typed, each problem beside its field. Status 400.</summary>
    protected IActionResult Refused(Problems problems, IActionResult page)
    {
        foreach (var problem in problems) ModelState.AddModelError(problem.Field, problem.Sentence);
        if (page is PageResult shown) shown.StatusCode = (int)HttpStatusCode.BadRequest;
        return page;
    }

    /// <summary>Key under which the sentence of an accepted form travels to the next page.</summary>
    public const string Notice = "notice";
}
