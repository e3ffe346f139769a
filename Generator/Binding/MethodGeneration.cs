using System.Text;
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
        if (!CoroutineMethods.GetsFactory(method)) return null;
        if (SyntaxOf(method) is not { } syntax) return null;
        var facts = CompilationFacts.Of(compilation);
        lock (facts.Gate)
        {
            cancellation.ThrowIfCancellationRequested();
            return Generate(syntax, method, facts);
        }
    }

    /// <summary>What is generated for a method whose text has an error: a frame around the compiler's state machine.</summary>
    public static CoroutineSource? Replace(IMethodSymbol method, Compilation compilation, string error)
    {
        method = ExtensionMembers.AsStatic(method.PartialImplementationPart ?? method);
        if (SyntaxOf(method) is not { } syntax || !CoroutineMethods.GetsFrame(method)) return null;
        var facts = CompilationFacts.Of(compilation);
        lock (facts.Gate) return Fault(syntax, method, facts, error) with { IsReplaced = true };
    }

    private static CoroutineSource? Generate(MethodDeclarationSyntax syntax, IMethodSymbol method, CompilationFacts facts)
    {
        if (!CoroutineMethods.GetsFrame(method))
        {
            if (!CoroutineMethods.GetsForwardingFactory(method)) return null;
            return Source(method, Print(syntax, writer => new FactoryPrinter(method, facts.Compilation, writer).PrintForwarding(null)), null);
        }

        try
        {
            return Source(method, PrintLowered(syntax, method, facts), null);
        }
        catch (UnsupportedConstructException unsupported)
        {
            return Wrap(syntax, method, facts, unsupported.Construct, isFault: false, unsupported.Node);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A mistake of the generator costs the user the speed of one method, and they are told.
            return Fault(syntax, method, facts, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    // An error of the user's may lead to one in what is made of it: then that is the one to be told of.
    private static CoroutineSource Fault(MethodDeclarationSyntax syntax, IMethodSymbol method, CompilationFacts facts, string error) =>
        UserErrors.IsIn(syntax, facts.ModelOf(syntax.SyntaxTree))
            ? Wrap(syntax, method, facts, UserErrors.Construct, isFault: false, syntax)
            : Wrap(syntax, method, facts, error, isFault: true, syntax);

    // The frame of a method that has no lowering holds the compiler's state machine.
    private static CoroutineSource Wrap(MethodDeclarationSyntax syntax, IMethodSymbol method, CompilationFacts facts, string reason, bool isFault, SyntaxNode place)
    {
        var body = new BodyLowering(method, syntax, facts);
        var text = Print(syntax, writer =>
        {
            var printer = new FactoryPrinter(method, facts.Compilation, writer);
            writer.Line($"// Runs on the compiler's state machine because of {reason.Replace('\r', ' ').Replace('\n', ' ')}.");
            if (body.Iterator is not null) printer.PrintWrappingIteratorFrame(body.Rewrite);
            else printer.PrintWrappingFrame(body.Rewrite);
            if (body.Iterator is not null || method.ExplicitInterfaceImplementations.IsEmpty) printer.PrintForwarding(body.Rewrite);
            else printer.Print(body.Rewrite);
        });
        return Source(method, text, new DiagnosticSnapshot(method.Name, reason, isFault, Snapshot(place)));
    }

    private static string PrintLowered(MethodDeclarationSyntax syntax, IMethodSymbol method, CompilationFacts facts)
    {
        if (UserErrors.IsUnbound(syntax, facts.ModelOf(syntax.SyntaxTree))) throw new UnsupportedConstructException(UserErrors.Construct, syntax);
        SyntaxNode content = syntax.Body is not null ? syntax.Body : syntax.ExpressionBody!;
        var body = new BodyLowering(method, syntax, facts);
        var nodes = body.Lower(content);
        Placement.Decide(nodes);
        var liveness = Liveness.Analyze(nodes);
        Hoisting.Check(body);
        if (body.SharesFields) liveness.ShareFields();
        return Print(syntax, writer =>
        {
            new FramePrinter(body, nodes, writer).Print();
            writer.Line();
            new FactoryPrinter(method, facts.Compilation, writer).Print(body.Rewrite);
        });
    }

    private static MethodDeclarationSyntax? SyntaxOf(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault();

    private static CoroutineSource Source(IMethodSymbol method, string text, DiagnosticSnapshot? fallback) =>
        new(DocumentationCommentId.CreateDeclarationId(method)!, CoroutineMethods.FrameName(method), HintName(method), text, fallback);

    private static string Print(SyntaxNode syntax, Action<CodeWriter> print)
    {
        var writer = new CodeWriter();
        var depth = DeclarationText.OpenScopes(writer, syntax);
        print(writer);
        for (; depth > 0; depth--) writer.Close();
        return writer.ToString();
    }

    public static string HintName(IMethodSymbol method)
    {
        var name = new StringBuilder();
        foreach (var character in $"{method.ContainingType.ToDisplayString()}.{CoroutineMethods.FrameName(method)}")
        {
            name.Append(char.IsLetterOrDigit(character) || character is '.' or '_' ? character : '-');
        }

        // Files are told apart without regard to case.
        var frame = CoroutineMethods.FrameName(method);
        var rank = method.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .Where(CoroutineMethods.GetsFactory)
            .Where(other => string.Equals(CoroutineMethods.FrameName(other), frame, StringComparison.OrdinalIgnoreCase))
            .TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other, method) && !SymbolEqualityComparer.Default.Equals(other, method.PartialDefinitionPart))
            .Count();
        if (rank > 0) name.Append('-').Append(rank);
        return name.Append(".g.cs").ToString();
    }

    private static LocationSnapshot Snapshot(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return new LocationSnapshot(node.SyntaxTree.FilePath, node.SpanStart, node.Span.Length, span.StartLinePosition.Line, span.StartLinePosition.Character, span.EndLinePosition.Line, span.EndLinePosition.Character);
    }
}
