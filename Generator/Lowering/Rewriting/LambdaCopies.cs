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
        .Select(static use => (use.CopyName, use.Touched.Place))
        .Distinct()
        .ToList();

    /// <summary>The condition of a filter, with its copies made in its midst because no statement can stand before it.</summary>
    public static Code InFilter(Code condition)
    {
        foreach (var use in condition.Uses) use.IsInFilter = true;
        return condition.Uses.Any(static use => use.InLambda) ? Code.Of(new LambdaCopies(condition), "(", condition, ")") : condition;
    }

    public override string ToString() => string.Concat(Of(code).Select(static copy => $"{Set}(out var {copy.Name}, {copy.Value}) && "));
}
