namespace Waymark.Core.Plans.Advice;

/// <summary>Where a request for advice stands.</summary>
public enum AdviceState
{
    /// <summary>Sent; it is not known that the body has it, so its six weeks do not run.</summary>
    Asked,

    /// <summary>The body has the request; its time runs.</summary>
    Received,

    /// <summary>Its time is over and nothing is signed.</summary>
    Late,

    /// <summary>Signed; the council has not looked at it.</summary>
    Signed,

    /// <summary>The council put a question back; the time runs on.</summary>
    Question,

    /// <summary>Looked at and accepted.</summary>
    Accepted,

    /// <summary>Existing advice is enough for giver, council and family.</summary>
    Waived,

    /// <summary>Taken back, or the family's wish was refused with reasons.</summary>
    Withdrawn,
}
