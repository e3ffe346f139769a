using System.Collections.Immutable;
using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>Parameters that the compiler fills in from the place of the call.</summary>
internal static class CallerInfo
{
    /// <summary>The attribute that asks for the name of the calling method, or for the text of another argument.</summary>
    public static AttributeData? Of(IParameterSymbol parameter) => parameter.GetAttributes()
        .FirstOrDefault(static attribute => attribute.AttributeClass is { Name: "CallerMemberNameAttribute" or "CallerArgumentExpressionAttribute" or "CallerLineNumberAttribute" or "CallerFilePathAttribute", ContainingNamespace.Name: "CompilerServices" });

    /// <summary>What a call has to be given that nobody wrote, and that the compiler would fill in from its place: named arguments, or nothing.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="caller">The method that the place is in.</param>
    /// <param name="place">What the call is a part of.</param>
    /// <param name="arguments">The arguments that the user wrote.</param>
    public static string ForImplicitCall(IMethodSymbol method, IMethodSymbol caller, SyntaxNode place, ImmutableArray<IArgumentOperation> arguments = default) =>
        string.Join(", ", method.Parameters
        .Where(static parameter => parameter.IsOptional)
        .Select(parameter => Of(parameter) is { } info && Value(info, caller, place, place.GetFirstToken(), arguments) is { } value ? $"{TypeNames.Identifier(parameter.Name)}: {value}" : null)
        .Where(static argument => argument is not null));

    /// <summary>The value as source; null when the default of the parameter stands.</summary>
    public static string? Value(AttributeData info, IMethodSymbol caller, SyntaxNode call, SyntaxToken opening, ImmutableArray<IArgumentOperation> arguments)
    {
        if (info.AttributeClass!.Name == "CallerLineNumberAttribute")
        {
            return (call.SyntaxTree.GetMappedLineSpan(opening.Span).StartLinePosition.Line + 1).ToString();
        }

        if (info.AttributeClass.Name == "CallerFilePathAttribute")
        {
            return SymbolDisplay.FormatLiteral(call.SyntaxTree.GetMappedLineSpan(opening.Span).Path, quote: true);
        }

        if (info.AttributeClass.Name == "CallerMemberNameAttribute")
        {
            return SymbolDisplay.FormatLiteral(CoroutineMethods.SimpleName(caller), quote: true);
        }

        var target = info.ConstructorArguments.FirstOrDefault().Value as string;
        var argument = arguments.IsDefault
            ? null
            : arguments.FirstOrDefault(other => other.Parameter?.Name == target && other.ArgumentKind == ArgumentKind.Explicit);
        return argument is null ? null : SymbolDisplay.FormatLiteral(argument.Value.Syntax.ToString(), quote: true);
    }
}
