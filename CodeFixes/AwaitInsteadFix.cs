using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0014: awaits what the thread was held for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitInsteadFix)), Shared]
public sealed class AwaitInsteadFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LoopIsBlocked];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } blocking || !AwaitSyntax.IsAllowedAt(blocking, target.Model)) return;
        if (Awaited(blocking, target) is not { } awaited) return;

        target.OfferReplacement(RunCoroutineFix.AwaitIt, blocking, () => AwaitSyntax.InPlaceOf(blocking, awaited));
    }

    /// <summary>What to await; null where it takes more than that.</summary>
    private static ExpressionSyntax? Awaited(ExpressionSyntax blocking, FixTarget target)
    {
        IOperation? operation = target.Model.GetOperation(blocking, target.CancellationToken);
        if (operation is IPropertyReferenceOperation { Instance: { } task }) return task.Syntax as ExpressionSyntax;
        if (operation is not IInvocationOperation call || blocking is not InvocationExpressionSyntax syntax) return null;

        SeparatedSyntaxList<ArgumentSyntax> arguments = syntax.ArgumentList.Arguments;
        switch (call.TargetMethod.Name)
        {
            case "GetResult":
                return BlockingCalls.AwaitedBy(call.Instance)?.Syntax as ExpressionSyntax;
            case "Wait" when arguments.Count == 0 && BlockingCalls.IsTask(call.TargetMethod.ContainingType):
                return call.Instance?.Syntax as ExpressionSyntax;
            case "Wait" or "WaitForExit" when call.TargetMethod.ContainingType.Name is "SemaphoreSlim" || arguments.Count == 0 && call.TargetMethod.Name == "WaitForExit":
                return Renamed(syntax, call.TargetMethod.Name + "Async");
            case "WaitAll" or "WaitAny" when call.TargetMethod.Parameters.Length == 1 && call.TargetMethod.Name == "WaitAll":
                return Renamed(syntax, "WhenAll");
            case "Run" or "RunUntilComplete" when arguments.Count == 1:
                return arguments[0].Expression;
            case "ReadLine":
                return VerbSyntax.Call("ToThread", [syntax.Expression], target.Model, syntax);
            case "Sleep" when arguments.Count == 1 && !MillisecondsSyntax.IsEndless(arguments[0].Expression, target.Model):
                return VerbSyntax.Call("Sleep", [MillisecondsSyntax.AsDuration(arguments[0].Expression, target.Model)], target.Model, syntax);
            default:
                return null;
        }
    }

    /// <summary>The call of another method of the same type with the same arguments.</summary>
    internal static InvocationExpressionSyntax? Renamed(InvocationExpressionSyntax call, string name) => call.Expression is MemberAccessExpressionSyntax access
        ? call.WithExpression(access.WithName(SyntaxFactory.IdentifierName(name).WithTriviaFrom(access.Name)))
        : null;
}
