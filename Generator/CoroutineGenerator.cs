using System.Text;
using CoroGen.Generator.Analysis;
using CoroGen.Generator.Diagnostics;
using CoroGen.Generator.Emit;
using CoroGen.Generator.Model;
using CoroGen.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CoroGen.Generator;

/// <summary>Gives each <c>[Coroutine]</c> method its frame, and redirects calls in ordinary code to it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CoroutineGenerator : IIncrementalGenerator
{
    /// <summary>The steps of the pipeline, by the names under which the driver tracks them.</summary>
    public static class Steps
    {
        /// <summary>From a method to the text that is generated for it.</summary>
        public const string Methods = nameof(Methods);

        /// <summary>Overrides without the attribute, which the hidden factories of their bases must reach.</summary>
        public const string Overrides = nameof(Overrides);

        /// <summary>The methods whose bodies have no lowering.</summary>
        public const string Fallbacks = nameof(Fallbacks);

        /// <summary>What is handed to the compiler, once it was seen to compile.</summary>
        public const string Verified = nameof(Verified);

        /// <summary>The calls in ordinary code.</summary>
        public const string Calls = nameof(Calls);

        /// <summary>What the file of the interceptors has to know of the project.</summary>
        public const string Project = nameof(Project);
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var methods = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                CoroutineMethods.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                static (item, cancellation) => CoroutineCompiler.Generate((IMethodSymbol)item.TargetSymbol, item.SemanticModel.Compilation, cancellation))
            .Where(static source => source is not null)
            .WithTrackingName(Steps.Methods);
        var overrides = context.SyntaxProvider
            .CreateSyntaxProvider(PlainOverrides.IsCandidate, PlainOverrides.Generate)
            .Where(static source => source is not null)
            .WithTrackingName(Steps.Overrides);
        var calls = context.SyntaxProvider
            .CreateSyntaxProvider(Interception.IsCandidate, Interception.Bind)
            .Where(static call => call is not null)
            .WithTrackingName(Steps.Calls)
            .Collect();
        var project = context.CompilationProvider
            .Select(static (compilation, _) => new ProjectContext(
                ((CSharpCompilation)compilation).LanguageVersion >= LanguageVersion.CSharp11,
                new EquatableArray<string>(CompilationFacts.Of(compilation).Aliases.Names)))
            .WithTrackingName(Steps.Project);
        var verified = methods.Collect()
            .Combine(overrides.Collect())
            .Combine(calls)
            .Combine(project.Combine(context.CompilationProvider))
            .Select(static (all, cancellation) =>
            {
                var (((methods, overrides), calls), (project, compilation)) = all;
                return GeneratedText.Verify((CSharpCompilation)compilation, project, methods.AddRange(overrides)!, calls!, cancellation);
            })
            .WithTrackingName(Steps.Verified);
        var sources = verified.SelectMany(static (output, _) => output.Sources);
        var fallbacks = sources
            .Select(static (source, _) => source.Fallback)
            .Where(static fallback => fallback is not null)
            .WithTrackingName(Steps.Fallbacks);
        var interceptors = verified.Select(static (output, _) => output.Calls);

        // Nothing that a user types refers to what is generated: an editor need not run any of this while they type.
        context.RegisterImplementationSourceOutput(sources, static (output, source) => Add(output, source));
        context.RegisterImplementationSourceOutput(fallbacks, static (output, fallback) => output.ReportDiagnostic(Report(fallback!)));
        context.RegisterImplementationSourceOutput(interceptors.Combine(project), static (output, found) =>
        {
            if (found.Left.Count > 0)
            {
                output.AddSource("CoroGen.Interceptors.g.cs", SourceText.From(InterceptorPrinter.Print(found.Left, found.Right), Encoding.UTF8));
            }
        });
    }

    private static void Add(SourceProductionContext output, CoroutineSource source)
    {
        if (source.Text is not null) output.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8));
    }

    private static Diagnostic Report(DiagnosticSnapshot fallback)
    {
        var place = fallback.Location;
        var location = Location.Create(
            place.Path,
            new TextSpan(place.Start, place.Length),
            new LinePositionSpan(new LinePosition(place.StartLine, place.StartColumn), new LinePosition(place.EndLine, place.EndColumn)));
        return Diagnostic.Create(fallback.IsFault ? Descriptors.Fault : Descriptors.RunsOnCompilersMachine, location, fallback.Method, fallback.Reason);
    }
}
