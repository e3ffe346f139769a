using System.Reflection;
using CoroGen.CompilerServices;
using CoroGen.Generator.Tests.Testing;
using PublicApiGenerator;

namespace CoroGen.Runtime.Tests.Surface;

/// <summary>
/// The public members that users see are those of <c>PublicApi.txt</c>: a change of them is a change of that file. What only generated code names is left
/// out. <c>COROGEN_ACCEPT_SNAPSHOTS=1</c> takes over what is there.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_written_one()
    {
        var assembly = typeof(Coro).Assembly;
        var options = new ApiGeneratorOptions
        {
            IncludeTypes = [.. assembly.GetExportedTypes().Where(IsForUsers)],
            IncludeAssemblyAttributes = false,
            ExcludeAttributes = ["System.Diagnostics.StackTraceHiddenAttribute", "System.Runtime.CompilerServices.AsyncMethodBuilderAttribute"],
        };
        var path = Repository.PathOf("Runtime.Tests", "Surface", "PublicApi.txt");
        var actual = assembly.GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("COROGEN_ACCEPT_SNAPSHOTS") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    internal static bool IsForUsers(Type type) =>
        type.Namespace != typeof(CoroutineServices).Namespace && !type.Name.Contains(GeneratedNames.FrameSuffix, StringComparison.Ordinal);
}
