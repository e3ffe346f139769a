using System.Text;
using Microsoft.CodeAnalysis;

namespace CoroGen.Generator.Nodes;

/// <summary>Text with holes for variables, whose names and places are known only when it is printed.</summary>
internal sealed class Code
{
    private readonly List<object> _parts = new();

    public Code()
    {
    }

    public Code(string text) => _parts.Add(text);

    public static Code Of(params object[] parts)
    {
        var code = new Code();
        foreach (var part in parts) code.Add(part);
        return code;
    }

    /// <summary>The variables in it that are read, or may be.</summary>
    public IEnumerable<Variable> Reads => _parts.OfType<VariableUse>().Where(static use => !use.IsWriteOnly).Select(static use => use.Touched);

    /// <summary>Every variable in it.</summary>
    public IEnumerable<VariableUse> Uses => _parts.OfType<VariableUse>();

    public bool IsEmpty => _parts.Count == 0;

    /// <summary>What it is the text of, where that is a piece of the user's.</summary>
    public SyntaxNode? Written { get; set; }

    public Code Add(object part)
    {
        switch (part)
        {
            case Code code: _parts.AddRange(code._parts); break;
            case Variable variable: _parts.Add(new VariableUse(variable)); break;
            default: _parts.Add(part); break;
        }

        return this;
    }

    /// <summary>The variable, if the code is nothing but its name.</summary>
    public Variable? AsVariable() => _parts.Count == 1 && _parts[0] is VariableUse { InLambda: false } use ? use.Variable : null;

    public string Print()
    {
        var text = new StringBuilder();
        foreach (var part in _parts) text.Append(part is VariableUse use ? use.Print() : part.ToString());
        return text.ToString();
    }

    public override string ToString() => Print();
}
