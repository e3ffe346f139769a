using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// <c>try</c>. It keeps its form where its handlers hold no awaits. A handler that awaits moves behind the <c>try</c>: the clause that stays
/// only notes what happened.
/// </summary>
internal static class Tries
{
    private const string Set = Hooks.Set;
    private const string TryUnwind = Hooks.TryUnwind;
    private const string ExceptionType = "global::System.Exception";
    private const string CanceledType = RuntimeNames.CanceledException;

    public static bool TryLower(StatementSyntax statement, BodyLowering body)
    {
        if (statement is not TryStatementSyntax syntax || !body.Facts.Suspends(syntax)) return false;
        void LowerBlock() => Statements.Lower(syntax.Block, body);
        void LowerGuarded()
        {
            if (syntax.Catches.Count == 0) LowerBlock();
            else WithCatches(LowerBlock, syntax.Catches, body);
        }

        if (syntax.Finally is not { } clause) LowerGuarded();
        else if (body.Facts.Suspends(clause)) WithAwaitingFinally(LowerGuarded, () => Statements.Lower(clause.Block, body), body);
        else WithFinally(LowerGuarded, () => body.EmitVerbatim(clause.Block), body);
        return true;
    }

    /// <summary>A <c>try</c> with a <c>finally</c> that holds no await.</summary>
    public static void WithFinally(Action lowerBody, Action lowerFinally, BodyLowering body) => LeavingBehind(body, () =>
    {
        var node = NewTry(body);
        body.Within(new Region(body.Region, node) { HasHandlers = true, HasFinally = true }, () => node.Body = body.Collect(lowerBody));
        node.Finally = body.Collect(() => body.Targets.WithLeave(null, lowerFinally));
        Emit(node, body);
    });

    /// <summary>A <c>try</c> whose <c>finally</c> awaits: every way out of the body leads through the code behind it.</summary>
    public static void WithAwaitingFinally(Action lowerBody, Action lowerFinally, BodyLowering body) => LeavingBehind(body, () =>
    {
        var branch = body.Variables.NewTemporary("int", "branch");
        var error = body.Variables.NewTemporary(ExceptionType + "?", "error");
        branch.IsDeclaredAtTop = error.IsDeclaredAtTop = true;
        body.Assign(branch, new Code("0"));
        body.Assign(error, new Code("null"));
        var pending = new PendingFinally(branch, error, body.NewLabel("Finally"));
        var node = NewTry(body);
        body.Within(new Region(body.Region, node) { HasHandlers = true, Pending = pending }, () => node.Body = body.Collect(() =>
        {
            lowerBody();
            PlaceWays(pending, body);
        }));
        var caught = body.Names.Fresh("caught");
        node.Catches.Add(new CatchNode(new Code($"catch ({ExceptionType} {caught})"), [new AssignNode(error, new Code(caught), declares: false)]));
        Emit(node, body);
        body.Place(pending.Entry);
        body.Targets.WithLeave(null, lowerFinally);
        GoOnWith(error, body);
        for (var number = 1; number <= pending.Ways.Count; number++)
        {
            var targets = new List<Label>();
            var jump = body.JumpCode(pending.Ways[number - 1].Target, targets);
            body.Emit(new StatementNode(Code.Of("if (", branch, $" == {number}) ", jump)) { Targets = targets });
        }
    });

    private static void PlaceWays(PendingFinally pending, BodyLowering body)
    {
        if (pending.Ways.Count > 0) body.Goto(pending.Entry);
        for (var number = 1; number <= pending.Ways.Count; number++)
        {
            body.Place(pending.Ways[number - 1].Way);
            body.Assign(pending.Branch, new Code(number.ToString()));
            body.Goto(pending.Entry);
        }
    }

    // An iterator that is being left, and has caught an exception on its way, leaves behind the next finally: so the compiler's does. What stands in a
    // finally is run to its end; but of a try in it that holds another one, the rest behind that is passed by.
    private static void LeavingBehind(BodyLowering body, Action lowerTry)
    {
        if (body.Leaving is not { } leaving)
        {
            lowerTry();
        }
        else if (body.Targets.Leave is { } target)
        {
            lowerTry();
            var targets = new List<Label>();
            var jump = body.JumpCode(target, targets);
            body.Emit(new StatementNode(Code.Of("if (", leaving, ") ", jump)) { Targets = targets });
        }
        else
        {
            var end = new JumpTarget(body.NewLabel("Left"), body.Region);
            body.Targets.WithLeave(end, lowerTry);
            body.Place(end.Label);
        }
    }

    /// <summary>
    /// Lets a pending exception go on. A cancellation leaves the frame as it came, without a throw, as far as nothing has to catch one.
    /// </summary>
    private static void GoOnWith(Variable error, BodyLowering body)
    {
        if (body.Region is null)
        {
            body.Emit(new StatementNode(Code.Of("if (", error, $" is not null && {TryUnwind}({body.Names.Box}, ", error, ")) return false;")));
        }
        else if (body.Region.Pending is { } outer)
        {
            body.Emit(new StatementNode(Code.Of("if (", error, $" is {CanceledType}) {{ ", new VariableUse(outer.Error, isWriteOnly: true), " = ", error, $"; goto {BodyLowering.Use(outer.Entry).Name}; }}")) { Targets = [outer.Entry] });
        }

        body.Emit(new StatementNode(Code.Of("if (", error, " is not null) ", ReturnsAndYields.RethrowCode(error))));
    }

    private static void WithCatches(Action lowerBody, SyntaxList<CatchClauseSyntax> clauses, BodyLowering body)
    {
        var node = NewTry(body);
        var moved = clauses.Where(clause => body.Facts.Suspends(clause)).ToList();
        Variable? handler = null;
        if (moved.Count > 0)
        {
            handler = body.Variables.NewTemporary("int", "handler");
            handler.IsDeclaredAtTop = true;
            body.Assign(handler, new Code("0"));
        }

        // A clause without a type behind one for all exceptions is reached by what is no exception, and only where the assembly wants it so.
        var catchesAll = clauses.Any(clause => clause is { Declaration: { } declaration, Filter: null } && IsException(declaration.Type, body));
        var region = new Region(body.Region, node) { HasHandlers = true, HasFilter = clauses.Any(static clause => clause.Filter is not null) };
        body.Within(region, () => node.Body = body.Collect(lowerBody));
        foreach (var clause in clauses)
        {
            var number = moved.IndexOf(clause) + 1;
            var made = number == 0 ? Plain(clause, body) : Moved(clause, handler!, number, catchesAll, body);
            made.HeadSource = (SyntaxNode?)clause.Filter ?? clause.Declaration;
            node.Catches.Add(made);
        }

        Emit(node, body);
        if (handler is not null) LowerMoved(moved, handler, body);
    }

    private static CatchNode Plain(CatchClauseSyntax clause, BodyLowering body)
    {
        var header = new Code("catch");
        if (clause.Declaration is { } declaration) header.Add(" ").Add(body.Rewrite(declaration));
        if (clause.Filter is { } filter)
        {
            var condition = body.Rewrite(filter.FilterExpression);
            header.Add(" when (");

            // Optimising, the C# compiler breaks down at a filter that makes a closure while nothing mentions the variable of the clause.
            if (LambdaCopies.Of(condition).Count > 0 && NameOf(clause, body) is { } caught) header.Add($"{Set}(out var _, ").Add(caught).Add(") && ");
            header.Add(LambdaCopies.InFilter(condition)).Add(")");
        }

        return new CatchNode(header, body.Collect(() => body.EmitVerbatim(clause.Block)));
    }

    private static CatchNode Moved(CatchClauseSyntax clause, Variable handler, int number, bool isBehindAll, BodyLowering body)
    {
        var error = body.Variables.NewTemporary(ExceptionType + "?", "error");
        error.IsDeclaredAtTop = true;
        body.MovedCatches[clause] = error;
        var caught = body.Names.Fresh("caught");
        var type = clause.Declaration is { } declaration ? body.Rewrite(declaration.Type) : new Code(ExceptionType);
        var variable = clause.Declaration is { } named ? body.Variables.Of(body.Facts.Model.GetDeclaredSymbol(named)) : null;
        if (variable is not null) variable.IsDeclaredAtTop = true;
        var isBare = isBehindAll && clause.Declaration is null;
        var header = isBare ? new Code("catch") : Code.Of("catch (", type, $" {caught})");
        var handling = new List<Node>();
        if (clause.Filter is { } filter)
        {
            // The filter's variables, and the exception itself, are used in the body: they are noted as the filter runs.
            header.Add(" when (");
            if (body.Variables.ClosureOf(clause) is { } closure)
            {
                header.Add($"{Set}(out ").Add(new VariableUse(closure.Reference, isWriteOnly: true)).Add($", new {closure.ClassName}()) && ");
            }

            if (variable is not null) header.Add($"{Set}(out ").Add(new VariableUse(variable, isWriteOnly: true)).Add($", {caught}) && ");
            header.Add("(").Add(LambdaCopies.InFilter(body.Rewrite(filter.FilterExpression))).Add("))");
        }
        else
        {
            handling.AddRange(body.Collect(() =>
            {
                body.StartClosure(clause);
                if (variable is not null) body.Assign(variable, new Code(caught));
            }));
        }

        if (!isBare) handling.Add(new AssignNode(error, new Code(caught), declares: false));
        handling.Add(new AssignNode(handler, new Code(number.ToString()), declares: false));
        return new CatchNode(header, handling);
    }

    private static void LowerMoved(List<CatchClauseSyntax> moved, Variable handler, BodyLowering body)
    {
        var end = body.NewLabel("EndTry");
        for (var number = 1; number <= moved.Count; number++)
        {
            var next = body.NewLabel("NextCatch");
            body.Branch(Code.Of(handler, $" == {number}"), false, next);
            Statements.Lower(moved[number - 1].Block, body);
            body.Goto(end);
            body.Place(next);
        }

        body.Place(end);
    }

    // What the clause calls what it caught; null where it does not.
    private static Code? NameOf(CatchClauseSyntax clause, BodyLowering body)
    {
        if (clause.Declaration is not { Identifier.ValueText: { Length: > 0 } name } declaration) return null;
        return body.Variables.Of(body.Facts.Model.GetDeclaredSymbol(declaration)) is { } variable ? Code.Of(variable) : new Code(TypeNames.Identifier(name));
    }

    private static bool IsException(TypeSyntax type, BodyLowering body) =>
        body.Facts.Model.GetSymbolInfo(type).Symbol is INamedTypeSymbol { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static TryNode NewTry(BodyLowering body) => new() { Entry = body.NewLabel("Try") };

    private static void Emit(TryNode node, BodyLowering body)
    {
        if (node.Awaits.Count > 0)
        {
            // A resume jumps to the label; whoever comes from above must not find the state of an earlier suspension.
            body.Emit(new StatementNode(new Code($"{body.Names.ResumedState(body.Iterator)} = 0;")));
            body.Place(BodyLowering.Use(node.Entry));
        }

        body.Emit(node);
    }
}
