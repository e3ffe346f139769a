using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0016: awaits what the loop has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DetourFix)), Shared]
public sealed class DetourFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LoopHasItsOwn];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax access } call) return;

        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        switch (access.Name.Identifier.ValueText)
        {
            case "ConfigureAwait" or "AsTask":
                string title = $"Remove {access.Name.Identifier.ValueText}";
                target.OfferReplacement(title, call, () => access.Expression.WithTrailingTrivia(call.GetTrailingTrivia()));
                break;
            case "Delay" when arguments.Count == 1:
                ExpressionSyntax duration = arguments[0].Expression;
                target.OfferReplacement(
                    "Use Coro.Sleep",
                    call,
                    () => VerbSyntax.Call("Sleep", [MillisecondsSyntax.AsDuration(duration, target.Model)], target.Model, call));
                break;
            case "Yield":
                target.OfferReplacement("Use Coro.Yield", call, () => VerbSyntax.Call("Yield", [], target.Model, call));
                break;
            case "WhenAll":
                target.OfferReplacement("Use Coro.Gather", call, () => Gathered(call, target.Model));
                break;
        }
    }

    private static InvocationExpressionSyntax Gathered(InvocationExpressionSyntax call, SemanticModel model)
    {
        InvocationExpressionSyntax verb = VerbSyntax.Call("Gather", [], model, call);
        return verb.WithArgumentList(call.ArgumentList.ReplaceNodes(
            call.ArgumentList.Arguments,
            static (argument, _) => argument.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax asTask }
                ? argument.WithExpression(asTask.Expression.WithTriviaFrom(argument.Expression))
                : argument));
    }
}
