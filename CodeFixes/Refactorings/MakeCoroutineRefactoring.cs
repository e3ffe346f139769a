using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>Makes a coroutine of an <c>async</c> method that gives a task, or of an async iterator; and of its callers, too.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(MakeCoroutineRefactoring)), Shared]
public sealed class MakeCoroutineRefactoring : CoroutineRefactoringProvider
{
    internal const string Title = "Make it a coroutine";

    internal const string TitleWithCallers = "Make it a coroutine, with its callers in this document";

    private protected override void Register(RefactoringTarget target)
    {
        if (target.MethodAtHead is not { } syntax) return;
        if (TaskMethod.Of(syntax, target.Model, target.Types, target.CancellationToken) is not { IsAsync: true } method) return;

        if (TaskConversion.Of(method, target, withCallers: false) is { } alone) target.Offer(Title, alone.Edits);
        if (TaskConversion.Of(method, target, withCallers: true) is { Count: > 1 } together) target.Offer(TitleWithCallers, together.Edits);
    }
}
