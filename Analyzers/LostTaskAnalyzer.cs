using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0020: a task that is made and that nobody keeps. Who writes <c>_ =</c> or calls <c>Forget</c> says that this is meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostTaskAnalyzer : CoroutineAnalyzer
{
    private static readonly ImmutableHashSet<string> s_makers = ["CreateTask", "EnsureFuture", "Gather", "Shield"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.TaskIsLost];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types)
    {
        context.RegisterOperationAction(operation => AnalyzeStatement(operation, types), OperationKind.ExpressionStatement);
        context.RegisterOperationAction(operation => AnalyzeDeclarator(operation, types), OperationKind.VariableDeclarator);
    }

    private static void AnalyzeStatement(OperationAnalysisContext context, CoroutineTypes types) =>
        ReportIfMade(context, ((IExpressionStatementOperation)context.Operation).Operation, types);

    private static void AnalyzeDeclarator(OperationAnalysisContext context, CoroutineTypes types)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (!types.IsCoroTask(declarator.Symbol.Type) || declarator.GetVariableInitializer()?.Value is not { } value || Made(value, types) is null) return;
        if (LocalUses.Of(declarator.Symbol, declarator).Reads.Count == 0) ReportIfMade(context, value, types);
    }

    private static void ReportIfMade(OperationAnalysisContext context, IOperation value, CoroutineTypes types)
    {
        if (Made(value, types) is { } call) context.Report(Descriptors.TaskIsLost, call.Syntax);
    }

    private static IInvocationOperation? Made(IOperation value, CoroutineTypes types)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value is IInvocationOperation call && types.IsCoroTask(call.Type) && IsMaker(call.TargetMethod) ? call : null;
    }

    /// <summary>A group keeps its tasks itself.</summary>
    private static bool IsMaker(IMethodSymbol method) =>
        s_makers.Contains(method.Name) && method.ContainingType is { Name: "Coro" or "EventLoop" } && CoroutineTypes.IsOfLibrary(method);
}
