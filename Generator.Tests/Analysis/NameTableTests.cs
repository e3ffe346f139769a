using CoroGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Tests.Analysis;

/// <summary>The names of variables that leave their scopes, and of what the generated code declares beside them.</summary>
public class NameTableTests
{
    [Fact]
    public void A_variable_keeps_its_name() => Assert.Equal(["x", "y"], Names("int x = 1; int y = x; Log(x.y);"));

    [Fact]
    public void Variables_of_one_name_in_two_scopes_get_two() => Assert.Equal(["x_1", "x_1_1"], Names("{ int x = 1; Log(x); } { string x = null; Log(x); }"));

    [Fact]
    public void A_field_of_the_same_name_that_is_mentioned_keeps_it() => Assert.Equal(["field_1"], Names("{ int field = 1; Log(field); } Log(field);"));

    [Fact]
    public void A_member_of_that_name_behind_a_dot_is_harmless() => Assert.Equal(["Length"], Names("int Length = \"\".Length; Log(Length);"));

    [Fact]
    public void A_label_or_type_of_that_name_is_not() => Assert.Equal(["Program_1"], Names("int Program = 1; Log(Program); Log(nameof(global::Program));"));

    [Fact]
    public void Keywords_stay_marked() => Assert.Equal(["@class"], Names("int @class = 1; Log(@class);"));

    [Fact]
    public void Variables_that_are_called_as_members_of_the_frame_give_way() => Assert.Equal(["Start_1", "MoveNext_1"], Names("int Start = 1, MoveNext = Start;"));

    [Fact]
    public void A_fresh_name_is_one_that_nothing_has()
    {
        var table = Table("int temp = 1; Log(temp_1);", out _);
        Assert.Equal("temp_2", table.Fresh("temp"));
        Assert.Equal("temp_3", table.Fresh("temp"));
        Assert.Equal("other", table.Fresh("other"));
        table.Reserve("kept");
        Assert.Equal("kept_1", table.Fresh("kept"));
    }

    private static List<string> Names(string body)
    {
        var table = Table(body, out var variables);
        return [.. variables.Select(table.For)];
    }

    private static NameTable Table(string body, out List<ISymbol> variables)
    {
        var tree = CSharpSyntaxTree.ParseText($"static class Program {{ static int field, temp_1; static void Log(object o) {{ }} static void M() {{ {body} }} }}");
        var model = CSharpCompilation.Create("names", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]).GetSemanticModel(tree);
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Last();
        variables = [.. method.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(node => model.GetDeclaredSymbol(node)!)];
        return new NameTable(method, model);
    }
}
