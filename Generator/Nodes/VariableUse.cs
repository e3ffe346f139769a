namespace CoroGen.Generator.Nodes;

/// <summary>A mention of a variable in code.</summary>
internal sealed class VariableUse(Variable variable, bool isWriteOnly = false, bool inLambda = false)
{
    public Variable Variable => variable;

    /// <summary>Whether the code there gives it a value and does not read it: an <c>out</c> argument.</summary>
    public bool IsWriteOnly => isWriteOnly && variable.Closure is null;

    /// <summary>Whether a lambda mentions it, which reaches it through a copy of the reference to its closure.</summary>
    public bool InLambda => inLambda;

    /// <summary>Whether that is in the filter of a catch, whose variables are in scope in the handler, too.</summary>
    public bool IsInFilter { get; set; }

    /// <summary>The name of the stack copy that a lambda captures: it cannot capture a field of a struct.</summary>
    public string CopyName => Touched.Name + (IsInFilter ? "_filtered" : "_copy");

    /// <summary>What is read or written for it: the reference to its closure, or itself.</summary>
    public Variable Touched => variable.Closure?.Reference ?? variable;

    public string Print()
    {
        var place = variable.Closure is not { } closure
            ? inLambda ? CopyName : variable.Place
            : $"{(inLambda ? CopyName : closure.Reference.Place)}.{variable.Name}";
        return variable.At(place, isWriteOnly);
    }
}
