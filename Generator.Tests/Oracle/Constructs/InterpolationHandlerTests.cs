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

    [Fact]
    public void Handlers_with_receivers_and_ends() => CheckBody(
        """
        bool on = true;
        Write(on, $"a{await Get(1)}b{L(2),5}c{await Get("z"):X}");
        on = false;
        Write(on, $"a{await Get(1)}b{L(2)}");
        Write(await Get(true), $"{await Get(1)}{L("stop")}{await Get(3)}");
        Write(await Get(true), $"lit" + $"{await Get(4)}");
        H h = $"x{L(1)}y"; Log(h.ToString()); h = default;
        await Step("s");
        Log(Ret(await Get("q"), $"{await Get(1)}" ) + await Get("e"));
        this_.W($"inst {await Get(5)}");
        Log(new Logger().W($"inst {await Get(5)}{L(6)}") + await Get(1));
        """,
        members: """
        static Logger this_ = new();
        static void Write(bool on, [InterpolatedStringHandlerArgument("on")] H h) => Log("W:" + h.ToString());
        static string Ret(string q, [InterpolatedStringHandlerArgument("q")] ref H h) => q + h.ToString();
        """,
        types: """
        public class Logger { public string Name = "lg"; public int W([InterpolatedStringHandlerArgument("")] H h) { Log(Name + h.ToString()); return 1; } }
        [InterpolatedStringHandler]
        public struct H
        {
            System.Text.StringBuilder? _b;
            public H(int l, int f) { Log($"H {l} {f}"); _b = new(); }
            public H(int l, int f, bool on, out bool go) { Log($"H {l} {f} {on}"); _b = on ? new() : null; go = on; }
            public H(int l, int f, string q) { Log($"H {l} {f} {q}"); _b = new(q); }
            public H(int l, int f, Logger lg) { Log($"H {l} {f} {lg.Name}"); _b = new(lg.Name); }
            public bool AppendLiteral(string s) { Log("lit " + s); _b!.Append(s); return true; }
            public bool AppendFormatted<T>(T t, int alignment = 0, string? format = null) { Log($"fmt {t} {alignment} {format}"); _b!.Append(t); return !(t is string s && s == "stop"); }
            public override string ToString() => _b?.ToString() ?? "off";
        }
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Handlers_by_reference() => CheckBody("""
        var text = new System.Text.StringBuilder();
        text.Append($"{await Get(1)},{2}");
        text.AppendLine($"[{L(3)}{await Get("x")}]");
        Log(text.ToString().Trim());
        """);
}
