using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoroGen.Generator.Tests.Oracle;

/// <summary>
/// Which overload a call takes. It is the same one in every version of the language that has users, and none is ambiguous: compilers before C# 13
/// know neither priorities of overloads nor <c>params</c> of a span.
/// </summary>
public sealed class OverloadTests
{
    private const string Values = """
        Coro c = default; Coro<int> ci = default; Coro<string> cs = default;
        CoroTask k = null!; CoroTask<int> ki = null!; CoroTask<string> ks = null!;
        Coro[] cArray = []; Coro<int>[] ciArray = []; CoroTask[] kArray = []; CoroTask<int>[] kiArray = [];
        List<Coro> cList = []; List<Coro<int>> ciList = []; List<CoroTask> kList = []; List<CoroTask<int>> kiList = [];
        ReadOnlySpan<Coro> cSpan = default; ReadOnlySpan<Coro<int>> ciSpan = default; ReadOnlySpan<CoroTask> kSpan = default; ReadOnlySpan<CoroTask<int>> kiSpan = default;
        CoroTimeout limit = null!; EventLoop loop = null!;
        TimeSpan time = default; TimeSpan? maybe = null; double d = 1; double? maybeSeconds = null; float f = 1; int i = 1;
        """;

    private static readonly LanguageVersion[] s_versions = [LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.Latest];

    private static readonly SymbolDisplayFormat s_format = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    [Theory]
    // Two to eight arguments give a tuple.
    [InlineData("Coro.Gather(ci, ci)", "CoroTask<(int, int)> Gather<int, int>(Coro<int>, Coro<int>)")]
    [InlineData("Coro.Gather(ki, ki)", "CoroTask<(int, int)> Gather<int, int>(ICoroAwaitable<int>, ICoroAwaitable<int>)")]
    [InlineData("Coro.Gather(ki, ks)", "CoroTask<(int, string)> Gather<int, string>(ICoroAwaitable<int>, ICoroAwaitable<string>)")]
    [InlineData("Coro.Gather(ci, ks)", "CoroTask<(int, string)> Gather<int, string>(ICoroAwaitable<int>, ICoroAwaitable<string>)")]
    [InlineData("Coro.Gather(ki, cs, ki)", "CoroTask<(int, string, int)> Gather<int, string, int>(ICoroAwaitable<int>, ICoroAwaitable<string>, ICoroAwaitable<int>)")]
    [InlineData("Coro.Gather(ki, ki, ki, ki)", "CoroTask<(int, int, int, int)> Gather<int, int, int, int>(ICoroAwaitable<int>, ICoroAwaitable<int>, ICoroAwaitable<int>, ICoroAwaitable<int>)")]
    [InlineData("Coro.Gather(ci, ci, ci, ci)", "CoroTask<(int, int, int, int)> Gather<int, int, int, int>(Coro<int>, Coro<int>, Coro<int>, Coro<int>)")]
    [InlineData("Coro.Gather(c, ci)", "CoroTask<(VoidResult, int)> Gather<VoidResult, int>(ICoroAwaitable<VoidResult>, ICoroAwaitable<int>)")]
    [InlineData("Coro.Gather(ki, c)", "CoroTask<(int, VoidResult)> Gather<int, VoidResult>(ICoroAwaitable<int>, ICoroAwaitable<VoidResult>)")]
    // Tasks without a result among those with one have an empty place.
    [InlineData("Coro.Gather(k, ci)", "CoroTask<(VoidResult, int)> Gather<int>(ICoroAwaitable, ICoroAwaitable<int>)")]
    [InlineData("Coro.Gather(k, ki)", "CoroTask<(VoidResult, int)> Gather<int>(ICoroAwaitable, ICoroAwaitable<int>)")]
    [InlineData("Coro.Gather(ki, k)", "CoroTask<(int, VoidResult)> Gather<int>(ICoroAwaitable<int>, ICoroAwaitable)")]
    [InlineData("Coro.Gather(c, k)", "CoroTask<(VoidResult, VoidResult)> Gather<VoidResult>(ICoroAwaitable<VoidResult>, ICoroAwaitable)")]
    [InlineData("Coro.Gather(ki, k, cs)", "CoroTask<(int, VoidResult, string)> Gather<int, string>(ICoroAwaitable<int>, ICoroAwaitable, ICoroAwaitable<string>)")]
    [InlineData("Coro.Gather(k, k, ki)", "CoroTask<(VoidResult, VoidResult, int)> Gather<int>(ICoroAwaitable, ICoroAwaitable, ICoroAwaitable<int>)")]
    [InlineData("Coro.Gather(ki, k.WithoutResult(), ci, c)", "CoroTask<(int, VoidResult, int, VoidResult)> Gather<int, VoidResult, int, VoidResult>(ICoroAwaitable<int>, ICoroAwaitable<VoidResult>, ICoroAwaitable<int>, ICoroAwaitable<VoidResult>)")]
    // What has no results gives nothing.
    [InlineData("Coro.Gather()", "CoroTask Gather()")]
    [InlineData("Coro.Gather(c, c)", "CoroTask Gather(Coro, Coro)")]
    [InlineData("Coro.Gather(c, c, c, c, c, c, c, c)", "CoroTask Gather(Coro, Coro, Coro, Coro, Coro, Coro, Coro, Coro)")]
    [InlineData("Coro.Gather(k, k)", "CoroTask Gather(ICoroAwaitable, ICoroAwaitable)")]
    [InlineData("Coro.Gather(k, k, k)", "CoroTask Gather(ICoroAwaitable, ICoroAwaitable, ICoroAwaitable)")]
    [InlineData("Coro.Gather(k, c, k, c)", "CoroTask Gather(ICoroAwaitable, ICoroAwaitable, ICoroAwaitable, ICoroAwaitable)")]
    [InlineData("Coro.Gather(k)", "CoroTask Gather(ICoroAwaitable[])")]
    [InlineData("Coro.Gather(ki)", "CoroTask Gather(ICoroAwaitable[])")]
    [InlineData("Coro.Gather(c, default)", "CoroTask Gather(Coro, Coro)")]
    [InlineData("Coro.Gather<int, int>(default, default)", "CoroTask<(int, int)> Gather<int, int>(Coro<int>, Coro<int>)")]
    [InlineData("Coro.Gather<int, int>(null!, ki)", "CoroTask<(int, int)> Gather<int, int>(ICoroAwaitable<int>, ICoroAwaitable<int>)")]
    [InlineData("Coro.Gather(k, c, k, c, k, c, k, c, k)", "CoroTask Gather(ICoroAwaitable[])")]
    // Collections.
    [InlineData("Coro.Gather(cArray)", "CoroTask Gather(Coro[])")]
    [InlineData("Coro.Gather(ciArray)", "CoroTask<int[]> Gather<int>(Coro<int>[])")]
    [InlineData("Coro.Gather(kArray)", "CoroTask Gather(CoroTask[])")]
    [InlineData("Coro.Gather(kiArray)", "CoroTask<int[]> Gather<int>(CoroTask<int>[])")]
    [InlineData("Coro.Gather(cList)", "CoroTask Gather(IEnumerable<Coro>)")]
    [InlineData("Coro.Gather(ciList)", "CoroTask<int[]> Gather<int>(IEnumerable<Coro<int>>)")]
    [InlineData("Coro.Gather(kList)", "CoroTask Gather(IEnumerable<CoroTask>)")]
    [InlineData("Coro.Gather(kiList)", "CoroTask<int[]> Gather<int>(IEnumerable<CoroTask<int>>)")]
    [InlineData("Coro.Gather(cSpan)", "CoroTask Gather(ReadOnlySpan<Coro>)")]
    [InlineData("Coro.Gather(ciSpan)", "CoroTask<int[]> Gather<int>(ReadOnlySpan<Coro<int>>)")]
    [InlineData("Coro.Gather(kSpan)", "CoroTask Gather<CoroTask>(ReadOnlySpan<CoroTask>)")]
    [InlineData("Coro.Gather(kiSpan)", "CoroTask<int[]> Gather<int>(ReadOnlySpan<CoroTask<int>>)")]
    [InlineData("Coro.Gather([c, c])", "CoroTask Gather(ReadOnlySpan<Coro>)")]
    [InlineData("Coro.Gather([ci, ci])", "CoroTask<int[]> Gather<int>(ReadOnlySpan<Coro<int>>)")]
    [InlineData("Coro.Gather([k, k])", "CoroTask Gather<CoroTask>(ReadOnlySpan<CoroTask>)")]
    [InlineData("Coro.Gather([k, ki])", "CoroTask Gather<CoroTask>(ReadOnlySpan<CoroTask>)")]
    [InlineData("Coro.Gather([ki, ki])", "CoroTask<int[]> Gather<int>(ReadOnlySpan<CoroTask<int>>)")]
    [InlineData("Coro.Gather([k, c])", "CoroTask Gather(ICoroAwaitable[])")]
    [InlineData("Coro.Gather(ciList.Select(x => x))", "CoroTask<int[]> Gather<int>(IEnumerable<Coro<int>>)")]
    // The same for outcomes.
    [InlineData("Coro.GatherOutcomes(ci, ci)", "CoroTask<(Outcome<int>, Outcome<int>)> GatherOutcomes<int, int>(Coro<int>, Coro<int>)")]
    [InlineData("Coro.GatherOutcomes(ki, ki)", "CoroTask<(Outcome<int>, Outcome<int>)> GatherOutcomes<int, int>(ICoroAwaitable<int>, ICoroAwaitable<int>)")]
    [InlineData("Coro.GatherOutcomes(ki, cs)", "CoroTask<(Outcome<int>, Outcome<string>)> GatherOutcomes<int, string>(ICoroAwaitable<int>, ICoroAwaitable<string>)")]
    [InlineData("Coro.GatherOutcomes(k, k)", "CoroTask<(Outcome<VoidResult>, Outcome<VoidResult>)> GatherOutcomes(ICoroAwaitable, ICoroAwaitable)")]
    [InlineData("Coro.GatherOutcomes(k, ki)", "CoroTask<(Outcome<VoidResult>, Outcome<int>)> GatherOutcomes<int>(ICoroAwaitable, ICoroAwaitable<int>)")]
    [InlineData("Coro.GatherOutcomes(ci, k, k)", "CoroTask<(Outcome<int>, Outcome<VoidResult>, Outcome<VoidResult>)> GatherOutcomes<int>(ICoroAwaitable<int>, ICoroAwaitable, ICoroAwaitable)")]
    [InlineData("Coro.GatherOutcomes(k, k, k, k)", "CoroTask<Outcome<VoidResult>[]> GatherOutcomes(ICoroAwaitable[])")]
    [InlineData("Coro.GatherOutcomes(k, ki, c, ci)", "CoroTask<Outcome<VoidResult>[]> GatherOutcomes(ICoroAwaitable[])")]
    [InlineData("Coro.GatherOutcomes(k, null!, ci, ki)", "CoroTask<Outcome<VoidResult>[]> GatherOutcomes(ICoroAwaitable[])")]
    [InlineData("Coro.GatherOutcomes(ki)", "CoroTask<Outcome<VoidResult>[]> GatherOutcomes(ICoroAwaitable[])")]
    [InlineData("Coro.GatherOutcomes([ki, ki])", "CoroTask<Outcome<int>[]> GatherOutcomes<int>(ReadOnlySpan<CoroTask<int>>)")]
    [InlineData("Coro.GatherOutcomes([k, k])", "CoroTask<Outcome<VoidResult>[]> GatherOutcomes<CoroTask>(ReadOnlySpan<CoroTask>)")]
    [InlineData("Coro.GatherOutcomes(kiList)", "CoroTask<Outcome<int>[]> GatherOutcomes<int>(IEnumerable<CoroTask<int>>)")]
    [InlineData("Coro.GatherOutcomes()", "CoroTask<Outcome<VoidResult>[]> GatherOutcomes()")]
    // Limits: null is no time, a number is seconds.
    [InlineData("Coro.WaitFor(c, null)", "Coro WaitFor(Coro, TimeSpan?)")]
    [InlineData("Coro.WaitFor(ci, null)", "Coro<int> WaitFor<int>(Coro<int>, TimeSpan?)")]
    [InlineData("Coro.WaitFor(k, null)", "Coro WaitFor(CoroTask, TimeSpan?)")]
    [InlineData("Coro.WaitFor(ki, null)", "Coro<int> WaitFor<int>(CoroTask<int>, TimeSpan?)")]
    [InlineData("Coro.WaitFor(ki, time)", "Coro<int> WaitFor<int>(CoroTask<int>, TimeSpan?)")]
    [InlineData("Coro.WaitFor(ki, maybe)", "Coro<int> WaitFor<int>(CoroTask<int>, TimeSpan?)")]
    [InlineData("Coro.WaitFor(ki, 0)", "Coro<int> WaitFor<int>(CoroTask<int>, CoroSeconds?)")]
    [InlineData("Coro.WaitFor(ci, f)", "Coro<int> WaitFor<int>(Coro<int>, CoroSeconds?)")]
    [InlineData("Coro.WaitFor(ci, i)", "Coro<int> WaitFor<int>(Coro<int>, CoroSeconds?)")]
    [InlineData("Coro.Timeout(null)", "CoroTimeout Timeout(TimeSpan?)")]
    [InlineData("Coro.Timeout(0)", "CoroTimeout Timeout(CoroSeconds?)")]
    [InlineData("Coro.TimeoutAt(null)", "CoroTimeout TimeoutAt(TimeSpan?)")]
    [InlineData("Coro.TimeoutAt(d)", "CoroTimeout TimeoutAt(CoroSeconds?)")]
    [InlineData("Coro.Timeout(null, async t => { await Coro.Yield(); })", "Coro Timeout(TimeSpan?, Func<CoroTimeout, Coro>)")]
    [InlineData("Coro.Timeout(null, async t => { await Coro.Yield(); return 1; })", "Coro<int> Timeout<int>(TimeSpan?, Func<CoroTimeout, Coro<int>>)")]
    [InlineData("Coro.Timeout(1, async t => { await Coro.Yield(); return 1; })", "Coro<int> Timeout<int>(CoroSeconds?, Func<CoroTimeout, Coro<int>>)")]
    [InlineData("Coro.TimeoutAt(null, async t => { await Coro.Yield(); })", "Coro TimeoutAt(TimeSpan?, Func<CoroTimeout, Coro>)")]
    [InlineData("Coro.TimeoutAt(2.5, async t => await Coro.Sleep(1, 2))", "Coro<int> TimeoutAt<int>(CoroSeconds?, Func<CoroTimeout, Coro<int>>)")]
    [InlineData("limit.Reschedule(null)", "void Reschedule(TimeSpan?)")]
    [InlineData("limit.Reschedule(1)", "void Reschedule(CoroSeconds?)")]
    [InlineData("loop.ShutdownDefaultExecutor()", "Coro ShutdownDefaultExecutor(TimeSpan?)")]
    [InlineData("loop.ShutdownDefaultExecutor(null)", "Coro ShutdownDefaultExecutor(TimeSpan?)")]
    [InlineData("loop.ShutdownDefaultExecutor(1)", "Coro ShutdownDefaultExecutor(CoroSeconds?)")]
    [InlineData("Coro.Wait(kList)", "Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(IEnumerable<CoroTask>, TimeSpan?, ReturnWhen)")]
    [InlineData("Coro.Wait(kList, null)", "Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(IEnumerable<CoroTask>, TimeSpan?, ReturnWhen)")]
    [InlineData("Coro.Wait(kiList, null)", "Coro<(IReadOnlyList<CoroTask<int>> Done, IReadOnlyList<CoroTask<int>> Pending)> Wait<int>(IEnumerable<CoroTask<int>>, TimeSpan?, ReturnWhen)")]
    [InlineData("Coro.Wait(kiArray, 0)", "Coro<(IReadOnlyList<CoroTask<int>> Done, IReadOnlyList<CoroTask<int>> Pending)> Wait<int>(IEnumerable<CoroTask<int>>, int)")]
    [InlineData("Coro.Wait(kiArray, 2.5)", "Coro<(IReadOnlyList<CoroTask<int>> Done, IReadOnlyList<CoroTask<int>> Pending)> Wait<int>(IEnumerable<CoroTask<int>>, CoroSeconds?, ReturnWhen)")]
    [InlineData("Coro.Wait(kArray, ReturnWhen.FirstCompleted)", "Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(IEnumerable<CoroTask>, ReturnWhen)")]
    [InlineData("Coro.Wait(kiArray, returnWhen: ReturnWhen.FirstException)", "Coro<(IReadOnlyList<CoroTask<int>> Done, IReadOnlyList<CoroTask<int>> Pending)> Wait<int>(IEnumerable<CoroTask<int>>, ReturnWhen)")]
    [InlineData("Coro.Wait(kArray, time, ReturnWhen.FirstCompleted)", "Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(IEnumerable<CoroTask>, TimeSpan?, ReturnWhen)")]
    [InlineData("Coro.Wait([ki, ki])", "Coro<(IReadOnlyList<CoroTask<int>> Done, IReadOnlyList<CoroTask<int>> Pending)> Wait<int>(IEnumerable<CoroTask<int>>, TimeSpan?, ReturnWhen)")]
    [InlineData("Coro.Wait([k, ki])", "Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(IEnumerable<CoroTask>, TimeSpan?, ReturnWhen)")]
    [InlineData("Coro.AsCompleted(kList)", "CoroCompletions<CoroTask> AsCompleted(IEnumerable<CoroTask>, TimeSpan?)")]
    [InlineData("Coro.AsCompleted(kiList, null)", "CoroCompletions<CoroTask<int>> AsCompleted<int>(IEnumerable<CoroTask<int>>, TimeSpan?)")]
    [InlineData("Coro.AsCompleted(cArray, null)", "CoroCompletions<CoroTask> AsCompleted(IEnumerable<Coro>, TimeSpan?)")]
    [InlineData("Coro.AsCompleted(ciArray, 3)", "CoroCompletions<CoroTask<int>> AsCompleted<int>(IEnumerable<Coro<int>>, CoroSeconds?)")]
    [InlineData("Coro.AsCompleted([ki, ki])", "CoroCompletions<CoroTask<int>> AsCompleted<int>(IEnumerable<CoroTask<int>>, TimeSpan?)")]
    [InlineData("Coro.WaitFor(ci, maybeSeconds)", "Coro<int> WaitFor<int>(Coro<int>, CoroSeconds?)")]
    [InlineData("Coro.WaitFor(k, (double?)null)", "Coro WaitFor(CoroTask, CoroSeconds?)")]
    [InlineData("Coro.WaitFor(ci, default)", "Coro<int> WaitFor<int>(Coro<int>, TimeSpan?)")]
    [InlineData("Coro.WaitFor(ci, i > 0 ? 2.5 : null)", "Coro<int> WaitFor<int>(Coro<int>, CoroSeconds?)")]
    [InlineData("Coro.WaitFor(ci, i > 0 ? time : null)", "Coro<int> WaitFor<int>(Coro<int>, TimeSpan?)")]
    [InlineData("Coro.WaitFor(ci, i > 0 ? f : null)", "Coro<int> WaitFor<int>(Coro<int>, CoroSeconds?)")]
    [InlineData("Coro.WaitFor(ci, (int?)3)", "Coro<int> WaitFor<int>(Coro<int>, CoroSeconds?)")]
    [InlineData("Coro.WaitFor(ci, timeout: null)", "Coro<int> WaitFor<int>(Coro<int>, TimeSpan?)")]
    [InlineData("Coro.Timeout(default)", "CoroTimeout Timeout(TimeSpan?)")]
    [InlineData("Coro.Timeout(maybeSeconds)", "CoroTimeout Timeout(CoroSeconds?)")]
    [InlineData("Coro.Timeout(maybeSeconds, async t => { await Coro.Yield(); })", "Coro Timeout(CoroSeconds?, Func<CoroTimeout, Coro>)")]
    [InlineData("limit.Reschedule(maybeSeconds)", "void Reschedule(CoroSeconds?)")]
    [InlineData("Coro.Wait(kList, maybeSeconds)", "Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(IEnumerable<CoroTask>, CoroSeconds?, ReturnWhen)")]
    [InlineData("Coro.Wait(kList, default, ReturnWhen.FirstCompleted)", "Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(IEnumerable<CoroTask>, TimeSpan?, ReturnWhen)")]
    [InlineData("Coro.Wait(kList, 0, ReturnWhen.FirstCompleted)", "Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(IEnumerable<CoroTask>, CoroSeconds?, ReturnWhen)")]
    [InlineData("Coro.AsCompleted(kList, maybeSeconds)", "CoroCompletions<CoroTask> AsCompleted(IEnumerable<CoroTask>, CoroSeconds?)")]
    [InlineData("Coro.TryWaitFor(c, null)", "Coro<Outcome<VoidResult>> TryWaitFor(Coro, TimeSpan?)")]
    [InlineData("Coro.TryWaitFor(ci, 2.5)", "Coro<Outcome<int>> TryWaitFor<int>(Coro<int>, CoroSeconds?)")]
    [InlineData("Coro.TryWaitFor(ki, null)", "Coro<Outcome<int>> TryWaitFor<int>(CoroTask<int>, TimeSpan?)")]
    [InlineData("Coro.TryWaitFor(k, time)", "Coro<Outcome<VoidResult>> TryWaitFor(CoroTask, TimeSpan?)")]
    [InlineData("Coro.TryTimeout(null, async t => { await Coro.Yield(); })", "Coro<Outcome<VoidResult>> TryTimeout(TimeSpan?, Func<CoroTimeout, Coro>)")]
    [InlineData("Coro.TryTimeout(1, async t => { await Coro.Yield(); return 1; })", "Coro<Outcome<int>> TryTimeout<int>(CoroSeconds?, Func<CoroTimeout, Coro<int>>)")]
    [InlineData("Coro.TryTimeoutAt(null, async t => { await Coro.Yield(); return 1; })", "Coro<Outcome<int>> TryTimeoutAt<int>(TimeSpan?, Func<CoroTimeout, Coro<int>>)")]
    [InlineData("ki.WaitWithoutThrow()", "Coro<Outcome<int>> WaitWithoutThrow()")]
    [InlineData("k.WaitWithoutThrow()", "Coro<Outcome<VoidResult>> WaitWithoutThrow()")]
    // The others.
    [InlineData("Coro.Sleep(0)", "Coro Sleep(double)")]
    [InlineData("Coro.Sleep(time, 1)", "Coro<int> Sleep<int>(TimeSpan, int)")]
    [InlineData("Coro.Shield(ki)", "CoroTask<int> Shield<int>(CoroTask<int>)")]
    [InlineData("Coro.Shield(c)", "CoroTask Shield(Coro)")]
    [InlineData("Coro.EnsureFuture(ki)", "CoroTask<int> EnsureFuture<int>(CoroTask<int>)")]
    [InlineData("Coro.CreateTask(ci)", "CoroTask<int> CreateTask<int>(Coro<int>, string)")]
    [InlineData("Coro.ToThread(() => 1)", "Coro<int> ToThread<int>(Func<int>)")]
    [InlineData("Coro.ToThread(() => { })", "Coro ToThread(Action)")]
    public void Every_version_of_the_language_takes(string call, string expected)
    {
        foreach (var version in s_versions) Assert.Equal(expected, Bind(call, version));
    }

    // Only C# 13 knows params of a span: the argument's way differs, not the meaning.
    [Theory]
    [InlineData("Coro.Gather(c)")]
    [InlineData("Coro.Gather(c, c, c, c, c, c, c, c, c)")]
    [InlineData("Coro.GatherOutcomes(c, c)")]
    [InlineData("Coro.GatherOutcomes(c, c, c, c, c, c, c, c, c)")]
    public void Many_coroutines_without_results_are_a_collection(string call)
    {
        foreach (var version in s_versions)
        {
            Assert.Contains(version == LanguageVersion.CSharp12 ? "(Coro[])" : "(ReadOnlySpan<Coro>)", Bind(call, version), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_depends_on_a_priority() => Assert.Equal(
        [],
        from type in typeof(Coro).Assembly.GetTypes()
        from member in type.GetMembers()
        where member.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "OverloadResolutionPriorityAttribute")
        select $"{type.Name}.{member.Name}");

    private static string Bind(string call, LanguageVersion version)
    {
        var source = $$"""
            using System; using System.Collections.Generic; using System.Linq; using CoroGen;
            static class Calls
            {
                static void Call()
                {
                    {{Values}}
                    {{call}};
                }
            }
            """;
        var compilation = OracleCompiler.Compilation(new OracleOptions { Language = version }, OptimizationLevel.Release, [source]);
        var tree = compilation.SyntaxTrees.First(each => each.FilePath == "Program0.cs");
        var model = compilation.GetSemanticModel(tree);
        var invocation = tree.GetRoot().DescendantNodes().OfType<ExpressionStatementSyntax>().Last(statement => statement.Parent!.Parent is MethodDeclarationSyntax).Expression;
        var errors = model.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return errors is [] ? model.GetSymbolInfo(invocation).Symbol!.ToDisplayString(s_format) : $"C# {version}: {errors[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
