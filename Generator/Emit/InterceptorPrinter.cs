using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Emit;

/// <summary>Prints the interceptors: one method for each coroutine that ordinary code calls, with the places of its calls.</summary>
internal static class InterceptorPrinter
{
    public static string Print(IReadOnlyCollection<InterceptedCall> calls, ProjectContext project) => Print(calls, project, withPlaces: true, out _);

    /// <summary>Prints the methods alone, to find out whether they compile where the bodies that call them are absent.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="project">The project.</param>
    /// <param name="lines">Which method stands in a line, counted from 0.</param>
    public static string PrintWithoutPlaces(IReadOnlyCollection<InterceptedCall> calls, ProjectContext project, out IReadOnlyDictionary<int, string> lines) =>
        Print(calls, project, withPlaces: false, out lines);

    private static string Print(IReadOnlyCollection<InterceptedCall> calls, ProjectContext project, bool withPlaces, out IReadOnlyDictionary<int, string> lines)
    {
        var printed = new Dictionary<int, string>();
        lines = printed;
        return GeneratedFile.Alone(project.ExternAliases, writer => Print(calls, project.HasFileTypes ? "file" : "internal", withPlaces, printed, writer));
    }

    private static void Print(IReadOnlyCollection<InterceptedCall> calls, string visibility, bool withPlaces, Dictionary<int, string> lines, CodeWriter writer)
    {
        writer.Open("namespace System.Runtime.CompilerServices");
        writer.Line("[global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]");
        writer.Open($"{visibility} sealed class InterceptsLocationAttribute : global::System.Attribute");
        writer.Open("public InterceptsLocationAttribute(int version, string data)");
        writer.Close();
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Open("namespace CoroGen.Generated");

        // Obsolete, so that signatures may name what is.
        writer.Line("[global::System.Obsolete]");
        writer.Line(FrameAttributes.NotCovered);
        writer.Open($"{visibility} static class Interceptors");
        var number = 0;
        foreach (var group in calls.GroupBy(static call => call.Method).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            if (withPlaces)
            {
                foreach (var call in group)
                    writer.Line($"[global::System.Runtime.CompilerServices.InterceptsLocation({call.LocationVersion}, \"{call.LocationData}\")] // {call.DisplayLocation}");
            }

            lines[writer.LineCount] = group.Key;
            writer.Line(group.Key.Replace("$name$", $"Call{++number}"));
            writer.Line();
        }

        writer.Close();
        writer.Close();
    }

    /// <summary>The interceptor of a method, with a hole for its name; null when it cannot be written.</summary>
    public static string? MethodFor(IMethodSymbol method, string factory)
    {
        var type = method.ContainingType;
        if (!TypeNames.IsNameable(type)) return null;

        // The type parameters of the types around the method come first, as the compiler wants them.
        var typeParameters = new List<ITypeParameterSymbol>();
        for (var outer = type; outer is not null; outer = outer.ContainingType) typeParameters.InsertRange(0, outer.TypeParameters);
        typeParameters.AddRange(method.TypeParameters);
        if (typeParameters.Select(static parameter => parameter.Name).Distinct().Count() != typeParameters.Count) return null;
        var generics = typeParameters.Count == 0 ? "" : $"<{string.Join(", ", typeParameters.Select(static parameter => parameter.Name))}>";
        var signature = new Signature(method);
        var own = signature.TypeParameters;
        var parameters = signature.BareParameters;
        var arguments = signature.Arguments;
        var constraints = Signature.ConstraintsOf(typeParameters);
        var modifiers = method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType).Any(HasPointer)
            ? "public static unsafe"
            : "public static";
        if (method.IsStatic)
        {
            var extension = method.IsExtensionMethod ? "this " : "";
            return $"{modifiers} {TypeNames.Of(method.ReturnType)} $name${generics}({extension}{parameters}){constraints} => {TypeNames.Of(type)}.{factory}{own}({arguments});";
        }

        var self = "self";
        while (method.Parameters.Any(parameter => parameter.Name == self)) self += "_";

        // As the method has its receiver: `this` of a readonly one cannot be changed.
        var receiver = $"this {(type.IsValueType ? method.IsReadOnly ? "in " : "ref " : "")}{TypeNames.Of(type)} {self}";
        return $"{modifiers} {TypeNames.Of(method.ReturnType)} $name${generics}({receiver}{(parameters.Length > 0 ? ", " : "")}{parameters}){constraints} => {self}.{factory}{own}({arguments});";
    }

    private static bool HasPointer(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => HasPointer(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasPointer) || (named.ContainingType is { } outer && HasPointer(outer)),
        _ => false,
    };
}
