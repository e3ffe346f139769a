using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// <c>await foreach</c> over what is an <c>IAsyncEnumerable&lt;T&gt;</c>: the frame of an iterator that is called there becomes a part of
/// this one; every other enumerable is enumerated by a frame of the library, which runs the frames of iterators in place.
/// </summary>
internal static class AsyncForEachLoops
{

    public static bool TryLower(CommonForEachStatementSyntax loop, ForEachStatementInfo info, BodyLowering body)
    {
        if (!info.IsAsynchronous || info.GetEnumeratorMethod is not { } get || info.CurrentProperty is not { } current || !TypeNames.IsNameable(current.Type))
        {
            return false;
        }

        var source = EnumeratedSource.Of(loop.Expression, body.Facts.Model);
        var type = body.Facts.Model.GetTypeInfo(source.Expression).Type;
        if (CoroutineMethods.IsIterator(type, out _) && source.Expression is InvocationExpressionSyntax call && EmbeddedCall.Of(call, body) is { } embedded)
        {
            LowerEmbedded(loop, embedded, source, info, body);
            return true;
        }

        var frame = $"{Types.AsyncEnumeratorFrame}<{TypeNames.Of(current.Type)}>";
        if (source.Expression == loop.Expression && (!IsEnumerable(type) || type is ITypeParameterSymbol { IsReferenceType: false }))
        {
            if (!CoroutineMethods.IsIterator(get.ReturnType, out _)) return false;
            Expressions.Prepare(loop.Expression, body);
            var enumerator = ForEachLoops.GetEnumerator(type, body.Rewrite(loop.Expression), get);
            LowerLoop(loop, frame, field => Code.Of($"{body.Names.Frame}.{field}.Start(", enumerator, ");"), "an enumerator known at run time", info, body);
            return true;
        }

        Expressions.PrepareSequence(body, source.Expression, source.Token);
        var owns = source.Expression is InvocationExpressionSyntax boxed
            && body.Facts.Model.GetSymbolInfo(boxed).Symbol is IMethodSymbol method
            && BoxedFactory.NameFor(method, body.Facts.Compilation, body.Facts.Method.ContainingType) is not null;
        var arguments = Code.Of(
            body.Rewrite(source.Expression),
            $", {Text(owns)}, {Text(source.CapturesContext)}, ",
            source.Token is null ? "default" : body.Rewrite(source.Token));
        var comment = owns ? "an iterator known at run time, recursive or large: it has an object of its own" : "an enumerable known at run time";
        LowerLoop(loop, frame, field => Code.Of($"{body.Names.Frame}.{field}.Start(", arguments, ");"), comment, info, body);
        return true;
    }

    private static void LowerEmbedded(
        CommonForEachStatementSyntax loop,
        EmbeddedCall call,
        EnumeratedSource source,
        ForEachStatementInfo info,
        BodyLowering body)
    {
        var arguments = call.Arguments(body);
        LowerLoop(
            loop,
            call.FrameType,
            field =>
            {
                var start = Code.Of($"{body.Names.Frame}.{field}.Start(", arguments, ");");
                if (source.Token is not { } token) return start;
                body.Emit(new StatementNode(start), loop.Expression);
                Expressions.Prepare(token, body);
                return Code.Of($"{body.Names.Frame}.{field}.LinkToken(", body.Rewrite(token), ");");
            },
            call.Comment,
            info,
            body);
    }

    private static void LowerLoop(
        CommonForEachStatementSyntax loop,
        string frame,
        Func<string, Code> start,
        string comment,
        ForEachStatementInfo info,
        BodyLowering body)
    {
        var field = body.IteratorFields.Rent(frame, body.Names);
        body.Emit(new StatementNode(start(field)), loop.Expression);
        AwaitNode NewAwait() => new() { FrameType = frame, Child = field, IsStarted = true, Comment = comment };
        void LowerMoves()
        {
            var (next, end) = ForEachLoops.Targets(loop, body);
            BodyLowering.Use(next);
            body.Place(next);
            var move = NewAwait();
            move.Result = body.Variables.NewTemporary(body.Facts.Compilation.GetSpecialType(SpecialType.System_Boolean), "more");
            move.Result.IsDeclaredAtTop = true;
            body.AddAwait(move, loop.Expression);
            body.Branch(Code.Of(move.Result), false, end);
            ForEachLoops.LowerIteration(loop, new Code($"{body.Names.Frame}.{field}.YieldedItem"), info.CurrentProperty!.Type, info, body);
            body.Goto(next);
            body.Place(end);
        }

        void LowerDisposal()
        {
            var disposed = body.NewLabel("Disposed");
            body.Branch(new Code($"{body.Names.Frame}.{field}.BeginDisposing()"), false, disposed);
            body.AddAwait(NewAwait(), loop);
            body.Place(disposed);
        }

        Tries.WithAwaitingFinally(LowerMoves, LowerDisposal, body);
        body.IteratorFields.Return(frame, field);
    }

    private static bool IsEnumerable(ITypeSymbol? type) => CoroutineMethods.IsIterator(type, out _) && type!.Name == "IAsyncEnumerable";

    private static string Text(bool value) => value ? "true" : "false";
}
