using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Consultations;

/// <summary>The days that follow from a consultation.</summary>
public static class ConsultationClock
{
    internal static RuleBook Rules { get; } = RuleBook.Embedded("Plans/Consultations/consultation-rules.csv");

    /// <summary>By when the setting answers: 15 days from sending (CL-06, SEND Code of Practice 9.83).</summary>
    public static LocalDate AnswerBy(LocalDate sent) => DueDay.Of(ClockCatalogue.Standard.Rules.On("CL-06", sent), sent, WorkingCalendar.England);

    /// <summary>The last day on which the setting may read what it was sent.</summary>
    public static LocalDate OpenUntil(LocalDate closed) => closed.PlusDays(Rules.On("consultation.open-after-close", closed).Amount);
}
