using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0014: a coroutine that holds the thread of its loop.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LoopIsBlocked];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types)
    {
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation, OperationKind.PropertyReference);
    }

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        // The symbols are asked last: most calls are in no coroutine.
        if (CoroutineBody.Around(context.Operation, context.ContainingSymbol, types) is null) return;
        var found = context.Operation is IInvocationOperation call ? BlockingCalls.Of(call) : BlockingCalls.Of((IPropertyReferenceOperation)context.Operation);
        if (found is not { } blocking) return;
        context.Report(Descriptors.LoopIsBlocked, context.Operation.Syntax, blocking.Member, blocking.What, blocking.Advice);
    }
}
