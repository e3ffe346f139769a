using System.Reflection;
using System.Text.RegularExpressions;
using CoroGen.CompilerServices;
using CoroGen.Generator.Analysis;
using CoroGen.Generator.Tests.Testing;

namespace CoroGen.Generator.Tests.Layers;

/// <summary>What generated code says of the runtime is there, and nothing is there for generated code that it does not say.</summary>
public class RuntimeNamesTests
{
    private static readonly Type[] s_types = [.. typeof(CoroutineServices).Assembly.GetExportedTypes().Where(static type => type.Namespace == typeof(CoroutineServices).Namespace)];

    public static TheoryData<string> Types => [.. Constants(typeof(RuntimeNames.Types))];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_runtime_has_the_type(string name)
    {
        var simple = Regex.Match(name, @"^global::CoroGen\.CompilerServices\.(\w+)$").Groups[1].Value;
        Assert.Contains(s_types, type => Regex.Replace(type.Name, @"(Attribute)?(`\d+)?$", "") == simple);
    }

    [Fact]
    public void The_hooks_are_those_of_the_runtime()
    {
        var hooks = typeof(CoroutineServices).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(static method => $"global::CoroGen.CompilerServices.CoroutineServices.{method.Name}").Distinct();
        Assert.Equal(hooks.Order(StringComparer.Ordinal), Constants(typeof(RuntimeNames.Hooks)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_members_are_those_of_the_frames_interfaces()
    {
        var frames = typeof(ICoroutineFrame<>).GetMembers().Concat(typeof(ICoroutineIteratorFrame<>).GetMembers()).Concat(typeof(IReentrantFrame).GetMembers()).OfType<MemberInfo>().Where(static member => member is not MethodInfo { IsSpecialName: true }).Select(static member => member.Name).ToHashSet();
        var members = Constants(typeof(RuntimeNames.Members)).ToHashSet();
        Assert.Subset(members, frames);

        // What callers look for beside them: library frames written by hand have it too.
        Assert.Equal([RuntimeNames.Members.FirstRun, RuntimeNames.Members.LinkToken, RuntimeNames.Members.Resume, RuntimeNames.Members.Start], members.Except(frames).Append(RuntimeNames.Members.LinkToken).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_sides_know_generated_code_by_the_same_names()
    {
        Assert.Equal(GeneratedNames.FrameSuffix, RuntimeNames.FrameSuffix);
        Assert.Equal(GeneratedNames.FactorySuffix, RuntimeNames.FactorySuffix);
        Assert.Equal(GeneratedNames.Machine, RuntimeNames.Machine);
        Assert.Equal(GeneratedNames.InterceptorNamespace, RuntimeNames.InterceptorNamespace);
    }

    [Fact]
    public void The_canceled_exception_is_the_runtimes() => Assert.Equal(RuntimeNames.CanceledException, "global::" + typeof(CoroCanceledException).FullName);

    [Fact]
    public void No_other_file_of_the_generator_says_them()
    {
        var root = Repository.PathOf("Generator");
        var others = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(root, path) is var relative && !relative.StartsWith("obj", StringComparison.Ordinal) && !relative.StartsWith("bin", StringComparison.Ordinal) && Path.GetFileName(path) != "RuntimeNames.cs")
            .Where(static path => Regex.IsMatch(File.ReadAllText(path), @"""[^""\n]*(CoroGen\.CompilerServices\.|CoroutineServices\.|_Boxed|_Frame\b)"));
        Assert.Empty(others);
    }

    private static IEnumerable<string> Constants(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!);
}
