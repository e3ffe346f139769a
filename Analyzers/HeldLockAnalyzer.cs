using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>
/// CORO0023: a lock that is held while its holder waits for the time or the network, or that an exception leaves held, or a notification that is taken
/// for what it announces.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeldLockAnalyzer : CoroutineAnalyzer
{
    // Where others decide how long it takes.
    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> s_slow = new Dictionary<string, ImmutableHashSet<string>>
    {
        ["Coro"] = ["OpenConnection", "OpenUnixConnection", "Sleep"],
        ["CoroStreamReader"] = ["Read", "ReadExactly", "ReadInto", "ReadLine", "ReadUntil"],
    }.ToImmutableDictionary();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LockIsHeldLong];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(Analyze, OperationKind.Await);

    private static void Analyze(OperationAnalysisContext context)
    {
        if (((IAwaitOperation)context.Operation).Operation is not IInvocationOperation call) return;
        if (LockUses.IsWait(call))
        {
            if (call.TargetMethod.Name == "Wait" && !IsInLoop(call))
                context.Report(
                    Descriptors.LockIsHeldLong,
                    call.Syntax,
                    "Another task may have been faster when this goes on; look again in a loop, or use WaitFor with what is waited for");
        }
        else if (LockUses.IsAcquire(call) && LockUses.LockOf(call.Instance) is { } target && context.Operation.Parent is IExpressionStatementOperation { Parent: IBlockOperation block } statement)
        {
            if (IsLeftHeld(target, block, statement))
                context.Report(
                    Descriptors.LockIsHeldLong,
                    call.Syntax,
                    $"'{target.Name}' stays held if an exception or a cancellation passes its Release; write 'using (await {call.Syntax})'");
        }
        else if (IsSlow(call.TargetMethod) && LockUses.HeldAround(call).FirstOrDefault() is { } held)
        {
            context.Report(
                Descriptors.LockIsHeldLong,
                call.Syntax,
                $"All who want '{held.Name}' wait for this too; do it before the lock is acquired, or after");
        }
    }

    private static bool IsSlow(IMethodSymbol method) =>
        s_slow.TryGetValue(method.ContainingType.Name, out ImmutableHashSet<string>? members) && members.Contains(method.Name)
        && CoroutineTypes.IsOfLibrary(method);

    /// <summary>Whether all that gives the lock back are statements of the same block, behind something that may throw: an await always may.</summary>
    private static bool IsLeftHeld(ISymbol target, IBlockOperation block, IOperation acquire)
    {
        IInvocationOperation[] releases = [.. LockUses.ReleasesOf(target, acquire)];
        if (releases.Length == 0 || releases.Any(release => release.Parent is not IExpressionStatementOperation { Parent: var list } || list != block))
            return false;
        return block.Operations
            .Where(operation => operation.Syntax.SpanStart > acquire.Syntax.Span.End && operation.Syntax.Span.End < releases[0].Syntax.SpanStart)
            .SelectMany(static operation => operation.DescendantsAndSelf())
            .Any(static operation => operation is IAwaitOperation or IThrowOperation);
    }

    private static bool IsInLoop(IOperation operation)
    {
        for (IOperation? around = operation.Parent; around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); around = around.Parent)
        {
            if (around is ILoopOperation || (around is IMethodBodyOperation && HasJump(around.Syntax))) return true;
        }

        return false;
    }

    /// <summary>Whether a <c>goto</c> to a label stands there, which may make a loop too.</summary>
    private static bool HasJump(SyntaxNode body) => body.DescendantNodes().Any(static node => node.IsKind(SyntaxKind.GotoStatement));
}
