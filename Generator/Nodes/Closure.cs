namespace CoroGen.Generator.Nodes;

/// <summary>The variables of one scope that lambdas capture: an object for each entry of the scope, as C# makes it.</summary>
internal sealed class Closure(string className, int depth)
{
    /// <summary>How deep its scope stands: of the closures that a function reaches, the deepest one tells all the others.</summary>
    public int Depth => depth;

    public string ClassName { get; } = className;

    public List<Variable> Variables { get; } = new();

    /// <summary>What delegates of local functions need in its class, printed.</summary>
    public List<Code> Members { get; } = new();

    /// <summary>The variable that refers to the object.</summary>
    public Variable Reference { get; set; } = null!;
}
