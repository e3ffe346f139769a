using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>Finds out whether code runs as a part of a coroutine, and so on a loop.</summary>
internal static class CoroutineBody
{
    /// <summary>The coroutine whose body the operation is in. A function in it that is none itself may run anywhere.</summary>
    public static IMethodSymbol? Around(IOperation operation, ISymbol containing, CoroutineTypes types)
    {
        IMethodSymbol? function = FunctionOperation(operation) switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => containing as IMethodSymbol,
        };
        return function is not null && types.HasBodyOfCoroutine(function) ? function : null;
    }

    /// <summary>The innermost lambda or local function around; null in the body of the member itself.</summary>
    public static IOperation? FunctionOperation(IOperation operation)
    {
        IOperation? around = operation.Parent;
        while (around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation)) around = around.Parent;
        return around;
    }
}
