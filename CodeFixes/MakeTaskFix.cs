using System.Collections.Immutable;
using System.Composition;
using CoroGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.CodeFixes;

/// <summary>Fixes CORO0009: the variable holds a task, which can be awaited any number of times.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeTaskFix)), Shared]
public sealed class MakeTaskFix : CoroutineFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.CoroutineIsAwaitedTwice];

    private protected override void Register(FixTarget target)
    {
        ExpressionSyntax? mention = target.Node.FirstAncestorOrSelf<ExpressionSyntax>();
        if (mention is AwaitExpressionSyntax awaiting) mention = awaiting.Expression;
        if (mention is null || target.Model.GetOperation(mention, target.CancellationToken) is not ILocalReferenceOperation reference) return;

        LocalUses uses = LocalUses.WithCopies(reference.Local, reference);
        if (uses.Writes.Count > 0 || !uses.Reads.All(TakesTask)) return;
        if (uses.Declarator?.Syntax is not VariableDeclaratorSyntax { Initializer.Value: { } coroutine, Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration })
            return;
        if (target.Model.GetTypeInfo(coroutine, target.CancellationToken).Type is not INamedTypeSymbol { Name: "Coro" }) return;

        target.OfferReplacement("Make it a task", declaration, () => declaration
            .ReplaceNode(coroutine, RunCoroutineFix.Task(coroutine, target.Model))
            .WithType(declaration.Type.IsVar ? declaration.Type : TaskType(declaration.Type, target.Model)));
    }

    /// <summary>Whether the place takes a task as well as a coroutine.</summary>
    private static bool TakesTask(IOperation read) => CoroutineRuns.Of(read) switch
    {
        IAwaitOperation => true,
        IInvocationOperation call => call.TargetMethod.Name is "Gather" or "Shield" or "WaitFor",
        _ => false,
    };

    private static TypeSyntax TaskType(TypeSyntax type, SemanticModel model)
    {
        string task = CoroGenNames.Shortened(CoroGenNames.CoroTask, model, type.SpanStart);
        string result = type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.ToString() ?? "";
        return SyntaxFactory.ParseTypeName(task + result).WithTriviaFrom(type);
    }
}
