using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary><c>foreach</c> and <c>await foreach</c>.</summary>
internal static class ForEachLoops
{
    public static bool TryLower(StatementSyntax statement, BodyLowering body)
    {
        if (statement is not CommonForEachStatementSyntax loop || !body.Facts.Suspends(loop)) return false;
        var info = body.Facts.Model.GetForEachStatementInfo(loop);
        if (AsyncForEachLoops.TryLower(loop, info, body)) return true;
        var type = body.Facts.Model.GetTypeInfo(loop.Expression).Type;
        if (type is not null && InlineArrays.LengthOf(type) is { } count)
        {
            LowerIndexed(loop, InlineArrays.Hold(loop.Expression, body), count.ToString(), InlineArrays.ElementOf(type), info, body);
            return true;
        }

        Expressions.Prepare(loop.Expression, body);
        var collection = body.Rewrite(loop.Expression);
        if (!info.IsAsynchronous && type is IArrayTypeSymbol { Rank: 1 } or { SpecialType: SpecialType.System_String })
            LowerArray(loop, type, collection, info, body);
        else LowerEnumerator(loop, type, collection, info, body);
        return true;
    }

    private static void LowerArray(CommonForEachStatementSyntax loop, ITypeSymbol type, Code collection, ForEachStatementInfo info, BodyLowering body)
    {
        var array = body.Variables.NewTemporary(type, "array");
        body.Assign(array, collection, declares: true, loop.Expression);
        LowerIndexed(
            loop,
            Code.Of(array),
            Code.Of(array, ".Length"),
            type is IArrayTypeSymbol elements ? elements.ElementType : body.Facts.Compilation.GetSpecialType(SpecialType.System_Char),
            info,
            body);
    }

    private static void LowerIndexed(
        CommonForEachStatementSyntax loop,
        Code array,
        object length,
        ITypeSymbol element,
        ForEachStatementInfo info,
        BodyLowering body)
    {
        var index = body.Variables.NewTemporary("int", "index");
        body.Assign(index, new Code("0"), declares: true);
        var start = body.NewLabel("Loop");
        var (next, end) = Targets(loop, body);
        body.Place(start);
        body.Branch(Code.Of(index, " < ", length), false, end);
        LowerIteration(loop, Code.Of(array, "[", index, "]"), element, info, body);
        body.Place(next);
        body.Assign(index, Code.Of(index, " + 1"));
        body.Goto(start);
        body.Place(end);
    }

    private static void LowerEnumerator(CommonForEachStatementSyntax loop, ITypeSymbol? type, Code collection, ForEachStatementInfo info, BodyLowering body)
    {
        if (info.GetEnumeratorMethod is not { } get || info.MoveNextMethod is not { } move || info.CurrentProperty is not { } current)
        {
            throw new UnsupportedConstructException("a foreach whose enumerator is not known", loop);
        }

        var enumerator = body.Variables.NewTemporary(get.ReturnType, "enumerator");
        body.Assign(enumerator, GetEnumerator(type, collection, get), declares: true, loop.Expression);
        var target = EnumeratorAs(enumerator, get.ReturnType, move.ContainingType);
        void LowerLoop()
        {
            var (next, end) = Targets(loop, body);
            BodyLowering.Use(next);
            body.Place(next);
            if (info.IsAsynchronous)
            {
                var name = BoxedFactory.NameFor(move, body.Facts.Compilation, body.Facts.Method.ContainingType) ?? "MoveNextAsync";
                var more = Awaits.AwaitValue(Code.Of(target, $".{name}()"), move.ReturnType, body, loop.Expression)
                    ?? throw new UnsupportedConstructException("an await foreach over an enumerator of a kind that cannot be awaited here", loop);
                body.Branch(Code.Of(more), false, end);
            }
            else
            {
                body.Branch(Code.Of(target, ".MoveNext()"), false, end, loop.Expression);
            }

            LowerIteration(loop, Code.Of(EnumeratorAs(enumerator, get.ReturnType, current.ContainingType), ".Current"), current.Type, info, body);
            body.Goto(next);
            body.Place(end);
        }

        if (info.IsAsynchronous)
        {
            if (info.DisposeMethod is not { } dispose) LowerLoop();
            else Tries.WithAwaitingFinally(LowerLoop, () => Usings.LowerDisposeAsync(enumerator, dispose, body, loop), body);
        }
        else if (Disposal(loop, enumerator, get.ReturnType, info, body) is { } code)
        {
            Tries.WithFinally(LowerLoop, () => body.Emit(new StatementNode(code)), body);
        }
        else
        {
            LowerLoop();
        }
    }

    public static Code GetEnumerator(ITypeSymbol? type, Code collection, IMethodSymbol get)
    {
        var name = get.Name;
        if (get.IsStatic || get.IsExtensionMethod) return Code.Of("(", collection, $").{name}()");

        // A cast would ask a copy of what is a struct in the end.
        if (type is ITypeParameterSymbol) return Code.Of("(", collection, $").{name}()");
        if (type is null || get.ContainingType.TypeKind != TypeKind.Interface || SymbolEqualityComparer.Default.Equals(type, get.ContainingType))
        {
            return Code.Of("(", collection, $").{name}()");
        }

        if (!TypeNames.IsNameable(get.ContainingType)) return Code.Of($"{Hooks.Enumerate}(", collection, ")");
        return Code.Of($"(({TypeNames.Of(get.ContainingType)})(", collection, $")).{name}()");
    }

    // Members of an interface are called through it, but on the variable itself where that is a struct.
    private static Code EnumeratorAs(Variable enumerator, ITypeSymbol type, INamedTypeSymbol container) =>
        type.TypeKind == TypeKind.Interface && container.TypeKind == TypeKind.Interface && !SymbolEqualityComparer.Default.Equals(type, container)
            ? Code.Of($"(({TypeNames.Of(container)})", enumerator, ")")
            : Code.Of(enumerator);

    private static Code? Disposal(CommonForEachStatementSyntax loop, Variable enumerator, ITypeSymbol type, ForEachStatementInfo info, BodyLowering body)
    {
        var disposable = body.Facts.Compilation.GetSpecialType(SpecialType.System_IDisposable);
        if (type.IsRefLikeType) return info.DisposeMethod is null ? null : Usings.DisposalOfRefStruct(enumerator, type, loop, body);
        if (body.Facts.Compilation.HasImplicitConversion(type, disposable)) return Usings.Disposal(enumerator);
        return type.IsValueType || type.IsSealed ? null : Code.Of($"{Usings.ObjectDisposal}(", enumerator, ");");
    }

    public static (Label Next, Label End) Targets(CommonForEachStatementSyntax loop, BodyLowering body)
    {
        var next = body.NewLabel("Continue");
        var end = body.NewLabel("EndLoop");
        body.Targets.Continue[loop] = new JumpTarget(next, body.Region);
        body.Targets.Break[loop] = new JumpTarget(end, body.Region);
        return (next, end);
    }

    public static void LowerIteration(CommonForEachStatementSyntax loop, Code current, ITypeSymbol currentType, ForEachStatementInfo info, BodyLowering body)
    {
        body.StartClosure(loop);
        switch (loop)
        {
            case ForEachStatementSyntax simple:
                var variable = body.Variables.Of(body.Facts.Model.GetDeclaredSymbol(simple)) ?? throw new UnsupportedConstructException("a foreach without a variable", loop);
                if (body.Facts.Model.GetDeclaredSymbol(simple) is { RefKind: not RefKind.None } reference)
                {
                    variable.Reference = Declarations.ReferenceOf(reference);
                    body.Emit(new AssignNode(variable, Code.Of("ref ", current), declares: true), simple.Expression);
                    break;
                }

                if (variable.TypeText != "var" && !SymbolEqualityComparer.Default.Equals(currentType, variable.Type))
                {
                    current = CheckedContext.Around(loop, Code.Of($"({variable.TypeText})", Element(current, currentType, info)));
                }

                body.Assign(variable, current, declares: true, simple.Expression);
                break;
            case ForEachVariableStatementSyntax deconstructing:
                body.Emit(new StatementNode(Code.Of(body.Rewrite(deconstructing.Variable), " = ", current, ";")), deconstructing.Variable);
                break;
        }

        Statements.Lower(loop.Statement, body);
    }

    // A collection without a type of its own gives objects, which are cast to the element type before that is converted.
    private static Code Element(Code current, ITypeSymbol currentType, ForEachStatementInfo info) =>
        info.ElementType is not { } element || !TypeNames.IsNameable(element) || SymbolEqualityComparer.Default.Equals(element, currentType)
            ? current
            : Code.Of($"({TypeNames.Of(element)})", current);
}
