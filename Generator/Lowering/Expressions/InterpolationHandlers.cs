using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Generator.Lowering;

/// <summary>Interpolated strings that a handler of their own builds: the handler is made, then it gets the pieces one by one.</summary>
internal static class InterpolationHandlers
{
    /// <summary>Makes the handler here and fills it.</summary>
    public static void Lower(ExpressionSyntax text, IInterpolatedStringHandlerCreationOperation creation, BodyLowering body)
    {
        var pieces = text is CastExpressionSyntax cast ? cast.Expression : text;
        var handler = body.Variables.NewTemporary(creation.Type, "handler");
        var end = body.NewLabel("Built");
        Variable? goesOn = null;
        if (creation.HandlerCreationHasSuccessParameter)
        {
            goesOn = body.Variables.NewTemporary("bool", "goesOn");
            goesOn.IsDeclaredAtTop = true;
        }

        handler.IsDeclaredAtTop = true;
        body.Assign(handler, Construction(text, creation, goesOn, body), source: text);
        if (goesOn is not null) body.Branch(Code.Of(goesOn), false, end);
        foreach (var (content, part) in Pieces(pieces, creation.Content)) Append(handler, content, part, creation.HandlerAppendCallsReturnBool, end, body);
        body.Place(end);
        body.Replacements[text] = IsByReference(creation) ? Code.Of("ref ", handler) : Code.Of(handler);
    }

    private static IEnumerable<(InterpolatedStringContentSyntax Content, IInterpolatedStringContentOperation Part)> Pieces(ExpressionSyntax text, IOperation content) =>
        (AwaitSyntax.StripParentheses(text), content) switch
        {
            (InterpolatedStringExpressionSyntax one, IInterpolatedStringOperation { Parts: var parts }) => one.Contents.Zip(parts, static (written, part) => (written, part)),
            (BinaryExpressionSyntax sum, IInterpolatedStringAdditionOperation both) => Pieces(sum.Left, both.Left).Concat(Pieces(sum.Right, both.Right)),
            _ => throw new UnsupportedConstructException("an await in a joined interpolated string", text),
        };

    // A handler that is a struct may be taken by reference, which only a text may be without saying so.
    private static bool IsByReference(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IArgumentOperation argument) return argument.Parameter?.RefKind == RefKind.Ref;
        }

        return false;
    }

    private static Code Construction(ExpressionSyntax text, IInterpolatedStringHandlerCreationOperation creation, Variable? goesOn, BodyLowering body)
    {
        if (creation.HandlerCreation is not IObjectCreationOperation made || creation.Type is not { } type || !TypeNames.IsNameable(type))
        {
            throw new UnsupportedConstructException("an await in an interpolated string whose handler cannot be made here", text);
        }

        var code = new Code($"new {TypeNames.Of(type)}(");
        var call = text
            .Ancestors()
            .OfType<ExpressionSyntax>()
            .FirstOrDefault(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax);
        for (var i = 0; i < made.Arguments.Length; i++)
        {
            // What nobody wrote the compiler fills in once more.
            if (made.Arguments[i].ArgumentKind is not ArgumentKind.Explicit) continue;
            if (i > 0) code.Add(", ");
            code.Add(CallerInfo.WithoutConversion(made.Arguments[i].Value) switch
            {
                { ConstantValue: { HasValue: true, Value: int number } } => number.ToString(),
                IInterpolatedStringHandlerArgumentPlaceholderOperation { PlaceholderKind: InterpolatedStringArgumentPlaceholderKind.TrailingValidityArgument } => Code.Of("out ", new VariableUse(goesOn!, isWriteOnly: true)),
                IInterpolatedStringHandlerArgumentPlaceholderOperation { PlaceholderKind: InterpolatedStringArgumentPlaceholderKind.CallsiteReceiver } => Receiver(call, text, body),
                IInterpolatedStringHandlerArgumentPlaceholderOperation placeholder => Argument(call, placeholder.ArgumentIndex, text, body),
                IInstanceReferenceOperation => Code.Of(body.Variables.Self),
                _ => throw new UnsupportedConstructException("an await in an interpolated string whose handler takes other arguments", text),
            });
        }

        if (CallerInfo.Of(made.Arguments) is { Length: > 0 } info) code.Add(made.Arguments[0].ArgumentKind is ArgumentKind.Explicit ? ", " + info : info);
        return code.Add(")");
    }

    private static Code Receiver(ExpressionSyntax? call, SyntaxNode source, BodyLowering body) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } } => Code.Of(body.Variables.Self),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => body.Rewrite(access.Expression),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } when body.BindingReceivers.TryGetValue(binding, out var receiver) =>
            receiver,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax } => Code.Of(body.Variables.Self),
        ElementAccessExpressionSyntax access => body.Rewrite(access.Expression),
        _ => throw new UnsupportedConstructException("an await in an interpolated string whose handler takes a receiver", source),
    };

    private static Code Argument(ExpressionSyntax? call, int index, SyntaxNode source, BodyLowering body)
    {
        // Of an extension method the first argument is the receiver.
        var isExtension = call is InvocationExpressionSyntax && body.Facts.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { ReducedFrom: not null };
        if (isExtension && index-- == 0) return Receiver(call, source, body);
        BaseArgumentListSyntax? arguments = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            ElementAccessExpressionSyntax access => access.ArgumentList,
            _ => null,
        };
        return arguments is not null && index >= 0 && index < arguments.Arguments.Count
            ? body.Rewrite(arguments.Arguments[index].Expression)
            : throw new UnsupportedConstructException("an await in an interpolated string whose handler takes another argument", source);
    }

    private static void Append(
        Variable handler,
        InterpolatedStringContentSyntax content,
        IInterpolatedStringContentOperation part,
        bool returnsBool,
        Label end,
        BodyLowering body)
    {
        Code call;
        if (content is InterpolationSyntax hole)
        {
            Expressions.Prepare(hole.Expression, body);
            call = Code.Of(handler, ".AppendFormatted(", body.Rewrite(hole.Expression));
            if (hole.AlignmentClause is { } alignment) call.Add(", alignment: ").Add(body.Rewrite(alignment.Value));
            if (hole.FormatClause is { } format) call.Add(", format: " + SymbolDisplay.FormatLiteral(format.FormatStringToken.ValueText, quote: true));
        }
        else
        {
            // What the literal stands for, without its escapes and, in a raw string, without the indentation.
            if (part is not IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { Length: > 0 } arguments } }
                || arguments[0].Value.ConstantValue is not { HasValue: true, Value: string literal })
            {
                throw new UnsupportedConstructException("an await in an interpolated string whose handler takes literals in another form", content);
            }

            call = Code.Of(handler, $".AppendLiteral({SymbolDisplay.FormatLiteral(literal, quote: true)}");
        }

        if (part is IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: var passed } }
            && CallerInfo.Of(passed) is { Length: > 0 } info) call.Add(", " + info);
        call.Add(")");
        if (returnsBool) body.Branch(call, false, end, content);
        else body.Emit(new StatementNode(call.Add(";")), content);
    }
}
