using System.Text;

namespace CoroGen.Generator.Tests.RandomPrograms;

/// <summary>Programs made from a seed: the same seed always gives the same program.</summary>
internal static class RandomProgram
{
    /// <summary>The namespace of a seed's program, so that many programs can be compiled at once.</summary>
    public static string NamespaceOf(int seed) => $"P{seed}";

    /// <summary>What all programs use, beside the prelude of the oracle.</summary>
    public const string Helpers = """
        global using static RandomHelpers;

        public static partial class RandomHelpers
        {
            public static int Index(int x) => x == 7 ? 9 : (x & int.MaxValue) % 3;

            public static int Three(int a, int b, int c)
            {
                Log($"three {a} {b} {c}");
                return a + b - c;
            }

            public static int Mix(ref int a, int b, out int c)
            {
                Log($"mix {a} {b}");
                c = a - b;
                return a += b;
            }

            public static int? MaybeInt(bool some, int value) => some ? value : null;

            public static string? MaybeText(bool some) => some ? "some" : null;

            public static Node? MaybeNode(bool some) => some ? new Node("maybe") : null;

            public static IEnumerable<int> Items(int count)
            {
                try
                {
                    for (int i = 0; i < count; i++) yield return i;
                }
                finally
                {
                    Log("items disposed");
                }
            }
        }

        public sealed class Resource : IDisposable
        {
            private readonly string _name;
            public Resource(string name) { _name = name; Log("open " + name); }
            public void Dispose() => Log("close " + _name);
        }

        public sealed partial class AsyncResource
        {
            private readonly string _name;
            public AsyncResource(string name) { _name = name; Log("open " + name); }
            [Coroutine] public async Coro DisposeAsync() => await Step("close " + _name);
        }
        """;

    /// <summary>Makes the program of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="withIterators">Whether most of its methods are async iterators, which the others enumerate.</param>
    public static string Make(int seed, bool withIterators = false)
    {
        var random = new Random(seed);
        var text = new StringBuilder($"namespace {NamespaceOf(seed)};\n\n");
        var methods = new List<Signature>();
        var bodies = new List<string>();

        // Each coroutine calls only those that were made before it, so that every program ends.
        for (var i = random.Next(1, 5) + (withIterators ? 1 : 0); i >= 0; i--) bodies.Add(Method(random, methods, isEntry: i == 0, withIterators));
        text.Append("public static partial class Program\n{\n");
        text.Append(string.Concat(bodies.Where((_, i) => methods[i].Target != "s_host.")));
        text.Append("    private static readonly Host s_host = new();\n}\n\npublic partial class Host\n{\n    private int _field = 3;\n\n");
        text.Append(string.Concat(bodies.Where((_, i) => methods[i].Target == "s_host.")));
        text.Append("}\n");
        return text.ToString();
    }

    private static string Method(Random random, List<Signature> methods, bool isEntry, bool withIterators)
    {
        VariableType? result = isEntry ? null : random.Next(3) switch { 0 => null, 1 => VariableType.Int, _ => VariableType.Text };
        VariableType? item = withIterators && !isEntry && random.Next(4) != 0 ? random.Next(2) == 0 ? VariableType.Int : VariableType.Text : null;
        if (item is not null) result = null;
        var isInstance = !isEntry && random.Next(3) == 0;
        var isGeneric = !isEntry && random.Next(5) == 0;
        VariableType[] types = [VariableType.Int, VariableType.Text, VariableType.Pair, VariableType.Array];
        var parameters = isEntry ? [] : Enumerable.Range(0, random.Next(0, 4)).Select(_ => types[random.Next(types.Length)]).ToArray();
        var name = isEntry ? "Run" : $"M{methods.Count}";

        var scope = new Scope(null);
        for (var i = 0; i < parameters.Length; i++) scope.Add(new Variable($"p{i}", parameters[i]));
        if (isInstance) scope.Add(new Variable("_field", VariableType.Int));
        var callees = isInstance ? methods.Select(Unqualified).ToList() : [.. methods];
        var expressions = new ExpressionWriter(random, [.. callees.Where(callee => callee.Item is null)]);
        var statements = new StatementWriter(random, expressions, callees, result, item, withIterators);
        var body = new Scope(scope) { MayYield = item is not null };
        statements.Statements(body, 4, random.Next(3, 8));
        statements.Return(body);

        methods.Add(new Signature(isGeneric ? name + "<long>" : name, isInstance ? "s_host." : "", result, parameters, item));
        var returns = item is { } itemType ? $"IAsyncEnumerable<{ExpressionWriter.TypeName(itemType)}>" : result is { } type ? $"Coro<{ExpressionWriter.TypeName(type)}>" : "Coro";
        var list = string.Join(", ", parameters.Select((parameter, i) => $"{ExpressionWriter.TypeName(parameter)} p{i}"));
        return $"    [Coroutine]\n    public {(isInstance ? "" : "static ")}async {returns} {name}{(isGeneric ? "<T>" : "")}({list})\n    {{\n{statements.Written}    }}\n\n";
    }

    private static Signature Unqualified(Signature method) => method with { Target = method.Target.Length > 0 ? "this." : "Program." };
}
