using System.Collections.Immutable;
using CoroGen.Generator.Emit;
using CoroGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Pipeline;

/// <summary>
/// Looks at what was generated with the compiler's eyes before it is handed over: a build never breaks because of it. A method whose text has
/// an error runs on the compiler's state machine instead, and the user is told; should the text for that have one as well, nothing is
/// generated for the method.
/// </summary>
internal sealed class GeneratedText
{
    private readonly CSharpCompilation _compilation;
    private readonly ProjectContext _project;
    private readonly CSharpCompilation _skeleton;
    private readonly CSharpParseOptions _options;
    private readonly CancellationToken _cancellation;
    private HashSet<(SyntaxTree?, int, string)>? _usersErrors;

    private GeneratedText(CSharpCompilation compilation, ProjectContext project, CancellationToken cancellation)
    {
        _project = project;
        _compilation = compilation;
        _cancellation = cancellation;
        _options = ((CSharpParseOptions)compilation.SyntaxTrees[0].Options).WithDocumentationMode(DocumentationMode.None);
        _skeleton = Skeleton.Of(compilation, cancellation);
    }

    /// <summary>Gives what can be handed to the compiler.</summary>
    /// <remarks>With the symbol COROGEN_UNCHECKED that is everything: it shows what the check costs.</remarks>
    public static GeneratedOutput Verify(
        CSharpCompilation compilation,
        ProjectContext project,
        ImmutableArray<CoroutineSource> sources,
        ImmutableArray<InterceptedCall> calls,
        CancellationToken cancellation)
    {
        if (sources.IsEmpty && calls.IsEmpty) return new GeneratedOutput(EquatableArray<CoroutineSource>.Empty, EquatableArray<InterceptedCall>.Empty);
        if (compilation.SyntaxTrees[0].Options.PreprocessorSymbolNames.Contains("COROGEN_UNCHECKED"))
            return new GeneratedOutput(new EquatableArray<CoroutineSource>(sources), new EquatableArray<InterceptedCall>(calls));
        return new GeneratedText(compilation, project, cancellation).Verify(sources, calls);
    }

    private GeneratedOutput Verify(ImmutableArray<CoroutineSource> sources, ImmutableArray<InterceptedCall> calls)
    {
        while (true)
        {
            var errors = ErrorsIn(sources, calls);
            if (errors.Count == 0) return new GeneratedOutput(new EquatableArray<CoroutineSource>(sources), new EquatableArray<InterceptedCall>(calls));

            // What only mentions the frame of another faulty method may be right.
            var faulty = sources.Where(source => errors.ContainsKey(source.HintName)).ToList();
            var causes = faulty.Where(source => !faulty.Any(other => other != source && errors[source.HintName].Contains(other.FrameName))).ToList();
            if (causes.Count == 0) causes = faulty;
            if (causes.Count > 0) sources = ReplaceAll(sources, causes, errors);
            else calls = calls.Where(call => !errors.ContainsKey(call.Method)).ToImmutableArray();
        }
    }

    // The first error of each source, by its name, and of each interceptor, by its text.
    private Dictionary<string, string> ErrorsIn(ImmutableArray<CoroutineSource> sources, ImmutableArray<InterceptedCall> calls)
    {
        var groups = CheckedFile.Group(sources).AsParallel().AsOrdered().WithCancellation(_cancellation);
        if (!_compilation.Options.ConcurrentBuild) groups = groups.WithDegreeOfParallelism(1);
        var files = groups.SelectMany(group => CheckedFile.Of(group, Parse)).ToDictionary(static file => file.Tree);
        var interceptors = InterceptorPrinter.PrintWithoutPlaces(calls, _project, out var lines);
        var interceptorTree = Parse("CoroGen.Interceptors.g.cs", interceptors);
        var errors = new Dictionary<string, string>();
        var inUsersFiles = new List<Diagnostic>();
        foreach (var diagnostic in DiagnosticsOf(_skeleton.AddSyntaxTrees(files.Keys.Append(interceptorTree)), sources, errors))
        {
            if (diagnostic.DefaultSeverity != DiagnosticSeverity.Error || diagnostic.Location.SourceTree is not { } tree) continue;
            if (files.TryGetValue(tree, out var file))
            {
                foreach (var source in file.SourcesAt(diagnostic.Location.SourceSpan.Start).Where(source => !errors.ContainsKey(source.HintName)))
                    errors.Add(source.HintName, TextOf(diagnostic));
            }
            else if (tree == interceptorTree)
            {
                var line = tree.GetText(_cancellation).Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).LineNumber;
                if (lines.TryGetValue(line, out var method)) errors[method] = TextOf(diagnostic);
            }
            else
            {
                inUsersFiles.Add(diagnostic);
            }
        }

        if (inUsersFiles.Count > 0) AddErrorsInUsersFiles(inUsersFiles, sources, errors);
        return errors;
    }

    // What the compiler says of the text; where it can only tell by compiling it, it does.
    private ImmutableArray<Diagnostic> DiagnosticsOf(CSharpCompilation compilation, ImmutableArray<CoroutineSource> sources, Dictionary<string, string> errors)
    {
        if (!sources.Any(static source => source.Text is not null && CheckedText.HasToBeEmitted(source.Text))) return compilation.GetDiagnostics(_cancellation);
        try
        {
            return compilation.Emit(Stream.Null, cancellationToken: _cancellation).Diagnostics;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            AddBreakdowns(sources, errors);
            return compilation.GetDiagnostics(_cancellation);
        }
    }

    // The compiler itself has broken down: what for is found by giving it the bodies of one file at a time.
    private void AddBreakdowns(ImmutableArray<CoroutineSource> sources, Dictionary<string, string> errors)
    {
        var emptied = sources
            .Where(static source => source.Text is not null)
            .ToDictionary(static source => source, source => Skeleton.Of(TreeOf(source), _cancellation));
        var compilation = _skeleton.AddSyntaxTrees(emptied.Values);
        foreach (var source in emptied.Keys)
        {
            if (!CheckedText.HasToBeEmitted(source.Text!)) continue;
            try
            {
                compilation.ReplaceSyntaxTree(emptied[source], TreeOf(source)).Emit(Stream.Null, cancellationToken: _cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                errors[source.HintName] = $"{exception.GetType().Name} of the C# compiler: {exception.Message}";
            }
        }
    }

    // A type of the user's may be wrong because of members that were generated for it.
    private void AddErrorsInUsersFiles(List<Diagnostic> found, ImmutableArray<CoroutineSource> sources, Dictionary<string, string> errors)
    {
        _usersErrors ??= [.. _skeleton.GetDiagnostics(_cancellation).Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).Select(KeyOf)];
        foreach (var diagnostic in found.Where(diagnostic => !_usersErrors.Contains(KeyOf(diagnostic))))
        {
            var tree = diagnostic.Location.SourceTree!;
            var declaration = tree.GetRoot(_cancellation).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
            if (declaration is null || _skeleton.GetSemanticModel(tree).GetDeclaredSymbol(declaration, _cancellation) is not { } type) continue;

            // A member of an interface can be wrong in a type that implements it, and one of a class in a type that is derived.
            foreach (var owner in BaseTypes(type).Concat(type.AllInterfaces))
            {
                if (AddErrorOfMembers(owner, diagnostic, sources, errors)) break;
            }
        }
    }

    private static bool AddErrorOfMembers(
        INamedTypeSymbol type,
        Diagnostic diagnostic,
        ImmutableArray<CoroutineSource> sources,
        Dictionary<string, string> errors)
    {
        var members = $"M:{DocumentationCommentId.CreateDeclarationId(type.OriginalDefinition)!.Substring(2)}.";
        var found = sources.Where(source => source.MethodId.StartsWith(members, StringComparison.Ordinal)).ToList();
        foreach (var source in found.Where(source => !errors.ContainsKey(source.HintName))) errors.Add(source.HintName, TextOf(diagnostic));
        return found.Count > 0;
    }

    private static IEnumerable<INamedTypeSymbol> BaseTypes(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType) yield return type;
    }

    private static (SyntaxTree?, int, string) KeyOf(Diagnostic diagnostic) =>
        (diagnostic.Location.SourceTree, diagnostic.Location.SourceSpan.Start, diagnostic.Id);

    private SyntaxTree Parse(string name, string text) => CSharpSyntaxTree.ParseText(text, _options, name, cancellationToken: _cancellation);

    private SyntaxTree TreeOf(CoroutineSource source) => Parse(source.HintName, CheckedText.Of(source.Text!));

    private static string TextOf(Diagnostic diagnostic) => $"{diagnostic.Id}: {diagnostic.GetMessage()}";

    // Who calls one of the replaced methods through base called its frame, and has to call the method itself now.
    private ImmutableArray<CoroutineSource> ReplaceAll(ImmutableArray<CoroutineSource> sources, List<CoroutineSource> causes, Dictionary<string, string> errors)
    {
        var replaced = causes.ToDictionary(static source => source, source => Replace(source, errors[source.HintName]));
        return [.. sources.Select(source => replaced.TryGetValue(source, out var other) ? other : CallsOne(source) ? Renew(source) : source).OfType<CoroutineSource>()];

        bool CallsOne(CoroutineSource source) =>
            !source.IsReplaced && source.Text is { } text && (text.Contains("base.") || causes.Exists(cause => text.Contains(cause.FrameName)));
    }

    private CoroutineSource? Replace(CoroutineSource source, string error) =>
        !source.IsReplaced && MethodOf(source) is { } method ? CoroutineCompiler.Replace(method, _compilation, error) : null;

    private CoroutineSource? Renew(CoroutineSource source) =>
        MethodOf(source) is { } method ? CoroutineCompiler.Generate(method, _compilation, _cancellation) : source;

    private IMethodSymbol? MethodOf(CoroutineSource source) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(source.MethodId, _compilation) as IMethodSymbol;
}
