using System.Runtime.InteropServices;

namespace Vigie.Text.Catalogue;

/// <summary>
/// Sequences of words as a tree in two flat arrays: an edge is found by a hash of its node and its word, so that a step
/// costs one probe and a name little more than its bytes, whatever their number.
/// </summary>
internal sealed class NameTrie
{
    public const int Root = 1;

    private const int None = 0;
    private readonly Edge[] _edges;
    private readonly int[] _values;

    private NameTrie(Edge[] edges, int[] values)
    {
        _edges = edges;
        _values = values;
    }

    /// <summary>The node that a word leads to; 0 when there is none.</summary>
    public int Next(int node, ulong word)
    {
        var hash = Hash(node, word);
        for (var slot = (int)(hash & (ulong)(_edges.Length - 1)); ; slot = (slot + 1) & (_edges.Length - 1))
        {
            ref readonly var edge = ref _edges[slot];
            if (edge.Target == None || (edge.Source == node && edge.Word == word))
                return edge.Target;
        }
    }

    /// <summary>The value at the end of a name; -1 when no name ends at this node.</summary>
    public int Value(int node) => _values[node];

    private static ulong Hash(int node, ulong word)
    {
        var hash = (word ^ ((ulong)node * 0x9E3779B97F4A7C15)) * 0xBF58476D1CE4E5B9;
        return hash ^ (hash >> 31);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Edge(ulong Word, int Source, int Target);

    public sealed class Builder
    {
        private readonly Dictionary<(int Node, ulong Word), int> _next = [];
        private readonly List<int> _values = [-1, -1];

        /// <summary>The node at the end of the words, made when it is missing.</summary>
        public int Add(ReadOnlySpan<ulong> words)
        {
            var node = Root;
            foreach (var word in words)
            {
                ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_next, (node, word), out var exists);
                if (!exists)
                {
                    next = _values.Count;
                    _values.Add(-1);
                }

                node = next;
            }

            return node;
        }

        /// <summary>The value at a node, -1 until it is set.</summary>
        public int this[int node]
        {
            get => _values[node];
            set => _values[node] = value;
        }

        public NameTrie Build()
        {
            var size = 16;
            while (size < _next.Count * 2)
                size *= 2;
            var edges = new Edge[size];
            foreach (var ((node, word), target) in _next)
            {
                var slot = (int)(Hash(node, word) & (ulong)(size - 1));
                while (edges[slot].Target != None)
                    slot = (slot + 1) & (size - 1);
                edges[slot] = new Edge(word, node, target);
            }

            return new NameTrie(edges, [.. _values]);
        }
    }
}
