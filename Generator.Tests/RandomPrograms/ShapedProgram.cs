using System.Text;
using CoroGen.Generator.Tests.RandomPrograms.Hosts;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>Programs made from a seed, of many kinds of types, signatures and constructs.</summary>
internal static class ShapedProgram
{
    private const string Usings = """
        using Num = System.Int32;
        using Both = (int Left, int Right);
        using Numbers2 = System.Collections.Generic.List<int>;
        using static ShapeArithmetic;

        """;

    /// <summary>What marks a program with methods that stay on the compiler's machine.</summary>
    public const string FileTypesMark = "file static class Secret";

    private const string FileTypes = FileTypesMark + """

        {
            public const int Constant = 3;
            public static int Twice(int n) => n * 2;
            public static string Hide(this string text) => "hidden " + text;
        }

        file record SecretRecord(int A);

        """;

    /// <summary>Makes the program of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="choice">What it may be made of.</param>
    /// <param name="withIterators">Whether most of its methods are async iterators, which the others enumerate.</param>
    public static string Make(int seed, ProgramChoice choice, bool withIterators)
    {
        var random = new Random(seed);
        var callees = new List<Signature>();
        var methods = new List<(Host? Host, Method Method)>();
        var forwarders = new List<string>();

        // Each coroutine calls only those that were made before it, so that every program ends.
        for (var i = random.Next(1, 4) + (withIterators ? 1 : 0); i >= 0; i--)
        {
            var host = i > 0 && random.Next(4) > 0 ? choice.Hosts.Next(random) : null;
            var made = new ShapedMethod(random, choice, host, callees, withIterators).Make(isEntry: i == 0);
            methods.Add((host, made.Method));
            callees.Add(made.Call);
            if (made.Forwarder is { } forwarder) forwarders.Add(forwarder);
        }

        var text = new StringBuilder();
        if (random.Next(2) == 0) text.Append("#define LOCAL_ON\n");
        if (random.Next(3) == 0) text.Append("#undef DEBUG_LOG\n");
        text.Append(Usings).Append($"namespace {RandomProgram.NamespaceOf(seed)};\n\npublic static partial class Program\n{{\n");
        if (random.Next(4) == 0 && choice.Shapes(SignatureShapes.UnderscoreMember)) text.Append("    private static int _ = 1;\n");
        foreach (var (_, method) in methods.Where(each => each.Host is null)) text.Append(method.Text("public static "));
        text.Append(string.Concat(forwarders)).Append("}\n\n");
        foreach (var members in methods.Where(each => each.Host is not null).GroupBy(each => each.Host)) text.Append(members.Key!.Declare([.. members.Select(each => each.Method)])).Append('\n');
        if (text.ToString().Contains("Secret", StringComparison.Ordinal)) text.Append(FileTypes);
        return text.ToString();
    }
}
