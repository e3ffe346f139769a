using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0006: a method group becomes a lambda with a call, which can be redirected; [Coroutine] without effect goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedirectionFix)), Shared]
public sealed class RedirectionFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.CallIsNotRedirected];

    private protected override void Register(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: { } function })
        {
            CoroutineAttributeRemoval.Offer(target, function);
        }
        else if (target.Node.FirstAncestorOrSelf<ExpressionSyntax>() is { } group
            && target.Model.GetOperation(group, target.CancellationToken) is IMethodReferenceOperation reference
            && MethodGroupLambda.For(group, reference, target.Model) is { } lambda)
        {
            target.OfferReplacement("Use a lambda", group, () => lambda);
        }
    }
}
