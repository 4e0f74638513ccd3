using System.ComponentModel.DataAnnotations;

namespace Vigie.Query.Parameters;

/// <summary>The value is a year, month, day or time.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PeriodAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null || (value is string text && Period.TryParse(text) is not null);

    public override string FormatErrorMessage(string name) => $"The value must be {Period.Form}.";
}
