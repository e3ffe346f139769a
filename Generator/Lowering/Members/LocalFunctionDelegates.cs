using CoroGen.Generator.Declarations;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Lowering;

/// <summary>
/// Delegates of local functions that capture something. In C# the function is a method of the closure of the innermost scope that it reaches, or
/// of the object that is <c>this</c>: so two delegates of it are equal, an event can be left again, and a callback be taken back.
/// </summary>
internal sealed class LocalFunctionDelegates(BodyLowering body)
{
    /// <summary>The classes that stand for <c>this</c>, printed.</summary>
    public List<Code> Holders { get; } = new();

    /// <summary>Makes the instance method that calls the static method of a function.</summary>
    /// <param name="name">The name that others are made of.</param>
    /// <param name="target">The static method.</param>
    /// <param name="function">The function.</param>
    /// <param name="captures">The further parameters of the static method.</param>
    public LocalFunctionDelegate Make(string name, string target, LocalFunctionStatementSyntax function, List<Variable> captures)
    {
        var group = body.Names.Fresh(name + "_Group");
        var host = body.Variables.Closures.Where(closure => captures.Contains(closure.Reference)).OrderByDescending(static closure => closure.Depth).FirstOrDefault();
        if (host is null)
        {
            Holders.Add(Holder(group, name, target, function, captures.Single()));
            return new LocalFunctionDelegate($"{group}.Of", null, captures, "Invoke");
        }

        var others = captures.Where(capture => capture != host.Reference).ToList();
        var fields = others.ToDictionary(static other => other, other => body.Names.Fresh($"{name}_{other.Name}"));
        host.Members.Add(Method(group, target, function, captures.Select(capture => fields.TryGetValue(capture, out var field) ? field : "this")));
        if (others.Count == 0) return new LocalFunctionDelegate("", host.Reference, others, group);

        // The outer scopes are the same for every delegate of this closure.
        var link = body.Names.Fresh(name + "_Link");
        foreach (var other in others) host.Members.Add(new Code($"private {other.TypeText} {fields[other]};"));
        var parameters = string.Join(", ", others.Select(static other => $"{other.TypeText} {other.Name}_copy"));
        var stores = string.Concat(others.Select(other => $"{fields[other]} = {other.Name}_copy; "));
        host.Members.Add(new Code($"public {host.ClassName} {link}({parameters}) {{ {stores}return this; }}"));
        return new LocalFunctionDelegate($".{link}", host.Reference, others, group);
    }

    // The user's object cannot hold the method, since its type may be seen where the types of the signature are not.
    private Code Holder(string group, string name, string target, LocalFunctionStatementSyntax function, Variable self)
    {
        var (type, field) = (self.TypeText, body.Names.Fresh(name + "_self"));
        return new Code($$"""
            private sealed class {{group}}
            {
                private static readonly global::System.Runtime.CompilerServices.ConditionalWeakTable<{{type}}, {{group}}> s_all = new();
                private {{type}} {{field}};
                public static {{group}} Of({{type}} self) => s_all.GetValue(self, static self => new {{group}} { {{field}} = self });

            """).Add("    ").Add(Method("Invoke", target, function, [field])).Add("\n}");
    }

    private Code Method(string group, string target, LocalFunctionStatementSyntax function, IEnumerable<string> captures)
    {
        var isUnsafe = function.Modifiers.Any(SyntaxKind.UnsafeKeyword) ? "unsafe " : "";
        var code = new Code($"{AttributeText.Of(body.Facts.Model.GetDeclaredSymbol(function)!)}public {isUnsafe}")
            .Add(Text(function.ReturnType))
            .Add($" {group}{function.TypeParameterList?.WithoutTrivia()}(");
        for (var i = 0; i < function.ParameterList.Parameters.Count; i++)
        {
            if (i > 0) code.Add(", ");
            code.Add(Text(function.ParameterList.Parameters[i]));
        }

        code.Add(")");
        foreach (var constraint in function.ConstraintClauses) code.Add(" ").Add(Text(constraint));
        var typeArguments = function.TypeParameterList is { } list
            ? $"<{string.Join(", ", list.Parameters.Select(static parameter => parameter.Identifier.ValueText))}>"
            : "";
        var arguments = captures.Concat(function.ParameterList.Parameters.Select(static parameter => RefKind(parameter) + parameter.Identifier.Text));
        return code.Add($" => {(function.ReturnType is RefTypeSyntax ? "ref " : "")}{target}{typeArguments}({string.Join(", ", arguments)});");
    }

    private Code Text(SyntaxNode node) => new Rewriter(body, node, inLambda: true).Rewrite();

    private static string RefKind(ParameterSyntax parameter)
    {
        foreach (var modifier in parameter.Modifiers)
        {
            if (modifier.IsKind(SyntaxKind.OutKeyword)) return "out ";
            if (modifier.IsKind(SyntaxKind.InKeyword)) return "in ";
            if (modifier.IsKind(SyntaxKind.RefKeyword)) return parameter.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) ? "in " : "ref ";
        }

        return "";
    }
}
