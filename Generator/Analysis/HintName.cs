using System.Text;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Analysis;

/// <summary>
/// The names of generated files. Names that C# tells apart may be one to a file system, which knows no case, or another normalisation, or
/// cuts what is long: so a name is a part to be read and a number that is made of the whole signature.
/// </summary>
internal static class HintName
{
    // Some letters take three bytes, of which a file system allows 255.
    private const int MaxReadable = 64;

    /// <summary>The name of the file for a method.</summary>
    public static string Of(IMethodSymbol method)
    {
        var display = $"{method.ContainingType.ToDisplayString()}.{CoroutineMethods.FrameName(method)}";
        var name = new StringBuilder();
        foreach (var character in display.Length > MaxReadable ? display.Substring(display.Length - MaxReadable) : display)
        {
            name.Append(char.IsLetterOrDigit(character) || character is '.' or '_' ? character : '-');
        }

        return name.Append('.').Append(StableHash.Of($"{Id(method)}#{Rank(method)}")).Append(".g.cs").ToString();
    }

    private static string Id(IMethodSymbol method) => method.GetDocumentationCommentId() ?? method.ToDisplayString();

    // Methods of one signature are an error, which the compiler is to report, not this.
    private static int Rank(IMethodSymbol method)
    {
        var definition = method.PartialDefinitionPart ?? method;
        return method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other, definition) && !SymbolEqualityComparer.Default.Equals(other, method))
            .Count(other => Id(other) == Id(method));
    }
}
