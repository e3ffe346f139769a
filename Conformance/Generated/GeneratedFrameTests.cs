using System.Reflection;

namespace CoroGen.Conformance.Generated;

/// <summary>Shows that this project compares generated frames with CPython: the other one, without the generator, leaves this file out.</summary>
public class GeneratedFrameTests
{
    const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_coroutine_has_a_generated_frame()
    {
        var coroutines = typeof(GeneratedFrameTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(Any))
            .Where(method => method.GetCustomAttribute<CoroutineAttribute>() is not null)
            .ToArray();
        Assert.NotEmpty(coroutines);
        Assert.DoesNotContain(coroutines, method => !HasFrame(method));
    }

    static bool HasFrame(MethodInfo method) =>
        method.DeclaringType!.GetNestedTypes(Any).Any(type => type.Name.StartsWith($"{method.Name}_Frame", StringComparison.Ordinal));
}
