namespace Waymark.Shell.Trail;

/// <summary>Makes the deed of the present request or command: who acts, when, in which request.</summary>
internal interface IActing
{
    Deed Deed(string action);
}
