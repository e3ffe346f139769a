using CoroGen.Generator.Tests.RandomPrograms.Hosts;

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

    /// <summary>Whether it is inside of a lambda or a local function.</summary>
    public bool InFunction { get; init; } = outer?.InFunction ?? false;

    /// <summary>Whether the coroutine is obsolete itself.</summary>
    public bool IsObsolete { get; init; } = outer?.IsObsolete ?? false;

    /// <summary>The type that the coroutine is a member of; null for the static class of most.</summary>
    public Host? Host { get; init; } = outer?.Host;

    /// <summary>Names that the variables of the coroutine may bear, once each; null for none but the usual ones.</summary>
    public Queue<string>? OddNames { get; init; } = outer?.OddNames;

    /// <summary>Whether <c>throw;</c> may stand here.</summary>
    public bool InCatch { get; init; } = outer?.InCatch ?? false;

    public IEnumerable<Variable> Variables => InFunction ? All.Where(variable => !variable.IsOfStruct) : All;

    private IEnumerable<Variable> All => outer is null ? _own : _own.Concat(outer.All);

    /// <summary>The scope of a lambda or a local function.</summary>
    public Scope Function() => new(this) { MayAwait = false, InLoop = false, MayReturn = false, MayYield = false, InCatch = false, InFunction = true };

    /// <summary>The same place, where nothing may be awaited.</summary>
    public Scope Calm() => new(this) { MayAwait = false };

    public Variable Declare(VariableType type, bool isReadOnly = false)
    {
        if (OddNames is { Count: > 0 }) return Add(new Variable(OddNames.Dequeue(), type, isReadOnly));
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
