using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Declarations;

/// <summary>
/// The attributes that make something of the text of a method: what it may use without a complaint, and how tools look at it. What is
/// generated for the method carries them.
/// </summary>
internal static class MemberContext
{
    // To be obsolete allows to use what is. An error, or a message, would be one to our own text.
    private const string Obsolete = "[global::System.Obsolete]";

    private const string SuppressionType = "System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute";

    private static readonly HashSet<string> s_ofBody = new(StringComparer.Ordinal)
    {
        "System.Diagnostics.DebuggerNonUserCodeAttribute",
        "System.Diagnostics.DebuggerStepThroughAttribute",
        "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute",
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute",
        "System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute",
        "System.Runtime.CompilerServices.SkipLocalsInitAttribute",
        "System.Runtime.Versioning.RequiresPreviewFeaturesAttribute",
        "System.Runtime.Versioning.SupportedOSPlatformAttribute",
        "System.Runtime.Versioning.UnsupportedOSPlatformAttribute",
    };

    private static readonly HashSet<string> s_ofCalls = new(StringComparer.Ordinal)
    {
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute",
        "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute",
        "System.Runtime.Versioning.RequiresPreviewFeaturesAttribute",
        "System.Runtime.Versioning.SupportedOSPlatformAttribute",
        "System.Runtime.Versioning.UnsupportedOSPlatformAttribute",
    };

    // A struct cannot require what a method does. Callers are told by the method itself, and need not be told again of the frame.
    private static readonly (string Attribute, string Category, string Warning)[] s_required =
    [
        ("System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute", "Trimming", "IL2026"),
        ("System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute", "AOT", "IL3050"),
        ("System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute", "SingleFile", "IL3002"),
    ];

    /// <summary>The attributes of the type that holds the method's body.</summary>
    public static IEnumerable<string> OfFrame(IMethodSymbol method) => Of(method, s_ofBody)
        .Concat(s_required.Where(required => Find(method, required.Attribute)?.AttributeClass!.ContainingAssembly.GetTypeByMetadataName(SuppressionType) is not null).Select(static required => $"[global::{SuppressionType}(\"{required.Category}\", \"{required.Warning}\")]"));

    /// <summary>The attributes of a method that is called in place of the method.</summary>
    public static IEnumerable<string> OfFactory(IMethodSymbol method) => Of(method, s_ofCalls);

    /// <summary>The attributes of a member by which the frame reaches what only the method's own type can.</summary>
    public static IEnumerable<string> OfDoor(IMethodSymbol method) => Find(method, "System.ObsoleteAttribute") is null ? [] : [Obsolete];

    private static IEnumerable<string> Of(IMethodSymbol method, HashSet<string> repeated)
    {
        foreach (var attribute in OfDoor(method)) yield return attribute;
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && repeated.Contains(type.ToDisplayString()) && TypeNames.IsNameable(type))
            {
                yield return $"[{AttributeText.Of(attribute)}]";
            }
        }
    }

    private static AttributeData? Find(IMethodSymbol method, string name) =>
        method.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == name);
}
