using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Analysis;

/// <summary>Errors in the user's text, of which nothing can be made.</summary>
internal static class UserErrors
{
    /// <summary>The construct that is named where a method is left to the compiler because of one.</summary>
    public const string Construct = "a compile error, or a name that another generator makes";

    /// <summary>Whether something in a body could not be bound. It asks what the lowering asks anyway.</summary>
    public static bool IsUnbound(BaseMethodDeclarationSyntax method, SemanticModel model) =>
        model.GetOperation(method) is not { } operation
            || operation.DescendantsAndSelf().Any(static part => part is IInvalidOperation || part.Type is IErrorTypeSymbol);

    /// <summary>Whether the compiler reports an error in a method: the compiler binds it once more for that.</summary>
    public static bool IsIn(SyntaxNode method, SemanticModel model) =>
        model.GetDiagnostics(method.Span).Any(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
}
