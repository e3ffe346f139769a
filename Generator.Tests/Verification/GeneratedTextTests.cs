using System.Text.RegularExpressions;
using CoroGen.Generator.Analysis;
using CoroGen.Generator.Model;
using CoroGen.Generator.Pipeline;
using CoroGen.Generator.Tests.Oracle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Tests.Verification;

/// <summary>
/// Text that would not compile never reaches the compiler. There is no program that is known to give such text, so it is spoilt here.
/// </summary>
public sealed partial class GeneratedTextTests
{
    private const string Source = """
        public static partial class Program
        {
            [Coroutine]
            public static async Coro Run()
            {
                Log(await Faulty(1));
                await foreach (var item in Items(2)) Log(item);
                await ((IWork)new Work()).Do("x");
            }

            [Coroutine] public static async Coro<int> Faulty(int n) { await Step("faulty"); return n + 1; }

            [Coroutine] public static async IAsyncEnumerable<int> Items(int n) { for (int i = 0; i < n; i++) { await Step("item"); yield return i; } }
        }

        public partial interface IWork { [Coroutine] Coro Do(string s); }

        public partial class Work : IWork { [Coroutine] public async Coro Do(string s) { await Step(s); } }
        """;

    [Theory]
    [InlineData("Program.Faulty", "Spoilt")]
    [InlineData("Program.Items", "Spoilt")]
    [InlineData("Program.Run", "Spoilt")]
    [InlineData("Work.Do", "Spoilt")]
    [InlineData("IWork.Do", null)]
    public void A_method_whose_text_has_an_error_runs_on_the_compilers_machine(string method, string? reported)
    {
        var output = Verify(Source, (name, text) => name == method ? Spoil(text) : text, out var plain);

        var faults = output.Sources.Where(source => source.Fallback is { IsFault: true }).ToList();
        if (reported is not null)
        {
            var fault = Assert.Single(faults);
            Assert.Contains(method, fault.MethodId, StringComparison.Ordinal);
            Assert.Contains(reported, fault.Fallback!.Reason, StringComparison.Ordinal);
        }

        AssertRunsTheSame(plain, output);
    }

    // The texts of one type are checked as one file: one without an end must not swallow the others.
    [Theory]
    [InlineData("private void Open() {")]
    [InlineData("private string text = \"\"\"")]
    [InlineData("}")]
    public void Text_that_cannot_be_parsed_is_the_fault_of_its_own_method(string end)
    {
        var output = Verify(Source, (name, text) => name == "Program.Faulty" ? text.Insert(text.LastIndexOf('}'), end) : text, out var plain);

        var fault = Assert.Single(output.Sources, static source => source.Fallback is { IsFault: true });
        Assert.Contains("Program.Faulty", fault.MethodId, StringComparison.Ordinal);
        AssertRunsTheSame(plain, output);
    }

    // The frame of such a method calls the method, which would be bound to the override that calls it.
    [Theory]
    [InlineData("Base.Work")]
    [InlineData("Base.Items")]
    public void A_method_whose_text_has_an_error_is_itself_what_a_call_through_base_runs(string method)
    {
        const string source = """
            public static partial class Program { [Coroutine] public static async Coro Run() { Log(await new Derived().Work(1)); await foreach (var item in new Derived().Items(1)) Log(item); } }
            public partial class Base
            {
                [Coroutine] public virtual async Coro<int> Work(int n) { await Step("base"); return n + 1; }
                [Coroutine] public virtual async IAsyncEnumerable<int> Items(int n) { await Step("base items"); yield return n; }
            }
            public partial class Derived : Base
            {
                [Coroutine] public override async Coro<int> Work(int n) { await Step("derived"); return n > 9 ? n : await base.Work(n + 1); }
                [Coroutine] public override async IAsyncEnumerable<int> Items(int n) { if (n > 9) yield break; await foreach (var item in base.Items(n + 1)) yield return item; }
            }
            """;
        var output = Verify(source, (name, text) => name == method ? Spoil(text) : text, out var plain);
        Assert.Single(output.Sources, static item => item.Fallback is { IsFault: true });
        AssertRunsTheSame(plain, output);
    }

    // The compiler keeps no reference across an await, and says so only when it lowers a machine. In Release it breaks down at a filter that makes
    // a closure while nothing mentions what was caught.
    [Theory]
    [InlineData("private static ref int At(int[] a) => ref a[0]; private static async Task Spoil(int[] a) => At(a) += await Task.FromResult(1);", "CS8178")]
    [InlineData("private static ref int At(int[] a) => ref a[0]; private static Func<int[], Task> Spoil => async(a) => At(a) += await Task.FromResult(1);", "CS8178")]
    [InlineData("private static void Spoil(object x) { try { x.ToString(); } catch (Exception e) when (x is { } y && ((Func<object>)(() => y))() != null) { } }", "of the C# compiler")]
    public void An_error_that_shows_only_when_the_text_is_compiled_is_found(string member, string reported)
    {
        var output = Verify(Source, (name, text) => name == "Program.Faulty" ? text.Insert(text.LastIndexOf('}'), member) : text, out var plain);
        var faults = output.Sources.Where(source => source.Fallback is { IsFault: true }).Select(source => $"{source.FrameName}: {source.Fallback!.Reason}");
        Assert.Contains(reported, Assert.Single(faults), StringComparison.Ordinal);
        AssertRunsTheSame(plain, output);
    }

    [Fact]
    public void Text_that_is_right_is_handed_on_as_it_is()
    {
        var all = new List<string>();
        var output = Verify(Source, (_, text) => { all.Add(text); return text; }, out _);
        Assert.Equal(all, output.Sources.Select(source => source.Text));
        Assert.All(output.Sources, source => Assert.Null(source.Fallback));
    }

    [Fact]
    public void Only_plumbing_is_trusted()
    {
        var trusted = new HashSet<string>();
        Verify(
            Source.Replace("return n + 1;", "while (n < 3) n += await Faulty(n); return n;", StringComparison.Ordinal),
            (_, text) =>
            {
                var (whole, seen) = (Methods(text), Methods(CheckedText.Of(text)));
                foreach (var signature in whole.Keys.Except(seen.Keys)) trusted.Add(signature.Split('(')[0].Split('.')[^1]);
                Assert.Empty(seen.Keys.Except(whole.Keys));
                foreach (var (signature, body) in seen)
                {
                    if (body == "extern") trusted.Add(BoxedName().Replace(signature.Split('(')[0].Split(' ', '.')[^1], "the factory"));
                    else Assert.Equal(whole[signature], body);
                }

                return text;
            },
            out _);
        Assert.Equal(["Conclude", "FirstRun", "MoveNext", "Reenter", "Resume", "Start", "the factory"], trusted.Order(StringComparer.Ordinal));
    }

    // The body of each method, without directives and the statements that every await has, or "extern".
    private static Dictionary<string, string> Methods(string text) => CSharpSyntaxTree
        .ParseText(Suspension().Replace(text, "").Replace("global::System.Runtime.CompilerServices.Unsafe.SkipInit(out result)", "result = default!", StringComparison.Ordinal))
        .GetRoot()
        .DescendantNodes()
        .OfType<MethodDeclarationSyntax>()
        .ToDictionary(
            static method => $"{method.ReturnType} {method.ExplicitInterfaceSpecifier}{method.Identifier}({string.Join(", ", method.ParameterList.Parameters)})",
            static method => method.Modifiers.Any(SyntaxKind.ExternKeyword) ? "extern" : string.Join(' ', Body(method).DescendantTokens()));

    [GeneratedRegex(@"(if \(resumed\) )?global::CoroGen.CompilerServices.CoroutineServices.ReenterAt\(box, ref this\);|(?<=\n *)this._state = \d+;")]
    private static partial Regex Suspension();

    [GeneratedRegex(@"\w+_Boxed\w*")]
    private static partial Regex BoxedName();

    private static SyntaxNode Body(MethodDeclarationSyntax method) => method.Body ?? (SyntaxNode)method.ExpressionBody!;

    [Fact]
    public void A_member_that_breaks_the_users_type_is_left_out()
    {
        // A second type with the name of the user's own field: C# reports that in the user's file.
        var output = Verify(
            Source.Replace("public partial class Work : IWork {", "public partial class Work : IWork { private int _own;", StringComparison.Ordinal),
            (name, text) => name == "Work.Do" ? text.Insert(text.LastIndexOf('}'), "private struct _own { }") : text,
            out var plain);
        Assert.Contains(output.Sources, source => source.Fallback is { IsFault: true });
        AssertRunsTheSame(plain, output);
    }

    [Fact]
    public void An_error_of_the_users_is_no_fault()
    {
        var output = Verify(
            Source.Replace("await Step(s);", "await Step(s); int x; Log(x);", StringComparison.Ordinal), (name, text) => name == "Work.Do" ? Spoil(text) : text, out _);
        Assert.DoesNotContain(output.Sources, source => source.Fallback is { IsFault: true });
        Assert.Contains(output.Sources, source => source.Fallback?.Reason == UserErrors.Construct);
    }

    [Fact]
    public void A_call_whose_interceptor_has_an_error_is_not_redirected()
    {
        var plain = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [Source]);
        InterceptedCall[] calls = [new(1, "data", "place", "public static void $name$(int n) => Program.Faulty_Boxed(n);"), new(1, "data", "place", "public static void $name$(Spoilt s) { }")];
        var output = GeneratedText.Verify(plain, GeneratedSources.Project, GeneratedSources.Of(plain, static (_, text) => text), [.. calls], CancellationToken.None);
        Assert.Equal([calls[0]], output.Calls);
    }

    private static string Spoil(string text) => text.Insert(text.LastIndexOf('}'), "private static Spoilt Spoil() => null!;");

    private static GeneratedOutput Verify(string source, Func<string, string, string> edit, out CSharpCompilation plain)
    {
        plain = OracleCompiler.Compilation(OracleOptions.Default, OptimizationLevel.Release, [source]);
        return GeneratedText.Verify(plain, GeneratedSources.Project, GeneratedSources.Of(plain, edit), [], CancellationToken.None);
    }

    private static void AssertRunsTheSame(CSharpCompilation plain, GeneratedOutput output)
    {
        var options = (CSharpParseOptions)plain.SyntaxTrees[0].Options;
        var trees = output.Sources.Where(source => source.Text is not null).Select(source => CSharpSyntaxTree.ParseText(source.Text!, options, source.HintName, System.Text.Encoding.UTF8));
        using var expected = new ProgramRunner(OracleCompiler.Emit(plain));
        using var actual = new ProgramRunner(OracleCompiler.Emit(plain.AddSyntaxTrees(trees)));
        CompilerOracle.Compare(expected, actual, "Program", new OracleOptions { IgnoresIterations = true, Cancels = false }, mayFallBack: true);
    }
}
