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
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.Loop);
    }

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        // The symbols are asked last: most calls are in no coroutine.
        if (CoroutineBody.Around(context.Operation, context.ContainingSymbol, types) is null) return;
        if (context.Operation is ILoopOperation loop && EndlessLoops.Is(loop))
        {
            SyntaxNode? condition = loop switch
            {
                IWhileLoopOperation conditional => conditional.Condition?.Syntax,
                IForLoopOperation counting => counting.Condition?.Syntax,
                _ => null,
            };
            context.Report(
                Descriptors.LoopIsBlocked,
                condition ?? loop.Syntax,
                loop is IForLoopOperation ? $"for (;{condition};)" : $"while ({condition})",
                "never ends once it runs, and blocks the loop",
                "await something in it, such as Coro.Yield()");
        }

        var found = context.Operation switch
        {
            IInvocationOperation call => BlockingCalls.Of(call),
            IPropertyReferenceOperation property => BlockingCalls.Of(property),
            _ => null,
        };
        if (found is not { } blocking) return;
        context.Report(Descriptors.LoopIsBlocked, context.Operation.Syntax, blocking.Member, blocking.What, blocking.Advice);
    }
}
