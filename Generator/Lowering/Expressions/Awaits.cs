using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary>Awaits: of coroutines, whose frames become a part of this one; of tasks; and of everything else that has an awaiter.</summary>
internal static class Awaits
{
    private const string VoidResult = Types.VoidResult;

    public static bool TrySpill(ExpressionSyntax expression, BodyLowering body)
    {
        if (expression is not AwaitExpressionSyntax wait) return false;
        var result = Lower(wait, body, wantsResult: true);
        body.Replacements[wait] = result is null ? new Code() : Code.Of(result);
        return true;
    }

    /// <summary>Lowers an await; gives its result.</summary>
    public static Variable? Lower(AwaitExpressionSyntax wait, BodyLowering body, bool wantsResult)
    {
        var operand = AwaitSyntax.StripParentheses(wait.Expression);
        if (operand is InvocationExpressionSyntax call && LowerEmbedded(call, wait, body, wantsResult, out var embedded)) return embedded;
        if (operand is InvocationExpressionSyntax move && AsyncEnumerators.TryLower(move, body, wait, wantsResult, out var moved)) return moved;
        Expressions.Prepare(wait.Expression, body);
        var type = body.Facts.Model.GetTypeInfo(wait.Expression).Type;
        if (type is null or { TypeKind: TypeKind.Dynamic }) return LowerDynamic(body.Rewrite(wait.Expression), body, wait, wantsResult);
        if (LowerOwn(body.Rewrite(wait.Expression), type, body, wait, wantsResult, out var result)) return result;
        var info = body.Facts.Model.GetAwaitExpressionInfo(wait);
        if (info.GetAwaiterMethod is not { } get || info.GetResultMethod is not { } getResult)
        {
            throw new UnsupportedConstructException("an await whose awaiter is not known", wait);
        }

        return LowerAwaiter(body.Rewrite(wait.Expression), type, get.ReturnType, getResult.ReturnType, body, wait, wantsResult);
    }

    /// <summary>Awaits a value that no expression of the user's stands for.</summary>
    public static Variable? AwaitValue(Code value, ITypeSymbol type, BodyLowering body, SyntaxNode source, bool wantsResult = true)
    {
        if (LowerOwn(value, type, body, source, wantsResult, out var result)) return result;
        var get = Member(type, "GetAwaiter")
            ?? throw new UnsupportedConstructException($"an await of '{type.ToDisplayString()}' whose GetAwaiter is an extension", source);
        var getResult = Member(get.ReturnType, "GetResult") ?? throw new UnsupportedConstructException("an awaiter without GetResult", source);
        return LowerAwaiter(value, type, get.ReturnType, getResult.ReturnType, body, source, wantsResult);
    }

    private static IMethodSymbol? Member(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static method => method.Parameters.IsEmpty && method.Arity == 0) is { } member)
            {
                return member;
            }
        }

        return type.AllInterfaces.SelectMany(contract => contract.GetMembers(name)).OfType<IMethodSymbol>().FirstOrDefault();
    }

    private static bool LowerEmbedded(InvocationExpressionSyntax call, AwaitExpressionSyntax wait, BodyLowering body, bool wantsResult, out Variable? result)
    {
        result = null;
        if (body.Facts.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method) return false;
        if (!CoroutineMethods.IsCoro(method.ReturnType, out var resultType) && !CoroutineMethods.IsCoroTask(method.ReturnType, out resultType)) return false;
        if (resultType is not null && !TypeNames.IsNameable(resultType)) return false;
        if (EmbeddedCall.Of(call, body) is not { } embedded) return false;
        result = Add(embedded.FrameType, embedded.Arguments(body), embedded.Comment, resultType, body, wait, wantsResult, embedded.IsSplit);
        return true;
    }

    private static bool LowerOwn(Code value, ITypeSymbol type, BodyLowering body, SyntaxNode source, bool wantsResult, out Variable? result)
    {
        result = null;
        string frame;
        if (CoroutineMethods.IsCoro(type, out var resultType)) frame = Types.CoroFrame;
        else if (CoroutineMethods.IsCoroTask(type, out resultType)) frame = Types.CoroTaskFrame;
        else return false;
        if (resultType is not null && !TypeNames.IsNameable(resultType))
        {
            result = LowerErased(value, type, resultType, frame, body, source, wantsResult);
            return true;
        }

        var text = frame + (resultType is null ? "" : $"<{TypeNames.Of(resultType)}>");
        var comment = frame == Types.CoroFrame ? "a coroutine known at run time, recursive or large: it runs in a box of its own" : "a task";
        result = Add(text, value, comment, resultType, body, source, wantsResult);
        return true;
    }

    /// <summary>Awaits a frame that is started with the given arguments.</summary>
    public static Variable? Add(
        string frame,
        Code arguments,
        string comment,
        ITypeSymbol? resultType,
        BodyLowering body,
        SyntaxNode source,
        bool wantsResult,
        bool isSplit = false)
    {
        var node = new AwaitNode
        {
            FrameType = frame,
            IsSplit = isSplit,
            Child = body.ChildField(frame, "_await"),
            Arguments = arguments,
            Comment = comment,
            ResultType = resultType is null ? VoidResult : TypeNames.Of(resultType),
        };
        if (wantsResult && resultType is not null) node.Result = NewResult(body.Variables.NewTemporary(resultType, "awaited"));
        body.AddAwait(node, source);
        return node.Result;
    }

    private static Variable? LowerErased(
        Code value,
        ITypeSymbol type,
        ITypeSymbol resultType,
        string frame,
        BodyLowering body,
        SyntaxNode source,
        bool wantsResult)
    {
        var example = body.Examples.Of(resultType) ?? throw new UnsupportedConstructException("an await whose result has a type without a name", source);
        if (frame == Types.CoroTaskFrame)
        {
            // The task keeps the result: it is awaited without one.
            var task = body.Variables.NewTemporary(type, "task");
            body.Assign(task, value, declares: true, source);
            Add(frame, Code.Of(task), "a task whose result has a type without a name", null, body, source, wantsResult: false);
            if (!wantsResult) return null;
            var taken = body.Variables.NewTemporary(resultType, "awaited");
            body.Assign(taken, Code.Of(task, ".Result"), declares: true, source);
            return taken;
        }

        var node = new AwaitNode
        {
            FrameType = Types.AnonymousCoroFrame,
            Child = body.ChildField(Types.AnonymousCoroFrame, "_await"),
            Arguments = value,
            Comment = "a coroutine whose result has a type without a name",
            Result = NewResult(body.Variables.NewTemporary(resultType, "awaited")),
            HasErasedResult = true,
        };
        node.Result.Example = example;
        body.AddAwait(node, source);
        return node.Result;
    }

    private static Variable? LowerAwaiter(
        Code value,
        ITypeSymbol type,
        ITypeSymbol awaiterType,
        ITypeSymbol resultType,
        BodyLowering body,
        SyntaxNode source,
        bool wantsResult)
    {
        if (awaiterType.IsRefLikeType) throw new UnsupportedConstructException("an await whose awaiter is a ref struct", source);
        var example = TypeNames.IsNameable(awaiterType)
            ? null
            : body.Examples.Of(type) ?? throw new UnsupportedConstructException("an await whose awaiter has a type without a name", source);
        var critical = body.Facts.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.ICriticalNotifyCompletion");
        var text = example is null ? TypeNames.Of(awaiterType) : "object";
        var awaiter = body.Variables.NewTemporary(awaiterType, "awaiter");
        awaiter.IsDeclaredAtTop = true;
        if (example is not null) awaiter.Example = $"({example}).GetAwaiter()";
        var node = new AwaitNode
        {
            Child = body.ChildField(text, "_awaiter"),
            Awaiter = awaiter,
            AwaiterValue = Code.Of("(", value, ").GetAwaiter()"),
            IsCritical = critical is not null && body.Facts.Compilation.ClassifyCommonConversion(awaiterType, critical).IsImplicit,
        };
        if (wantsResult && resultType.SpecialType != SpecialType.System_Void) node.Result = NewResult(body.Variables.NewTemporary(resultType, "awaited"));
        body.AddAwait(node, source);
        return node.Result;
    }

    private static Variable? LowerDynamic(Code value, BodyLowering body, SyntaxNode source, bool wantsResult)
    {
        var awaiter = body.Variables.NewTemporary("dynamic", "awaiter");
        awaiter.IsDeclaredAtTop = true;
        var node = new AwaitNode
        {
            Child = body.ChildField("dynamic", "_awaiter"),
            Awaiter = awaiter,
            AwaiterValue = Code.Of("((dynamic)(", value, ")).GetAwaiter()"),
            IsDynamic = true,
        };
        if (wantsResult) node.Result = NewResult(body.Variables.NewTemporary("dynamic", "awaited"));
        body.AddAwait(node, source);
        return node.Result;
    }

    private static Variable NewResult(Variable variable)
    {
        variable.IsDeclaredAtTop = true;
        return variable;
    }
}
