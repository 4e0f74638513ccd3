using System.Runtime.InteropServices;
using Vigie.Text.Grammar;

namespace Vigie.Text.Speech;

/// <summary>A verb group that says something: «a indiqué», «a fait savoir», «dit vouloir».</summary>
/// <param name="Group">The verb group, the rest of the locution included.</param>
/// <param name="Verb">Infinitive of the verb or locution.</param>
/// <param name="TakesQue">«X indique que …» reports what X says.</param>
/// <param name="IsGoverning">It governs an infinitive, as in «dit vouloir»: its subject stands before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Telling(VerbGroup Group, string Verb, bool TakesQue, bool IsGoverning = false);
