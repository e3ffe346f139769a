using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>A call of a coroutine or an async iterator whose frame becomes a part of the caller's.</summary>
/// <param name="Call">The call.</param>
/// <param name="Method">The method as it is bound.</param>
/// <param name="FrameType">The type of the frame.</param>
/// <param name="IsSplit">Whether the frame has a method up to the first suspension and one for what comes after.</param>
internal sealed record EmbeddedCall(InvocationExpressionSyntax Call, IMethodSymbol Method, string FrameType, bool IsSplit)
{
    /// <summary>Why the frame is where it is.</summary>
    public string Comment => $"{Method.Name}: its frame is a part of this one";

    /// <summary>The call as an embedded one; null when the method has no frame, or it cannot be embedded.</summary>
    public static EmbeddedCall? Of(InvocationExpressionSyntax call, BodyLowering body)
    {
        if (body.Facts.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method) return null;
        if (body.Facts.Model.GetOperation(call) is IDynamicInvocationOperation) return null;
        var called = ExtensionMembers.AsStatic(method);
        if (Dispatch.IsVirtual(method) && !(IsBase(call) && !body.Facts.Project.Machines.Contain(method, body.Facts.Compilation))) return null;
        if (call.Expression is MemberBindingExpressionSyntax) return null;
        if (CalleeFrame.Of(called, body.Facts.Compilation, body.Facts.Method.ContainingType) is not { } frame) return null;
        return body.Facts.Project.Calls.IsRecursive(body.Facts.Method, called) || body.Facts.Project.Calls.IsLarge(called)
            ? null
            : new EmbeddedCall(call, method, frame.TypeText, frame.IsSplit);
    }

    /// <summary>Evaluates the operands, and gives the arguments of the frame's Start.</summary>
    public Code Arguments(BodyLowering body)
    {
        Expressions.PrepareSequence(body, Calls.Operands(Call, body));
        var arguments = Receiver(body);
        var list = new Rewriter(body, Call.ArgumentList).RewriteArguments(Call.ArgumentList, Call);
        if (!arguments.IsEmpty && !list.IsEmpty) arguments.Add(", ");
        return arguments.Add(list);
    }

    private Code Receiver(BodyLowering body)
    {
        if (ExtensionMembers.IsCalledOnReceiver(Method)) return body.Rewrite(((MemberAccessExpressionSyntax)Call.Expression).Expression);
        if (Method.IsStatic) return new Code();
        if (Call.Expression is MemberAccessExpressionSyntax access && !IsBase(Call)) return body.Rewrite(Place(access.Expression, body));
        return Code.Of(body.Variables.Self);
    }

    // A struct is handed over as the variable that it is, unless it was evaluated before, and has a variable of the generator's own.
    private ExpressionSyntax Place(ExpressionSyntax receiver, BodyLowering body)
    {
        if (!Method.ContainingType.IsValueType) return receiver;
        while (!body.Replacements.Contains(receiver) && AwaitSyntax.Wrapped(receiver) is { } inner) receiver = inner;
        return receiver;
    }

    private static bool IsBase(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax };
}
