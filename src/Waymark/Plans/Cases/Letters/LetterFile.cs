using NodaTime.Text;
using Waymark.Shell.Documents;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Letters;

/// <summary>A letter as a file. Its name carries neither the child's name nor what was decided: it is seen in mail and on shared screens.</summary>
internal static class LetterFile
{
    public static FileCallbackResult Of(Letter letter, PaperFormat form, bool large)
    {
        var paper = letter.Read().ToPaper();
        return new(form.MediaType, $"Letter {LocalDatePattern.Iso.Format(letter.Day)}{(large ? " large print" : "")}.{form.Ending}", body => form.Write(paper, large ? PaperSize.Large : PaperSize.Ordinary, body));
    }
}
