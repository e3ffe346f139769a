using Microsoft.CodeAnalysis.CSharp;

namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>The settings of the project around a coroutine.</summary>
public sealed class ContextTests : OracleTests
{
    private const string Mixed = """
        int sum = 0;
        for (int i = 0; i < 3; i++)
        {
            try
            {
                if (i == 1) await Fail("one");
                sum += await Get(i) * 10 + sum;
            }
            catch (InvalidOperationException e) when (e.Message == "one") { await Step(e.Message); }
            finally { await Step("finally " + i); }
        }

        Func<int> read = () => sum;
        foreach (var x in new List<string> { "a", "b" })
        {
            switch (x)
            {
                case "a": Log(await Get(x) + read()); continue;
                default: using (new System.IO.StringReader(x)) await Step(x); break;
            }
        }

        var n = new Node("n") { Value = await Get(5) };
        n.Value += await Get(1);
        Log($"{n.Value} {(n.Value > 3 ? await Get("big") : "small")} {await Generic(2.5)}");
        """;

    private const string MixedMembers = "[Coroutine] static async Coro<T> Generic<T>(T value) { await Step(typeof(T).Name); return await Get(value); }";

    [Fact]
    public void Language_version_11() => CheckBody(Mixed, MixedMembers, options: new() { Language = LanguageVersion.CSharp11 });

    [Fact]
    public void Language_version_12() => CheckBody(Mixed, MixedMembers, options: new() { Language = LanguageVersion.CSharp12 });

    [Fact]
    public void Language_version_13() => CheckBody(Mixed, MixedMembers, options: new() { Language = LanguageVersion.CSharp13 });

    [Fact]
    public void Language_version_preview() => CheckBody(Mixed, MixedMembers, options: new() { Language = LanguageVersion.Preview });

    [Fact]
    public void Checked_project() => CheckBody("""
        int max = await Get(int.MaxValue);
        try { Log(max + await Get(1)); } catch (OverflowException) { Log("overflow"); }
        try { max += await Get(1); } catch (OverflowException) { Log("compound overflow"); }
        try { max++; Log(await Get(max)); } catch (OverflowException) { Log("increment overflow"); }
        try { Log(L(max) * 2 + await Get(0)); } catch (OverflowException) { Log("operand overflow"); }
        Log(unchecked(max + await Get(1)));
        unchecked { max += await Get(2); Log(max); }
        try { Log((byte)await Get(300)); } catch (OverflowException) { Log("conversion overflow"); }
        """, options: new() { CheckOverflow = true });

    [Fact]
    public void Nullable_contexts() => Check("""
        #nullable disable
        public static partial class Program
        {
            [Coroutine]
            public static async Coro Run()
            {
                string s = null;
                s = await Get(s);
                Log(await Maybe(s, null));
                #nullable enable
                string? t = await Get<string?>(null);
                Log(t?.Length);
                #nullable restore
            }

            [Coroutine]
            static async Coro<string> Maybe(string a, List<string> b)
            {
                await Step("maybe");
                return a ?? (b == null ? "both null" : null);
            }
        }
        """);

    [Fact]
    public void Comments_and_directives_everywhere() => Check("""
        #define LOCAL
        public static partial class Program
        {
            /// <summary>Documented.</summary>
            [Coroutine] // attribute
            public static /* before async */ async Coro Run( /* none */ )
            {
                // leading
                var x /* name */ = /* value */ await /* operand */ Get( /* argument */ 1 /* end */ ) // trailing
                    ;
        #if LOCAL
                await Step("local"); // in #if
        #elif OTHER
                await Nonsense(;
        #endif
                /* multi
                   line */
                Log(x + await
                    Get(2)); /* last */
        #line 100 "Other.cs"
                await Step("mapped");
        #line default
                #region end
                Log("end"); }
                #endregion
        }
        """);

    [Fact]
    public void Execution_context_and_AsyncLocal() => CheckBody("""
        s_local.Value = "outer";
        await Inner();
        Log(s_local.Value);
        var task = Coro.CreateTask(Inner());
        s_local.Value = "changed";
        await task;
        Log(s_local.Value);
        """, """
        static readonly AsyncLocal<string> s_local = new();

        [Coroutine]
        static async Coro Inner()
        {
            Log("inner sees " + s_local.Value);
            s_local.Value = "inner";
            await Step("inner");
            Log("inner keeps " + s_local.Value);
        }
        """);

    [Fact]
    public void Caller_info_conditional_nameof_and_defaults() => CheckBody("""
        Note(await Get("a"));
        Note(await Get("b") + "c", line: await Get(3));
        Hidden(await Get("deleted"));
        Log(nameof(Hidden) + nameof(List<int>.Count) + nameof(Opt) + await Get(nameof(System.Collections.Generic)));
        int await_x = default; Log(await_x + await Get(default(int)) + await Opt()); Log(await Opt(b: await Get(5))); Log(await Opt(c: null, a: await Get(2), b: default));
        Log(await Where(n: await Get(1))); Log(await Where(await Get("given"), 2));
        Check(await Get(1) > 0 && await_x == 0);
        """, members: """
        [System.Diagnostics.Conditional("NEVER")] private static void Hidden(string s) => Log("hidden " + s);
        private static void Note(string s, [CallerLineNumber] int line = 0, [CallerMemberName] string m = "", [CallerArgumentExpression(nameof(s))] string e = "") => Log($"{s} {line > 0} {m} {e}");
        private static void Check(bool b, [CallerArgumentExpression(nameof(b))] string e = "") => Log(b + e);
        [Coroutine] private static async Coro<string> Opt(int a = 1, int b = 2, string? c = "c", DayOfWeek d = DayOfWeek.Friday, decimal m = 1.5m, char ch = '\'', CancellationToken t = default) => $"{a}{await Get(b)}{c}{d}{m}{ch}{t.CanBeCanceled}";
        [Coroutine] private static async Coro<string> Where([CallerMemberName] string m = "", [CallerLineNumber] int n = 0) => m + (n > 0) + await Get(1);
        """);

    [Fact]
    public void Directives_in_expressions_and_raw_text() => CheckBody(
        """"
        Log(await Get(1)
        #if DEBUG_LOG
            + await Get(2)
        #else
            + await Get(3)
        #endif
        #pragma warning disable CS0219
            + L(4));
        #region r
        int unused = 5;
        #endregion
        Log(Sum(await Get(1),
        #if !DEBUG_LOG
            5, 6
        #elif true
            await Get(7), /* c */ L(8) // trailing
        #endif
            ));
        #line 200 "other.cs"
        Log(await Get(3));
        #line default
        #nullable disable
        string s = null; s ??= await Get("n");
        #nullable restore
        Log(s);
        var text = $"""
            multi {await Get(1)}
              {L(2)} x
            """;
        Log(text);
        Log($@"verbatim {await Get(1)}
         ""q"" \n" + @"a\b" + $"{{{await Get(2)}}}" + $"{(true ? await Get("t") : "f")}" + $"""{await Get(3):000}""" + $$"""{{{await Get(4)}}}""");
        """",
        members: """
        static int Sum(params int[] a) => a.Sum();
        """);

    [Fact]
    public void Language_version_11_constructs() => CheckBody(
        """"
        string raw = """
            {"a": 1}
            """;
        Log(raw.Length + await Get(1));
        byte[] u8 = "ab"u8.ToArray(); Log(u8.Length);
        int[] arr = { 1, 2, 3 }; if (arr is [1, .. var rest]) Log(rest.Length + await Get(1));
        Log(await new Req { Name = await Get("n") }.Go()); Log(await Gen<int>(3)); file_.X = await Get(4); Log(file_.X);
        var list = new List<int>(); list.AddRange(await Get(arr)); Func<int, int> f = static x => x + 1; Log(f(await Get(1)) >>> 1); (int a, list[0]) = (await Get(5), await Get(6)); Log(a + list[0]); checked { Log(await Get(1) + 1); } nint n = await Get((nint)3); Log(n);
        """",
        members: """
        [Coroutine] static async Coro<T> Gen<T>(T t) where T : System.Numerics.INumber<T> => t + T.One + await Get(T.Zero);
        """,
        types: """
        public static class file_ { public static int X { get; set; } }
        public partial class Req { public required string Name { get; init; } [Coroutine] public async Coro<string> Go() { await Step("go"); return Name; } }
        """,
        options: new OracleOptions { Language = LanguageVersion.CSharp11 });

    [Fact]
    public void Caller_lines_of_awaited_coroutines() => CheckBody("""
        Log(await Where() > 0);
        """, """
        [Coroutine]
        static async Coro<int> Where([System.Runtime.CompilerServices.CallerLineNumber] int line = 0, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
        {
            Log(name);
            await Step("where");
            return line;
        }
        """);

    [Fact]
    public void Deleted_calls_take_their_awaits_along_and_caller_information_survives() => CheckBody("""
        Deleted(await Get("never"));
        Deleted(L("never"), await Get(1), await Get(2));
        Nothing(await Get("never"));
        Debug.Assert(await Get(true), "asserted");
        Caller(await Get(1));
        Caller(await Get(2), L(3) + await Get(4));
        await Step("end");
        """, """
        [System.Diagnostics.Conditional("NOT_DEFINED")]
        static void Deleted(params object[] all) => Log("never");
        static partial void Nothing(object o);
        static void Caller(int a, int b = 0, [CallerMemberName] string? name = null, [CallerLineNumber] int line = 0, [CallerFilePath] string? file = null, [CallerArgumentExpression(nameof(a))] string? text = null) =>
            Log($"{a} {b} {name} {line} {file} {text}");
        private static class Debug
        {
            [System.Diagnostics.Conditional("NOT_DEFINED")]
            public static void Assert(bool condition, string text) => Log("never");
        }
        """);
}
