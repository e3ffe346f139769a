using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>Ways through a method on which nothing reads a variable. Exceptions are none of them: they may pass by everything.</summary>
internal static class UnreadPaths
{
    /// <summary>Whether such a way certainly leads from the only assignment of the variable, its declaration, to a return or the end of the method.</summary>
    public static bool Lead(LocalUses uses, ILocalSymbol local, ControlFlowGraph graph)
    {
        if (uses.Writes.Count > 0 || uses.IsAliased || uses.Reads.Any(read => IsPassedBy(read.Syntax, local))) return false;
        foreach (BasicBlock block in graph.Blocks)
        {
            for (int i = 0; i < block.Operations.Length; i++)
            {
                if (block.Operations[i] is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, local))
                    return block.IsReachable && LeadsOut(block, i + 1, local);
            }
        }

        return false;
    }

    // A function reads it whenever it runs, and a handler or a finally where the graph has no edge to it.
    private static bool IsPassedBy(SyntaxNode read, ILocalSymbol local) => read.Ancestors()
        .TakeWhile(around => !around.Span.Contains(local.DeclaringSyntaxReferences[0].Span))
        .Any(static around => Awaits.IsFunction(around) || around is CatchClauseSyntax or FinallyClauseSyntax or QueryExpressionSyntax);

    // With one decision at most that leads past a read: what a second one asks may follow from the first.
    private static bool LeadsOut(BasicBlock from, int start, ILocalSymbol local)
    {
        var seen = new HashSet<(BasicBlock, int)>();
        var open = new Stack<(BasicBlock Block, int Start, int Decisions)>();
        open.Push((from, start, 0));
        while (open.Count > 0)
        {
            (BasicBlock block, int first, int decisions) = open.Pop();
            if (Reads(block, first, local)) continue;
            BasicBlock[] successors = Successors(block);
            foreach (BasicBlock next in successors)
            {
                int passed = decisions + (LeadsPast(next, successors, local) ? 1 : 0);
                if (passed > 1 || !seen.Add((next, passed))) continue;
                if (next.Kind == BasicBlockKind.Exit) return true;
                open.Push((next, 0, passed));
            }
        }

        return false;
    }

    private static bool LeadsPast(BasicBlock taken, BasicBlock[] successors, ILocalSymbol local)
    {
        if (successors.Length < 2) return false;
        HashSet<BasicBlock> reads = ReadsBehind(taken, local);
        return successors.Any(other => other != taken && !ReadsBehind(other, local).IsSubsetOf(reads));
    }

    private static HashSet<BasicBlock> ReadsBehind(BasicBlock block, ILocalSymbol local)
    {
        var seen = new HashSet<BasicBlock> { block };
        var open = new Stack<BasicBlock>(seen);
        while (open.Count > 0)
        {
            foreach (BasicBlock next in Successors(open.Pop()).Where(seen.Add)) open.Push(next);
        }

        seen.RemoveWhere(each => !Reads(each, 0, local));
        return seen;
    }

    // The graph has both branches of a condition, also where it is constant.
    private static BasicBlock[] Successors(BasicBlock block)
    {
        ControlFlowBranch?[] branches = block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue?.ConstantValue is not { HasValue: true, Value: bool known }
            ? [block.ConditionalSuccessor, block.FallThroughSuccessor]
            : [known == (block.ConditionKind == ControlFlowConditionKind.WhenTrue) ? block.ConditionalSuccessor : block.FallThroughSuccessor];
        return
        [
            .. branches
                .Where(static branch => branch is { Semantics: ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return })
                .Select(static branch => branch!.Destination)
                .OfType<BasicBlock>(),
        ];
    }

    private static bool Reads(BasicBlock block, int first, ILocalSymbol local) =>
        block.Operations.Skip(first).Append(block.BranchValue).Any(operation => operation is not null && Mentions(operation, local));

    private static bool Mentions(IOperation operation, ILocalSymbol local) => operation
        .DescendantsAndSelf()
        .Any(each => each is ILocalReferenceOperation mention && SymbolEqualityComparer.Default.Equals(mention.Local, local));
}
