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

    public static TypeSyntax Type(string fullName, SemanticModel model, int position) => SyntaxFactory.ParseTypeName(Shortened(fullName, model, position));

    public static string Shortened(string fullName, SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName(fullName)?.ToMinimalDisplayString(model, position) ?? "global::" + fullName;
}
