using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Vigie.Query.Parameters;

/// <summary>A parameter of the query string that an endpoint knows.</summary>
/// <param name="Name">Name in the query string.</param>
/// <param name="IsNumber">It must be a whole number.</param>
/// <param name="Rules">What its value must satisfy.</param>
/// <param name="Description">Text for the OpenAPI document.</param>
internal sealed record QueryParameter(string Name, bool IsNumber, IReadOnlyList<ValidationAttribute> Rules, string? Description)
{
    // Longer values are no question that anybody typed.
    private const int MaxLength = 1000;

    public static QueryParameter Of(PropertyInfo property) => new(
        property.GetCustomAttribute<FromQueryAttribute>()?.Name
            ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} has no [FromQuery(Name = …)]."),
        Nullable.GetUnderlyingType(property.PropertyType) == typeof(int) || property.PropertyType == typeof(int),
        [.. property.GetCustomAttributes<ValidationAttribute>()],
        property.GetCustomAttribute<DescriptionAttribute>()?.Description);

    /// <summary>What is wrong with a value; empty when it can be used.</summary>
    public IEnumerable<string> Errors(IReadOnlyList<string?> values)
    {
        if (values is not [{ } value])
            return ["Give it once."];
        if (value.Trim().Length == 0)
            return ["The value is empty. Leave the parameter out instead."];
        if (value.Length > MaxLength)
            return [$"The value is longer than {MaxLength} characters."];
        if (value.Any(char.IsControl))
            return ["The value holds control characters."];
        if (!IsNumber)
            return Broken(value);
        return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Broken(number)
            : [$"«{value}» is not a whole number."];
    }

    private IEnumerable<string> Broken(object value) =>
        Rules.Where(rule => !rule.IsValid(value)).Select(rule => rule.FormatErrorMessage(Name));
}
