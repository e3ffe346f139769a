using CoroGen.Generator.Nodes;

namespace CoroGen.Generator.Lowering;

/// <summary>How text names the instance method that stands for a local function where a delegate is made of it.</summary>
/// <param name="host">What to write before the captures that are handed over.</param>
/// <param name="receiver">The capture by which the host is found; null where the host is a class.</param>
/// <param name="others">The captures that are handed over.</param>
/// <param name="method">The name of the method.</param>
internal sealed class LocalFunctionDelegate(string host, Variable? receiver, IReadOnlyList<Variable> others, string method)
{
    public Code Use(bool inLambda)
    {
        var code = new Code();
        if (receiver is not null) code.Add(new VariableUse(receiver, inLambda: inLambda));
        code.Add(host);
        for (var i = 0; i < others.Count; i++) code.Add(i == 0 ? "(" : ", ").Add(new VariableUse(others[i], inLambda: inLambda));
        return code.Add(others.Count > 0 ? ")." : ".").Add(method);
    }
}
