using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.CodeFixes;

/// <summary>
/// Names for inserted code, as short as the usings at the place allow. The workspace's own simplifier would format around them, which may
/// fail on source with syntax errors.
/// </summary>
internal static class CoroGenNames
{
    public const string CoroutineAttribute = "CoroGen.CoroutineAttribute";

    public const string Coro = "CoroGen.Coro";

    public const string CoroTask = "CoroGen.CoroTask";

    public const string CoroCanceledException = "CoroGen.CoroCanceledException";

    public const string Exception = "System.Exception";

    /// <summary>Stands on inserted names, which can be shorter when CoroGen is imported.</summary>
    public static SyntaxAnnotation Inserted { get; } = new("CoroGen.InsertedName");

    public static TypeSyntax Type(string fullName, SemanticModel model, int position) => SyntaxFactory.ParseTypeName(Shortened(fullName, model, position));

    /// <summary><c>Coro</c> with the type arguments of a .NET task, in its place.</summary>
    public static TypeSyntax CoroInPlaceOf(TypeSyntax task, SemanticModel model)
    {
        string coro = Shortened(Coro, model, task.SpanStart);
        string result = task.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.ToString() ?? "";
        return SyntaxFactory.ParseTypeName(coro + result).WithTriviaFrom(task).WithAdditionalAnnotations(Inserted);
    }

    public static string Shortened(string fullName, SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName(fullName)?.ToMinimalDisplayString(model, position) ?? "global::" + fullName;
}
