using NodaTime;

namespace Waymark.Shell.Trail;

/// <summary>Who acts: an account in a role, for a purpose.</summary>
/// <param name="Id">Id of the account, or the name of the part of the program that acts by itself.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Role">The role in which they act.</param>
/// <param name="Purpose">Why they act.</param>
internal sealed record Actor(string Id, string Name, string Role, string Purpose)
{
    /// <summary>The program itself, for jobs and the command line.</summary>
    public static Actor Program(string what) => new("waymark", "Waymark", "program", what);
}

/// <summary>One thing done: by whom, when, what, about whom. Every write carries one; every view of a child leaves one.</summary>
internal sealed record Deed(Actor Actor, Instant Now, LocalDate Today, string Action)
{
    /// <summary>The child whom the deed concerns, or null.</summary>
    public Guid? Child { get; init; }

    /// <summary>What else it concerns, as kind:id.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The reason the actor gave, if asked for one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>done, refused, failed.</summary>
    public string Outcome { get; init; } = "done";

    /// <summary>Id of the web request.</summary>
    public string Request { get; init; } = "";

    /// <summary>The same deed about one child.</summary>
    public Deed About(Guid child) => this with { Child = child };

    /// <summary>The same deed under another name of action.</summary>
    public Deed As(string action, string subject = "") => this with { Action = action, Subject = subject.Length > 0 ? subject : Subject };

    internal TrailEntry Entry(string detail) => new()
    {
        // The trail is hashed as text: keep only what every engine stores exactly.
        At = Instant.FromUnixTimeMilliseconds(Now.ToUnixTimeMilliseconds()),
        Actor = Actor.Id, ActorName = Actor.Name, Role = Actor.Role, Purpose = Actor.Purpose,
        Action = Action, Child = Child, Subject = Subject, Reason = Reason,
        Outcome = Outcome, Request = Request, Detail = detail,
    };
}
