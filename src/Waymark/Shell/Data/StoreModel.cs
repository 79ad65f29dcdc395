using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Common;

namespace Waymark.Shell.Data;

/// <summary>What all stores share: snake_case names, typed ids, NodaTime values. No schema name and no area column.</summary>
internal static class StoreModel
{
    public static void Conventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        builder.Properties<Instant>().HaveConversion<InstantConverter>();
        builder.Properties<AreaCode>().HaveConversion<AreaCodeConverter>().HaveMaxLength(3);
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        foreach (var id in typeof(ITypedId<>).Assembly.GetTypes().Where(IsTypedId))
            builder.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
    }

    public static void Build(ModelBuilder builder, bool directory)
    {
        builder.ApplyConfigurationsFromAssembly(typeof(StoreModel).Assembly,
            t => t.IsDefined(typeof(InDirectoryAttribute)) == directory);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.IsMappedToJson()) continue;
            foreach (var property in entity.GetProperties()) property.SetColumnName(SnakeCase(property.Name));
            if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    /// <summary>Adds what watches every store of either engine.</summary>
    public static DbContextOptionsBuilder<TDb> Hooked<TDb>(DbContextOptionsBuilder<TDb> options)
        where TDb : DbContext
    {
        if (CrashPoint.Active) options.AddInterceptors(new CrashAtCommand());
        return options;
    }

    internal static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) && !char.IsUpper(name[i - 1]) ? $"_{c}" : $"{c}")).ToLowerInvariant();

    private static bool IsTypedId(Type type) => type.IsValueType &&
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private sealed class LocalDateConverter() : ValueConverter<LocalDate, DateOnly>(
        d => d.ToDateOnly(), d => LocalDate.FromDateOnly(d));

    private sealed class InstantConverter() : ValueConverter<Instant, DateTime>(
        i => i.ToDateTimeUtc(), d => Instant.FromDateTimeUtc(DateTime.SpecifyKind(d, DateTimeKind.Utc)));

    private sealed class AreaCodeConverter() : ValueConverter<AreaCode, string>(
        c => c.Value, text => AreaCode.Parse(text));

    private sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, ITypedId<TId>
    {
        private static TId Make(Guid value) => TId.From(value);
    }
}
