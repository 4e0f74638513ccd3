using System.ComponentModel.DataAnnotations;

namespace Vigie.Query.Parameters;

/// <summary>The value has a given form.</summary>
/// <param name="pattern">Regular expression for the whole value.</param>
/// <param name="form">The form in words, for the error.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LikeAttribute(string pattern, string form) : RegularExpressionAttribute(pattern)
{
    public override string FormatErrorMessage(string name) => $"The value must be {form}.";
}
