using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// What parts of the statements that are being lowered have become. An entry lives as long as the statement in which it was made: what a later statement
/// becomes never depends on it.
/// </summary>
internal sealed class StatementMap<T>
    where T : class
{
    private readonly Dictionary<SyntaxNode, T> _values = new();
    private readonly List<SyntaxNode> _added = new();

    /// <summary>How many entries there are, for <see cref="RemoveFrom"/>.</summary>
    public int Count => _added.Count;

    public T this[SyntaxNode node]
    {
        get => _values[node];
        set
        {
            if (!_values.ContainsKey(node)) _added.Add(node);
            _values[node] = value;
        }
    }

    public bool Contains(SyntaxNode node) => _values.ContainsKey(node);

    public bool TryGetValue(SyntaxNode node, out T value) => _values.TryGetValue(node, out value);

    /// <summary>Removes what was added after there were so many entries: a statement ends.</summary>
    public void RemoveFrom(int count)
    {
        for (var i = _added.Count - 1; i >= count; i--) _values.Remove(_added[i]);
        _added.RemoveRange(count, _added.Count - count);
    }
}
