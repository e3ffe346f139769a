namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>What may be used at one place of a random program.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly List<Variable> _own = [];

    /// <summary>How deep the scope is; names contain it, so that sibling scopes share names and nested ones never clash.</summary>
    public int Depth { get; } = outer is null ? 0 : outer.Depth + 1;

    /// <summary>Whether an <c>await</c> may stand here.</summary>
    public bool MayAwait { get; init; } = outer?.MayAwait ?? true;

    /// <summary>Whether <c>break</c> and <c>continue</c> may stand here.</summary>
    public bool InLoop { get; init; } = outer?.InLoop ?? false;

    /// <summary>Whether <c>return</c> may stand here.</summary>
    public bool MayReturn { get; init; } = outer?.MayReturn ?? true;

    /// <summary>Whether <c>yield return</c> may stand here.</summary>
    public bool MayYield { get; init; } = outer?.MayYield ?? false;

    /// <summary>Whether <c>throw;</c> may stand here.</summary>
    public bool InCatch { get; init; } = outer?.InCatch ?? false;

    public IEnumerable<Variable> Variables => outer is null ? _own : _own.Concat(outer.Variables);

    public Variable Declare(VariableType type, bool isReadOnly = false)
    {
        var variable = new Variable($"{type.ToString().ToLowerInvariant()}{Depth}{(char)('a' + _own.Count % 26)}{(_own.Count >= 26 ? _own.Count : "")}", type, isReadOnly);
        return Add(variable);
    }

    public Variable Add(Variable variable)
    {
        _own.Add(variable);
        return variable;
    }

    /// <summary>A name for the next variable, which is in scope only after its initialiser was written.</summary>
    public Variable Next(VariableType type, bool isReadOnly = false)
    {
        var variable = Declare(type, isReadOnly);
        _own.Remove(variable);
        return variable;
    }
}
