using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Emit;
using CoroGen.Generator.Layout;
using CoroGen.Generator.Lowering;
using CoroGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Pipeline;

/// <summary>From a method's syntax and symbols to the plain text that is generated for it.</summary>
internal static class CoroutineCompiler
{
    public static CoroutineSource? Generate(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        // The attribute may stand on either part of a partial method; the part with the body is the one.
        method = ExtensionMembers.AsStatic(method.PartialImplementationPart ?? method);
        if (SyntaxOf(method) is not { } syntax) return null;
        var facts = CompilationFacts.Of(compilation);
        var report = CoroutineMethods.IsAsync(method)
            && CoroutineMethods.IsReturned(method.ReturnType)
            && (facts.LibraryAlias ?? Obstacle.Of(method)) is { } obstacle
            ? new DiagnosticSnapshot(method.Name, obstacle, IsFault: false, Snapshot(syntax.Identifier))
            : null;
        if (facts.LibraryAlias is not null || !CoroutineMethods.GetsFactory(method)) return report is null ? null : Source(method, null, report);
        lock (facts.Gate)
        {
            cancellation.ThrowIfCancellationRequested();
            using var aliases = facts.Aliases.Enter();
            facts.Machines.IsLowered = callee => IsLowered(callee, facts);
            return Generate(syntax, method, facts, report);
        }
    }

    /// <summary>What is generated for a method whose text has an error: a frame around the compiler's state machine.</summary>
    public static CoroutineSource? Replace(IMethodSymbol method, Compilation compilation, string error)
    {
        method = ExtensionMembers.AsStatic(method.PartialImplementationPart ?? method);
        if (SyntaxOf(method) is not { } syntax || !CoroutineMethods.GetsFrame(method)) return null;
        var facts = CompilationFacts.Of(compilation);
        lock (facts.Gate)
        {
            using var aliases = facts.Aliases.Enter();
            facts.Machines.Add(method);
            var source = KnownErrors.ConstructOf(error) is { } construct
                ? Wrap(syntax, method, facts, construct, isFault: false, syntax)
                : Fault(syntax, method, facts, error);
            return source with { IsReplaced = true };
        }
    }

    /// <summary>What was generated for a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="file">The file; null where there can be none, and only the report is left.</param>
    /// <param name="fallback">The report that the body runs on the compiler's state machine.</param>
    public static CoroutineSource Source(IMethodSymbol method, MemberFile? file, DiagnosticSnapshot? fallback) =>
        new(DocumentationCommentId.CreateDeclarationId(method)!, CoroutineMethods.FrameName(method), HintName.Of(method), file?.Text, fallback)
        {
            HeadLength = file?.HeadLength ?? 0,
            FootLength = file?.FootLength ?? 0,
        };

    private static CoroutineSource? Generate(MethodDeclarationSyntax syntax, IMethodSymbol method, CompilationFacts facts, DiagnosticSnapshot? report)
    {
        if (!CoroutineMethods.GetsFrame(method))
        {
            if (!CoroutineMethods.GetsForwardingFactory(method)) return report is null ? null : Source(method, null, report);
            return Source(method, Print(syntax, facts, writer => new FactoryPrinter(method, facts.Compilation, writer).PrintForwarding()), report);
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
    private static CoroutineSource Wrap(
        MethodDeclarationSyntax syntax,
        IMethodSymbol method,
        CompilationFacts facts,
        string reason,
        bool isFault,
        SyntaxNode place)
    {
        var isIterator = CoroutineMethods.IsIterator(method.ReturnType, out _);
        var file = Print(syntax, facts, writer =>
        {
            var printer = new FactoryPrinter(method, facts.Compilation, writer);
            writer.Line($"// Runs on the compiler's state machine because of {reason.Replace('\r', ' ').Replace('\n', ' ')}.");
            if (isIterator) printer.PrintWrappingIteratorFrame();
            else printer.PrintWrappingFrame();
            if (isIterator || method.ExplicitInterfaceImplementations.IsEmpty) printer.PrintForwarding();
            else printer.Print();
        });
        return Source(method, file, new DiagnosticSnapshot(method.Name, reason, isFault, Snapshot(place)));
    }

    private static bool IsLowered(IMethodSymbol method, CompilationFacts facts)
    {
        if (SyntaxOf(method) is not { } syntax) return true;
        try
        {
            PrintLowered(syntax, method, facts);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return false;
        }
    }

    private static MemberFile PrintLowered(MethodDeclarationSyntax syntax, IMethodSymbol method, CompilationFacts facts)
    {
        if (UserErrors.IsUnbound(syntax, facts.ModelOf(syntax.SyntaxTree))) throw new UnsupportedConstructException(UserErrors.Construct, syntax);
        SyntaxNode content = syntax.Body is not null ? syntax.Body : syntax.ExpressionBody!;
        FileTypes.Check(content, facts.ModelOf(syntax.SyntaxTree));
        var body = BodyLowering.Lower(new BodyFacts(method, syntax, facts), content);
        FrameLayout.Decide(body);
        return Print(syntax, facts, writer =>
        {
            new FramePrinter(body, writer).Print();
            writer.Line();
            new FactoryPrinter(method, facts.Compilation, writer).Print();
        });
    }

    private static MethodDeclarationSyntax? SyntaxOf(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault();

    private static MemberFile Print(SyntaxNode syntax, CompilationFacts facts, Action<CodeWriter> print) => GeneratedFile.BesideMember(syntax, facts, print);

    private static LocationSnapshot Snapshot(SyntaxNodeOrToken node)
    {
        var span = node.SyntaxTree!.GetLineSpan(node.Span);
        return new LocationSnapshot(
            node.SyntaxTree.FilePath,
            node.SpanStart,
            node.Span.Length,
            span.StartLinePosition.Line,
            span.StartLinePosition.Character,
            span.EndLinePosition.Line,
            span.EndLinePosition.Character);
    }
}
