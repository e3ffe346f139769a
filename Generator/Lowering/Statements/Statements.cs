using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>Lowers statements: each construct has a file of its own, named in the list here.</summary>
internal static class Statements
{
    private static readonly Func<StatementSyntax, BodyLowering, bool>[] s_lowerings =
    [
        Declarations.TryLower,
        Heads.TryLower,
        BlocksAndLocks.TryLower,
        IfStatements.TryLower,
        Loops.TryLower,
        ForEachLoops.TryLower,
        Switches.TryLower,
        Tries.TryLower,
        Usings.TryLower,
        ReturnsAndYields.TryLower,
    ];

    /// <summary>Lowers the statements of a scope that is entered here.</summary>
    public static void LowerAll(IEnumerable<StatementSyntax> statements, BodyLowering body, SyntaxNode? scope)
    {
        if (scope is BlockSyntax opened) body.EmitBrace(opened.OpenBraceToken);
        if (scope is not null) body.StartClosure(scope);
        var list = statements as IReadOnlyList<StatementSyntax> ?? statements.ToList();
        DeclareLabels(list, body);
        LowerList(list, body);

        // Of the body itself, it stands where all returns lead.
        if (scope is BlockSyntax closed && closed.Parent != body.Facts.Declaration) body.EmitBrace(closed.CloseBraceToken);
    }

    /// <summary>Makes the labels of a list known: a jump to one may stand before it.</summary>
    public static void DeclareLabels(IEnumerable<StatementSyntax> statements, BodyLowering body)
    {
        foreach (var labeled in Labels(statements)) body.Targets.Label[labeled] = new JumpTarget(body.NewLabel(labeled.Identifier.ValueText + "_"), body.Region);
    }

    /// <summary>Lowers statements whose labels are known.</summary>
    public static void LowerList(IReadOnlyList<StatementSyntax> list, BodyLowering body)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (UsingDeclaration(list[i]) is { } declaration)
            {
                foreach (var labeled in Labels([list[i]])) body.Place(body.Targets.Label[labeled].Label);

                // What follows in the block is the body of the using.
                Usings.LowerDeclaration(declaration, list.Skip(i + 1).ToList(), body);
                break;
            }

            Lower(list[i], body);
        }
    }

    public static void Lower(StatementSyntax statement, BodyLowering body)
    {
        var (replacements, receivers) = (body.Replacements.Count, body.BindingReceivers.Count);
        LowerByConstruct(statement, body);
        body.Replacements.RemoveFrom(replacements);
        body.BindingReceivers.RemoveFrom(receivers);
    }

    private static void LowerByConstruct(StatementSyntax statement, BodyLowering body)
    {
        foreach (var lowering in s_lowerings)
        {
            if (lowering(statement, body)) return;
        }

        if (body.Facts.Suspends(statement)) throw new UnsupportedConstructException($"an await in a statement of kind {statement.Kind()}", statement);
        body.EmitVerbatim(statement);
    }

    // Labels after a using declaration belong to its body, and are found when that is lowered.
    private static IEnumerable<LabeledStatementSyntax> Labels(IEnumerable<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            for (var labeled = statement as LabeledStatementSyntax; labeled is not null; labeled = labeled.Statement as LabeledStatementSyntax)
                yield return labeled;
            if (UsingDeclaration(statement) is not null) yield break;
        }
    }

    private static LocalDeclarationStatementSyntax? UsingDeclaration(StatementSyntax statement)
    {
        while (statement is LabeledStatementSyntax labeled) statement = labeled.Statement;
        return statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } declaration ? declaration : null;
    }
}
