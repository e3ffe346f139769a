using CoroGen.Generator.Analysis;
using CoroGen.Generator.Nodes;
using Microsoft.CodeAnalysis;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Lowering;

/// <summary>What an initializer fills: the object that was made, or a member of it that has an initializer of its own.</summary>
/// <param name="code">How code mentions it.</param>
/// <param name="type">Its type.</param>
/// <param name="parent">What it is a member of; null for the object itself.</param>
/// <param name="suffix">What leads from there to it.</param>
internal sealed class InitializedPlace(Code code, ITypeSymbol? type, InitializedPlace? parent = null, Code? suffix = null)
{
    public Code Code => code;

    public InitializedPlace Member(Code path, ITypeSymbol? memberType) => new(Code.Of(code, path), memberType, this, path);

    /// <summary>Evaluates what leads to it here, before an await.</summary>
    public Code Hold(BodyLowering body, SyntaxNode source)
    {
        if (parent is null) return code;
        if (type is { IsReferenceType: true })
        {
            var held = body.Variables.NewTemporary(type, "part");
            body.Assign(held, code, declares: true, source);
            return Code.Of(held);
        }

        // A struct is filled in place; the object that it lies in has to be there.
        var place = Code.Of(parent.Hold(body, source), suffix!);
        body.Emit(new StatementNode(Code.Of($"{Hooks.Touch}(in ", place, ");")), source);
        return place;
    }
}
