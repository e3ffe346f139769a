using CoroGen.Generator.Analysis;

namespace CoroGen.Generator.Lowering;

/// <summary>The fields for the iterators that loops enumerate: loops that stand one after the other share them, nested ones do not.</summary>
internal sealed class IteratorFields
{
    private readonly List<(string Type, string Name)> _all = new();
    private readonly List<(string Type, string Name)> _free = new();

    /// <summary>All of them, with their types.</summary>
    public IReadOnlyList<(string Type, string Name)> All => _all;

    public string Rent(string type, NameTable names)
    {
        var index = _free.FindIndex(field => field.Type == type);
        if (index >= 0)
        {
            var name = _free[index].Name;
            _free.RemoveAt(index);
            return name;
        }

        _all.Add((type, names.Fresh($"_iterator{_all.Count + 1}")));
        return _all[_all.Count - 1].Name;
    }

    public void Return(string type, string name) => _free.Add((type, name));
}
