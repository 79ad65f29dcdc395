namespace Waymark.Core.Plans.Sen2;

/// <summary>The parts of the return, in the order of its guide.</summary>
public enum Sen2Module
{
    /// <summary>0: which return it is and who sends it.</summary>
    Header,
    /// <summary>1: the child or young person.</summary>
    Person,
    /// <summary>2: a request for an EHC needs assessment.</summary>
    Request,
    /// <summary>3: the assessment that a request led to.</summary>
    Assessment,
    /// <summary>4a: the plan that an assessment led to.</summary>
    NamedPlan,
    /// <summary>4b: a setting that the plan names.</summary>
    PlanDetail,
    /// <summary>5a: what is known of an active plan: review, phase transfer.</summary>
    ActivePlan,
    /// <summary>5b: a setting attended.</summary>
    Placement,
    /// <summary>5c: a type of need.</summary>
    Need,
}

/// <summary>How the four shapes of the return name one of its parts.</summary>
/// <param name="Module">The part.</param>
/// <param name="Parent">The part it hangs under; null for header and person.</param>
/// <param name="Item">Number in the guide, as in sen2-fields.csv.</param>
/// <param name="Element">Element of the XML shape.</param>
/// <param name="Table">Table of the COLLECT export; also the last part of its file name.</param>
/// <param name="Title">Title of the table in the Excel template.</param>
/// <param name="Sheet">Sheet of the pre-submission workbook; empty where it has none.</param>
public sealed record Sen2Part(Sen2Module Module, Sen2Module? Parent, string Item, string Element, string Table, string Title, string Sheet)
{
    /// <summary>All parts, in order.</summary>
    public static IReadOnlyList<Sen2Part> All { get; } =
    [
        new(Sen2Module.Header, null, "0", "Header", "sen2", "Header Record", ""),
        new(Sen2Module.Person, null, "1", "Person", "person", "Person Record", "Person"),
        new(Sen2Module.Request, Sen2Module.Person, "2", "Requests", "requests", "Requests Records", "Requests"),
        new(Sen2Module.Assessment, Sen2Module.Request, "3", "Assessment", "assessment", "Assessments Records", "Assessments"),
        new(Sen2Module.NamedPlan, Sen2Module.Assessment, "4a", "NamedPlan", "namedplan", "Named Plan Records", "Named Plan"),
        new(Sen2Module.PlanDetail, Sen2Module.NamedPlan, "4b", "PlanDetail", "plandetail", "Plan Detail Records", "Plan Detail"),
        new(Sen2Module.ActivePlan, Sen2Module.Request, "5a", "ActivePlans", "activeplans", "Active Plan Records", "Active Plan"),
        new(Sen2Module.Placement, Sen2Module.ActivePlan, "5b", "PlacementDetail", "placementdetail", "Placement Detail Records", "Placement Detail"),
        new(Sen2Module.Need, Sen2Module.ActivePlan, "5c", "SENneed", "senneed", "SEN Need Records", "SEN Need"),
    ];

    /// <summary>The names of one part.</summary>
    public static Sen2Part Of(Sen2Module module) => All[(int)module];
}
