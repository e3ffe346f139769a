using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes.Refactorings;

/// <summary>Makes a coroutine of an iterator that Unity runs, if all that it yields is known.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(UnityCoroutineRefactoring)), Shared]
public sealed class UnityCoroutineRefactoring : CoroutineRefactoringProvider
{
    internal const string TitleOfAll = "Make it a coroutine, with what it waits for and what waits for it";

    private protected override void Register(RefactoringTarget target)
    {
        if (target.MethodAtHead is not { } method || !UnityConversion.IsIterator(method, target)) return;

        // What it only starts can stay as it is.
        UnityConversion? conversion = UnityConversion.Of(method, target, withStarted: true) ?? UnityConversion.Of(method, target, withStarted: false);
        if (conversion is not null) target.Offer(conversion.Count == 1 ? MakeCoroutineRefactoring.Title : TitleOfAll, conversion.Edits);
    }
}
