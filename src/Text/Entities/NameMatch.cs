using System.Runtime.InteropServices;
using Vigie.Text.Catalogue;

namespace Vigie.Text.Entities;

/// <summary>A place of a passage that reads like one or more names of the catalogue.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameMatch(Passage Passage, int First, int Last, int Words, NameEntry[] Candidates);
