using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0022: a lock that is acquired and never released, or acquired again by who holds it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockAnalyzer : CoroutineAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LockIsMisused];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(Analyze, OperationKind.Await);

    private static void Analyze(OperationAnalysisContext context)
    {
        if (((IAwaitOperation)context.Operation).Operation is not IInvocationOperation call) return;
        if (LockUses.IsWait(call)) AnalyzeWait(context, call);
        if (!LockUses.IsAcquire(call) || LockUses.LockOf(call.Instance) is not { } target) return;
        if (LockUses.HeldAround(call).Any(held => LockUses.IsSame(held, target)))
        {
            // Who gives it back in between knows what he does.
            if (LockUses.ReleasesOf(target, call).Any()) return;
            context.Report(
                Descriptors.LockIsMisused,
                call.Syntax,
                target.Name,
                "is held here already, so this waits for ever; a CoroLock cannot be acquired twice");
        }
        else if (context.Operation.Parent is IExpressionStatementOperation)
        {
            AnalyzeStatement(context, call, target);
        }
        else if (LockUses.RegionOf(call) is { } region)
        {
            AnalyzeCalls(context, region, call, target);
        }
    }

    /// <summary>The releaser is dropped: only a call of Release gives the lock back.</summary>
    private static void AnalyzeStatement(OperationAnalysisContext context, IInvocationOperation call, ISymbol target)
    {
        // Another method of the type may release what this one acquires. A lock in a variable is no other's, or anybody's to whom it is given.
        if (target is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private } field || !LockUses.HasLockOfItsOwn(field, context.CancellationToken)) return;
        if (LockUses.IsReleasedBy(field, context.CancellationToken)) return;
        context.Report(Descriptors.LockIsMisused, call.Syntax, target.Name, $"is never released; write 'using (await {call.Syntax})'");
    }

    /// <summary>A method of the same object that acquires the lock, called while it is held.</summary>
    private static void AnalyzeCalls(OperationAnalysisContext context, IOperation region, IInvocationOperation acquire, ISymbol target)
    {
        if (target is not IFieldSymbol field || LockUses.ReleasesOf(field, acquire).Any()) return;
        foreach (IAwaitOperation awaited in region.Descendants().OfType<IAwaitOperation>())
        {
            if (awaited.Operation is not IInvocationOperation { Instance: null or IInstanceReferenceOperation } called || CoroutineBody.FunctionOperation(awaited) != CoroutineBody.FunctionOperation(acquire) || awaited.Syntax.SpanStart < acquire.Syntax.Span.End)
                continue;
            if (LockUses.Acquires(called.TargetMethod, field, context.CancellationToken))
                context.Report(
                    Descriptors.LockIsMisused,
                    called.Syntax,
                    field.Name,
                    $"is held here, and '{called.TargetMethod.Name}' acquires it, so this waits for ever; a CoroLock cannot be acquired twice");
        }
    }

    /// <summary>A condition that nobody in sight can hold.</summary>
    private static void AnalyzeWait(OperationAnalysisContext context, IInvocationOperation wait)
    {
        if (LockUses.LockOf(wait.Instance) is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private } condition || !LockUses.HasLockOfItsOwn(condition, context.CancellationToken))
            return;
        if (!LockUses.IsAcquiredBy(condition, context.CancellationToken))
            context.Report(
                Descriptors.LockIsMisused,
                wait.Syntax,
                condition.Name,
                $"is never acquired, so this throws; wait within 'using (await {condition.Name}.Acquire())'");
    }
}
