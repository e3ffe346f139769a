using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary><c>using</c> and <c>await using</c>, as statements and as declarations.</summary>
internal static class Usings
{
    public const string ObjectDisposal = Hooks.DisposeObject;

    public static bool TryLower(StatementSyntax statement, BodyLowering body)
    {
        if (statement is not UsingStatementSyntax syntax || !body.Facts.Suspends(syntax)) return false;
        body.StartClosure(syntax);
        var isAsync = syntax.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword);
        if (syntax.Declaration is { } declaration)
        {
            LowerDeclared(declaration, 0, isAsync, () => Statements.Lower(syntax.Statement, body), body);
            return true;
        }

        var expression = syntax.Expression!;
        Expressions.Prepare(expression, body);
        var info = body.Facts.Model.GetTypeInfo(expression);
        if ((info.Type ?? info.ConvertedType) is not { } type)
        {
            // Of null there is nothing to dispose of.
            Statements.Lower(syntax.Statement, body);
            return true;
        }

        var resource = body.Variables.NewTemporary(type, "resource");
        body.Assign(resource, body.Rewrite(expression), declares: true, expression);
        LowerBody(resource, isAsync, () => Statements.Lower(syntax.Statement, body), body, syntax);
        return true;
    }

    public static void LowerDeclaration(LocalDeclarationStatementSyntax declaration, IReadOnlyList<StatementSyntax> rest, BodyLowering body) =>
        LowerDeclared(declaration.Declaration, 0, declaration.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword), () => Statements.LowerAll(rest, body, null), body);

    /// <summary>The statement that disposes of a variable in place.</summary>
    public static Code Disposal(Variable resource) => resource.TypeText == "var"
        ? Code.Of($"{ObjectDisposal}(", resource, ");")
        : Code.Of($"{Hooks.Dispose}(ref ", resource, ");");

    /// <summary>Awaits the disposal of a variable.</summary>
    public static void LowerDisposeAsync(Variable resource, IMethodSymbol dispose, BodyLowering body, SyntaxNode source)
    {
        var end = body.NewLabel("Disposed");
        var type = resource.Type;
        var isNullable = type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (isNullable || type is null || !type.IsValueType) body.Branch(Code.Of(resource, " is null"), true, end);
        if (AsyncEnumerators.TryLowerDisposal(resource, body, source))
        {
            body.Place(end);
            return;
        }

        var isOfInterface = dispose.ContainingType.TypeKind == TypeKind.Interface && type is { TypeKind: not TypeKind.TypeParameter };
        if (isOfInterface && type!.IsValueType && !isNullable)
        {
            Awaits.AwaitValue(Code.Of($"{Hooks.DisposeAsync}(ref ", resource, ")"), dispose.ReturnType, body, source, wantsResult: false);
            body.Place(end);
            return;
        }

        var receiver = isOfInterface
            ? Code.Of($"(({TypeNames.Of(dispose.ContainingType)})", resource, isNullable ? ".GetValueOrDefault())" : ")")
            : Code.Of(resource);
        var name = BoxedFactory.NameFor(dispose, body.Facts.Compilation, body.Facts.Method.ContainingType) ?? "DisposeAsync";
        Awaits.AwaitValue(
            Code.Of(receiver, $".{name}({CallerInfo.OfDisposal(dispose, body.Facts.Method, source)})"),
            dispose.ReturnType,
            body,
            source,
            wantsResult: false);
        body.Place(end);
    }

    /// <summary>The statement that disposes of a ref struct, which may hide that it is disposable.</summary>
    public static Code DisposalOfRefStruct(Variable resource, ITypeSymbol type, SyntaxNode source, BodyLowering body) => PatternDispose(type) is { } dispose
        ? Code.Of(resource, $".Dispose({CallerInfo.OfDisposal(dispose, body.Facts.Method, source)});")
        : Code.Of($"{Hooks.DisposeRefStruct}(ref ", resource, ");");

    private static IMethodSymbol? PatternDispose(ITypeSymbol type) =>
        type.GetMembers("Dispose")
            .OfType<IMethodSymbol>()
            .FirstOrDefault(static method => method is { IsStatic: false, DeclaredAccessibility: not Accessibility.Private } && method.Parameters.All(static parameter => parameter.IsOptional || parameter.IsParams));

    private static void LowerDeclared(VariableDeclarationSyntax declaration, int index, bool isAsync, Action lowerRest, BodyLowering body)
    {
        if (index == declaration.Variables.Count)
        {
            lowerRest();
            return;
        }

        var declarator = declaration.Variables[index];
        var resource = body.Variables.Of(body.Facts.Model.GetDeclaredSymbol(declarator)) ?? throw new UnsupportedConstructException("a using outside of the flattened scopes", declarator);
        var value = declarator.Initializer!.Value;
        Expressions.Prepare(value, body);
        body.Assign(resource, body.Rewrite(value), declares: true, declarator);
        LowerBody(resource, isAsync, () => LowerDeclared(declaration, index + 1, isAsync, lowerRest, body), body, declarator);
    }

    private static void LowerBody(Variable resource, bool isAsync, Action lowerBody, BodyLowering body, SyntaxNode source)
    {
        var type = resource.Type ?? throw new UnsupportedConstructException("a using of null", source);
        if (isAsync)
        {
            var dispose = AsyncDisposal.Find(type, body.Facts.Compilation)
                ?? throw new UnsupportedConstructException("an await using of a type whose disposal is not a member of it", source);
            Tries.WithAwaitingFinally(lowerBody, () => LowerDisposeAsync(resource, dispose, body, source), body);
            return;
        }

        var disposable = body.Facts.Compilation.GetSpecialType(SpecialType.System_IDisposable);
        Code code;
        if (type.IsRefLikeType) code = DisposalOfRefStruct(resource, type, source, body);
        else if (type.TypeKind == TypeKind.Dynamic || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            code = Code.Of($"{ObjectDisposal}(", resource, ");");
        else if (body.Facts.Compilation.HasImplicitConversion(type, disposable)) code = Disposal(resource);
        else throw new UnsupportedConstructException("a using of a type that is not IDisposable", source);
        Tries.WithFinally(lowerBody, () => body.Emit(new StatementNode(code)), body);
    }
}
