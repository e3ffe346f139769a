using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0004: awaits the dropped coroutine, or makes it a task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RunCoroutineFix)), Shared]
public sealed class RunCoroutineFix : CoroutineFixProvider
{
    internal const string AwaitIt = "Await it";

    internal const string CreateATask = "Create a task";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.CoroutineIsDropped];

    private protected override void Register(FixTarget target)
    {
        // An argument or a statement can have the same span as its expression.
        if (target.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } coroutine) return;
        if (coroutine is ConditionalAccessExpressionSyntax) return; // Gives a nullable coroutine.
        if (target.Model.GetTypeInfo(coroutine).Type is not { Name: "Coro" }) return; // Only a loop runs an iterator, and a Task<Coro> is one too many.
        if (DroppedPlace.Of(coroutine, target) is not { } place) return;

        if (AwaitSyntax.IsAllowedAt(coroutine, target.Model))
        {
            target.OfferReplacement(AwaitIt, place.Dropped, () => place.Replacement(AwaitSyntax.Of(coroutine)));
        }

        target.OfferReplacement(CreateATask, place.Kept, () => place.KeptReplacement(Task(coroutine, target.Model)));
    }

    internal static InvocationExpressionSyntax Task(ExpressionSyntax coroutine, SemanticModel model) =>
        VerbSyntax.Call("CreateTask", [coroutine], model, coroutine);
}
