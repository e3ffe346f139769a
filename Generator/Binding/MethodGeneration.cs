using CoroGen.Generator.Emit;
using CoroGen.Generator.Lowering;
using CoroGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Binding;

/// <summary>From a method's syntax and symbols to the plain text that is generated for it.</summary>
internal static class MethodGeneration
{
    public static CoroutineSource? Generate(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        // The attribute may stand on either part of a partial method; the part with the body is the one.
        method = ExtensionMembers.AsStatic(method.PartialImplementationPart ?? method);
        if (method.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault() is not { } syntax) return null;
        var facts = CompilationFacts.Of(compilation);
        var report = CoroutineMethods.IsAsync(method) && CoroutineMethods.IsReturned(method.ReturnType) && (facts.LibraryAlias ?? Obstacle.Of(method)) is { } obstacle
            ? new DiagnosticSnapshot(method.Name, obstacle, Snapshot(syntax.Identifier))
            : null;
        if (facts.LibraryAlias is not null || !CoroutineMethods.GetsFactory(method)) return report is null ? null : new CoroutineSource("", null, report);
        lock (facts.Gate)
        {
            cancellation.ThrowIfCancellationRequested();
            using var aliases = facts.Aliases.Enter();
            return Generate(syntax, method, facts, report);
        }
    }

    private static CoroutineSource? Generate(MethodDeclarationSyntax syntax, IMethodSymbol method, CompilationFacts facts, DiagnosticSnapshot? report)
    {
        if (!CoroutineMethods.GetsFrame(method))
        {
            if (!CoroutineMethods.GetsForwardingFactory(method)) return report is null ? null : new CoroutineSource("", null, report);
            return new CoroutineSource(HintName.Of(method), Print(syntax, facts, writer => new FactoryPrinter(method, facts.Compilation, writer).PrintForwarding()), report);
        }

        try
        {
            return new CoroutineSource(HintName.Of(method), PrintLowered(syntax, method, facts), null);
        }
        catch (UnsupportedConstructException unsupported)
        {
            return Wrap(syntax, method, facts, unsupported.Construct, unsupported.Node);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A mistake of the generator costs the user the speed of one method, and they are told.
            return Wrap(syntax, method, facts, $"an error in the generator, {exception.GetType().Name}: {exception.Message}", syntax);
        }
    }

    // The frame of a method that has no lowering holds the compiler's state machine.
    private static CoroutineSource Wrap(MethodDeclarationSyntax syntax, IMethodSymbol method, CompilationFacts facts, string reason, SyntaxNode place)
    {
        var isIterator = CoroutineMethods.IsIterator(method.ReturnType, out _);
        var text = Print(syntax, facts, writer =>
        {
            var printer = new FactoryPrinter(method, facts.Compilation, writer);
            writer.Line($"// Runs on the compiler's state machine because of {reason.Replace('\r', ' ').Replace('\n', ' ')}.");
            if (isIterator) printer.PrintWrappingIteratorFrame();
            else printer.PrintWrappingFrame();
            if (isIterator || method.ExplicitInterfaceImplementations.IsEmpty) printer.PrintForwarding();
            else printer.Print();
        });
        return new CoroutineSource(HintName.Of(method), text, new DiagnosticSnapshot(method.Name, reason, Snapshot(place)));
    }

    private static string PrintLowered(MethodDeclarationSyntax syntax, IMethodSymbol method, CompilationFacts facts)
    {
        SyntaxNode content = syntax.Body is not null ? syntax.Body : syntax.ExpressionBody!;
        if (facts.ModelOf(syntax.SyntaxTree).GetDiagnostics(syntax.Span).Any(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)) throw new UnsupportedConstructException("a compile error, or a name that another generator makes", syntax.Identifier.Parent!);
        FileTypes.Check(content, facts.ModelOf(syntax.SyntaxTree));
        var body = new BodyLowering(method, syntax, facts);
        var nodes = body.Lower(content);
        var liveness = Liveness.Analyze(nodes);
        Hoisting.Check(body);
        if (body.SharesFields) liveness.ShareFields();
        return Print(syntax, facts, writer =>
        {
            new FramePrinter(body, nodes, writer).Print();
            writer.Line();
            new FactoryPrinter(method, facts.Compilation, writer).Print();
        });
    }

    private static string Print(SyntaxNode syntax, CompilationFacts facts, Action<CodeWriter> print) => GeneratedFile.BesideMember(syntax, facts, print);

    private static LocationSnapshot Snapshot(SyntaxNodeOrToken node)
    {
        var span = node.SyntaxTree!.GetLineSpan(node.Span);
        return new LocationSnapshot(node.SyntaxTree.FilePath, node.SpanStart, node.Span.Length, span.StartLinePosition.Line, span.StartLinePosition.Character, span.EndLinePosition.Line, span.EndLinePosition.Character);
    }
}
