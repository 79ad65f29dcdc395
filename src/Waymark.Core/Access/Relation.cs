namespace Waymark.Core.Access;

/// <summary>Which children a permission reaches.</summary>
public enum Relation
{
    /// <summary>None: the permission is not about a child, or reaches nobody named.</summary>
    None,
    /// <summary>Every child of the area.</summary>
    Area,
    /// <summary>Children with whom the person or one of their teams is involved now.</summary>
    Team,
    /// <summary>Children with whom the person is involved now.</summary>
    Involved,
    /// <summary>Children on roll of the person's school or college today.</summary>
    School,
    /// <summary>Children for whom the person holds parental responsibility or care, not restricted.</summary>
    Family,
    /// <summary>Children about whom the person's school or college is consulted, while the consultation is open and for some weeks after.</summary>
    Consulted,
    /// <summary>Children on the agenda of a decision panel of which the person is a member, until some weeks after it.</summary>
    Panel,
    /// <summary>Children on the agenda of a meeting of the attendance alliance that the person attends, while something of it is to be done and some weeks after.</summary>
    Alliance,
}
