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
}
