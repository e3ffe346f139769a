using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Analysis;

/// <summary>What is worked out once for a compilation, and shared by the generation of its methods.</summary>
internal sealed class CompilationFacts
{
    private static readonly ConditionalWeakTable<Compilation, CompilationFacts> s_facts = new();

    private static readonly Version s_compiler = typeof(CSharpCompilation).Assembly.GetName().Version;

    private readonly Dictionary<SyntaxTree, SemanticModel> _models = new();

    private CompilationFacts(Compilation compilation)
    {
        Compilation = (CSharpCompilation)compilation;
        Calls = new CallGraph(this);
        PassedOver = new PassedOver(compilation);
        Aliases = new AssemblyAliases(compilation);
        if (Aliases.OfDeclaring(CoroutineMethods.AttributeName) is { } alias) LibraryAlias = $"the extern alias '{alias}' of the library";
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>The names under which the project knows assemblies that are not in <c>global</c>.</summary>
    public AssemblyAliases Aliases { get; }

    /// <summary>What is in the way of all frames, as the diagnostic names it: text that names the library in <c>global</c> would not find it there.</summary>
    public string? LibraryAlias { get; }

    /// <summary>Which coroutine awaits which.</summary>
    public CallGraph Calls { get; }

    /// <summary>Which types have no factories for what they override.</summary>
    public PassedOver PassedOver { get; }

    /// <summary>Which frames only hold the compiler's state machine.</summary>
    public MachineFrames Machines { get; } = new();

    /// <summary>
    /// Whether this compiler looks at <c>a[^1]</c> before the right side of an assignment to it, as it does up to 5.0, or only then. Seen in
    /// 4.14 and 5.0, and no more in 5.9.
    /// </summary>
    public static bool TouchesElementsFromEnd => s_compiler < new Version(5, 1);

    /// <summary>
    /// Whether this compiler makes the array of <c>params</c> before the other indices of a property that is read and set. Seen in 4.14, and no more in 5.12.
    /// </summary>
    public static bool MakesParamsFirst => s_compiler < new Version(5, 1);

    /// <summary>Guards the graph and the models: generators may run their transforms side by side.</summary>
    public object Gate { get; } = new();

    public static CompilationFacts Of(Compilation compilation) => s_facts.GetValue(compilation, static key => new CompilationFacts(key));

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model)) _models[tree] = model = Compilation.GetSemanticModel(tree);
        return model;
    }
}
