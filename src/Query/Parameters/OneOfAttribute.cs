using System.ComponentModel.DataAnnotations;

namespace Vigie.Query.Parameters;

/// <summary>The value is one of a few words.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(params string[] values) : ValidationAttribute
{
    public IReadOnlyList<string> Values => values;

    public override bool IsValid(object? value) => value is null || (value is string text && values.Contains(text));

    public override string FormatErrorMessage(string name) => $"The value must be one of {string.Join(", ", values)}.";
}
