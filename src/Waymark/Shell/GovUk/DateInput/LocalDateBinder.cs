using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using NodaTime.Text;

namespace Waymark.Shell.GovUk.DateInput;

/// <summary>Reads a day from three boxes (day, month as number or name, year) or from one ISO value in an address.</summary>
internal sealed class LocalDateBinder : IModelBinder
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public Task BindModelAsync(ModelBindingContext context)
    {
        // A day that nobody asked for is left alone: within a collection it would stand for an entry that is none.
        if (!context.ValueProvider.ContainsPrefix(context.ModelName)) return Task.CompletedTask;
        var whole = context.ValueProvider.GetValue(context.ModelName).FirstValue;
        if (!string.IsNullOrWhiteSpace(whole)) Take(context, LocalDatePattern.Iso.Parse(whole.Trim()) is { Success: true } iso ? iso.Value : null);
        else if (Part(context, "day") is var day && Part(context, "month") is var month && Part(context, "year") is var year
            && (day.Length > 0 || month.Length > 0 || year.Length > 0))
            Take(context, DateOf(day, month, year), Missing(day, month, year));
        else context.Result = ModelBindingResult.Success(null);
        return Task.CompletedTask;
    }

    /// <summary>A real day between 1900 and 2100, or null. ASCII digits only.</summary>
    internal static LocalDate? DateOf(string day, string month, string year) =>
        Number(day) is { } d && MonthOf(month) is { } m && year.Length == 4 && Number(year) is { } y
        && y is >= 1900 and <= 2100 && m is >= 1 and <= 12 && d >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(y, m)
            ? new LocalDate(y, m, d) : null;

    private static void Take(ModelBindingContext context, LocalDate? day, string? missing = null)
    {
        if (day is null) context.ModelState.TryAddModelError(context.ModelName, missing ?? "The date must be a real date, for example 27 3 2026");
        context.Result = ModelBindingResult.Success(day);
    }

    private static string? Missing(string day, string month, string year)
    {
        var parts = new[] { (day, "a day"), (month, "a month"), (year, "a year") }.Where(p => p.Item1.Length == 0).Select(p => p.Item2).ToList();
        return parts.Count == 0 ? null : $"The date must include {string.Join(" and ", parts)}";
    }

    private static string Part(ModelBindingContext context, string part)
    {
        var name = $"{context.ModelName}.{part}";
        var value = context.ValueProvider.GetValue(name);
        context.ModelState.SetModelValue(name, value);
        return value.FirstValue?.Trim() ?? "";
    }

    private static int? MonthOf(string text) => Number(text)
        ?? (text.Length >= 3 && Array.FindIndex(Months, m => m.StartsWith(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at + 1 : null);

    private static int? Number(string text) =>
        text.Length is > 0 and <= 4 && text.All(char.IsAsciiDigit) ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.UnderlyingOrModelType == typeof(LocalDate) ? new LocalDateBinder() : null;
    }
}
