namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Interpolated strings with awaits that a handler of their own builds.</summary>
public sealed class InterpolationHandlerTests : OracleTests
{
    private const string Types = """
        [System.Runtime.CompilerServices.InterpolatedStringHandler]
        public class Lines
        {
            private readonly List<string> _parts = new();
            public Lines(int literal, int formatted, string name, int level) => Log($"made {literal} {formatted} {name} {level}");
            public void AppendLiteral(string text) { Log("literal " + text); _parts.Add(text); }
            public void AppendFormatted<T>(T value, int alignment = 0, string? format = null) { Log($"formatted {value} {alignment} {format}"); _parts.Add(value + ""); }
            public override string ToString() => string.Join("|", _parts);
        }

        [System.Runtime.CompilerServices.InterpolatedStringHandler]
        public struct Limited
        {
            private int _left;
            private string _text;
            public Limited(int literal, int formatted, int limit, out bool goesOn) { _left = limit; _text = ""; goesOn = limit > 0; Log("limited " + limit); }
            public bool AppendLiteral(string text) { _text += text; return --_left > 0; }
            public bool AppendFormatted(object? value) { _text += value; return --_left > 0; }
            public override string ToString() => _text;
        }
        """;

    private const string Members = """
        static string Build(string name, int level, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("name", "level")] Lines text, int last = 0) => text + name + level + last;
        static string Cut(int limit, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("limit")] Limited text) => text.ToString();
        """;

    [Fact]
    public void Handlers_that_take_arguments() => CheckBody("""
        Log(Build(L("a"), L(1), $"x {await Get(2),5:F1} y {L("z")}"));
        Log(Build(L("b"), await Get(3), $"{L(4)} {{}}", await Get(5)));
        """, Members, types: Types);

    [Fact]
    public void Handlers_that_stop_early() => CheckBody("""
        Log(Cut(L(0), $"never {await Get(1)}"));
        Log(Cut(await Get(2), $"first {await Get(2)} and {await Get(3)}"));
        Log(Cut(9, $"all {L(4)} of {await Get(5)} it"));
        """, Members, types: Types);

    [Fact]
    public void Joined_texts() => CheckBody("""
        Log(Cut(9, $"lit" + $"{await Get(4)}"));
        Log(Cut(L(3), $"a{L(1)}" + ($"b{await Get(2)}" + $"c{await Get(3)}")));
        Log(Build(L("a"), await Get(1), $"x" + $"{await Get(2),5:F1}" + $"{L("z")}", await Get(3)));
        """, Members, types: Types);

    [Fact]
    public void Handlers_with_further_parameters() => CheckBody("""
        Show($"a{await Get(1)}b{L(2),5:D2}c{"s"}");
        Show($"a{await Get(1)}" + $"b{L(2):X}");
        Show2(7, $"a{await Get(1)}b{L(2),5:D2}c");
        string t = $"x{await Get(new Node("n"))}"; Log(t);
        """, members: """
        static void Show(H h) => Log(h.S);
        static void Show2(int k, [InterpolatedStringHandlerArgument("k")] H2 h) => Log(h.S);
        """, types: """
        [InterpolatedStringHandler] public struct H { public string S; public H(int l, int f, string tag = "tag", params int[] more) => S = tag + l + f + more.Length; public void AppendLiteral(string s, int extra = 3) => S += s + extra; public void AppendFormatted<T>(T t, int alignment = 0, string? format = null, bool last = true) => S += "<" + t + alignment + format + last + ">"; }
        [InterpolatedStringHandler] public class H2 { public string S; public H2(int l, int f, int k, out bool ok, long more = 5) { S = "" + l + f + k + more; ok = true; } public bool AppendLiteral(string s, string tag = "lit") { S += s + tag; return true; } public bool AppendFormatted(int t, string tag = "fmt") { S += t + tag; return true; } public bool AppendFormatted(object t, int alignment, string? format, params object[] more) { S += t + "" + alignment + format + more.Length; return S.Length < 200; } }
        """);
}
