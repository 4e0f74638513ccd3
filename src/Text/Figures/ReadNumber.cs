using System.Runtime.InteropServices;

namespace Vigie.Text.Figures;

/// <summary>A number in words or digits, with its magnitude.</summary>
/// <param name="First">First token.</param>
/// <param name="End">The token behind the last one.</param>
/// <param name="Mantissa">The number without its magnitude.</param>
/// <param name="Power">The magnitude; 1 without one.</param>
/// <param name="Value">The whole number.</param>
/// <param name="IsDigits">It is written in digits.</param>
/// <param name="IsVague">It is a collective noun such as «centaine».</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReadNumber(int First, int End, decimal Mantissa, decimal Power, decimal Value, bool IsDigits, bool IsVague)
{
    /// <summary>«million», «centaine»: what is counted follows behind «de».</summary>
    public bool NeedsOf => IsVague || Power >= 1_000_000;

    public bool IsOneInWords => !IsDigits && Value == 1;
}
