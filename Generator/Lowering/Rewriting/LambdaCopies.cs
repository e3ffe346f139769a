using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// The stack copies of what the frame keeps for the lambdas in a piece of code: a lambda cannot capture a field of a struct. Their names are
/// known only when the code is printed.
/// </summary>
internal sealed class LambdaCopies(Code code)
{
    private const string Set = Hooks.Set;

    /// <summary>The name of each copy, and what it is made of.</summary>
    public static List<(string Name, string Value)> Of(Code code) => code.Uses
        .Where(static use => use.InLambda)
        .Select(static use => use.Variable.Closure is { } closure ? (closure.CopyName, closure.Reference.Place) : (use.Variable.Name + "_copy", use.Variable.Place))
        .Distinct()
        .ToList();

    /// <summary>A condition, with its copies made in its midst where no statement can stand before it.</summary>
    public static Code InCondition(Code condition) =>
        condition.Uses.Any(static use => use.InLambda) ? Code.Of(new LambdaCopies(condition), "(", condition, ")") : condition;

    public override string ToString() => string.Concat(Of(code).Select(static copy => $"{Set}(out var {copy.Name}, {copy.Value}) && "));
}
