using System.Text;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.AnnexA;

/// <summary>What the two child lists of an area SEND inspection say of each child (Annex A, section 1).</summary>
public enum AnnexAField
{
    /// <summary>Local number of the child, stable over the years.</summary>
    UniqueId,
    /// <summary>Unique pupil number, or a code why it is not known.</summary>
    Upn,
    /// <summary>Unique learner number.</summary>
    Uln,
    /// <summary>Date of birth.</summary>
    Born,
    /// <summary>Code set annex-a-gender.</summary>
    Gender,
    /// <summary>Code set annex-a-ethnicity.</summary>
    Ethnicity,
    /// <summary>Day the first EHC plan was issued.</summary>
    Initial,
    /// <summary>Day the plan was last updated; blank if never.</summary>
    Updated,
    /// <summary>Day of the last annual review; blank if none yet.</summary>
    Reviewed,
    /// <summary>SEN type of rank 1, code set annex-a-needs.</summary>
    Need,
    /// <summary>URN of the establishment where the child is enrolled as current or main.</summary>
    MainUrn,
    /// <summary>Its phase, code set annex-a-phases.</summary>
    MainPhase,
    /// <summary>Phase of the establishment of a subsidiary enrolment.</summary>
    SubsidiaryPhase,
    /// <summary>Whether the child is electively educated at home.</summary>
    HomeEducated,
    /// <summary>Number of suspensions in the last six months.</summary>
    Suspensions,
    /// <summary>Number of permanent exclusions in the last six months.</summary>
    Exclusions,
    /// <summary>Sessions missed in the last six months, per cent of those possible.</summary>
    Absence,
    /// <summary>Whether the child attracts pupil premium.</summary>
    PupilPremium,
    /// <summary>Whether the child is known to children's social care.</summary>
    SocialCare,
    /// <summary>The social care team most involved.</summary>
    SocialCareTeam,
    /// <summary>Whether the child has a disability.</summary>
    Disability,
}

/// <summary>One column of the lists.</summary>
/// <param name="Field">What it says of the child.</param>
/// <param name="Heading">The exact text, with the dashes and apostrophes of the published layout.</param>
/// <param name="Kind">date, code, count, percent or text.</param>
/// <param name="Codes">Name of the code set of a code.</param>
/// <param name="PlanOnly">Only in List_1, of children with an EHC plan.</param>
public sealed record AnnexAColumn(AnnexAField Field, string Heading, string Kind, string Codes, bool PlanOnly)
{
    private readonly string form = Form(Heading);

    /// <summary>All columns in the order of List_1.</summary>
    public static IReadOnlyList<AnnexAColumn> All { get; } = [.. Table.Embedded("Plans/AnnexA/columns.csv").Rows
        .Select(r => new AnnexAColumn(Enum.Parse<AnnexAField>(r["field"]), r["heading"], r["kind"], r["codes"], r["plan only"] == "yes"))];

    /// <summary>The columns of List_1 (21) or List_2 (17), in their order.</summary>
    public static IEnumerable<AnnexAColumn> Of(int list) => All.Where(c => list == 1 || !c.PlanOnly);

    /// <summary>The column with that heading, whatever dashes, apostrophes, blanks and case it is written with.</summary>
    public static AnnexAColumn? Find(string heading)
    {
        var asked = Form(heading);
        return All.FirstOrDefault(c => c.form == asked);
    }

    /// <summary>The column of a field.</summary>
    public static AnnexAColumn Of(AnnexAField field) => All[(int)field];

    private static string Form(string heading)
    {
        var plain = new StringBuilder(heading.Length);
        foreach (var c in heading.ToUpperInvariant())
        {
            if (c is '–' or '—' or '‐' or '‑' or '−') plain.Append('-');
            else if (c is '’' or '‘' or 'ʼ') plain.Append('\'');
            else if (!char.IsWhiteSpace(c) && c is not '\uFEFF' and not '\u200B') plain.Append(c);
        }
        return plain.ToString();
    }
}
