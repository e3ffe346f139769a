namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary><c>using</c> and <c>await using</c>.</summary>
public sealed class UsingTests : OracleTests
{
    private const string Types = """
        public sealed class Resource : IDisposable
        {
            private readonly string _name;
            private readonly bool _fails;
            public Resource(string name, bool fails = false) { _name = name; _fails = fails; Log("open " + name); }
            public void Dispose() { Log("dispose " + _name); if (_fails) throw new InvalidOperationException("dispose " + _name); }
            public override string ToString() => _name;
        }

        public struct Handle : IDisposable
        {
            public int Count;
            public void Touch() => Count++;
            public void Dispose() => Log("dispose handle " + Count);
        }

        public sealed partial class AsyncResource
        {
            private readonly string _name;
            public AsyncResource(string name) { _name = name; Log("open " + name); }

            [Coroutine]
            public async Coro DisposeAsync() => await Step("dispose " + _name);
        }

        public sealed class ValueResource : IAsyncDisposable
        {
            public ValueTask DisposeAsync() { Log("dispose value"); return default; }
        }
        """;

    [Fact]
    public void Using_statement() => CheckBody("""
        using (var r = new Resource("a"))
        {
            await Step("in " + r);
        }

        using (var r = await Get(new Resource("b"))) Log("in " + r);
        using (await Get(new Resource("c"))) await Step("no variable");
        using (Resource r1 = new("d"), r2 = new(await Get("e"))) await Step($"{r1} {r2}");
        using (Resource? none = await Get<Resource?>(null)) await Step("null is fine");
        """, types: Types);

    [Fact]
    public void Using_declaration() => CheckBody("""
        using var outer = new Resource("outer");
        for (int i = 0; i < 2; i++)
        {
            using var inner = await Get(new Resource("inner " + i));
            await Step("body " + i);
            if (i == 0) continue;
            Log("end of body");
        }

        {
            using Resource a = new("a"), b = new("b");
            await Step("block");
        }

        Log("last");
        """, types: Types);

    [Fact]
    public void Using_with_exceptions() => CheckBody("""
        try { using (new Resource("a")) await Fail("body"); } catch (Exception e) { Log(e); }
        try { using (new Resource("b", true)) await Step("body"); } catch (Exception e) { Log(e); }
        try { using (new Resource("c", true)) await Fail("lost"); } catch (Exception e) { Log(e); }
        try { using (new Resource("d")) using (new Resource(Boom<string>("second"))) await Step("never"); } catch (Exception e) { Log(e); }
        """, types: Types);

    [Fact]
    public void Using_with_return_and_break() => CheckBody("""
        Log(await F());
        foreach (var i in new[] { 1, 2 })
        {
            using var r = new Resource("loop " + i);
            if (await Get(i) == 1) continue;
            break;
        }
        """, """
        [Coroutine]
        static async Coro<int> F()
        {
            using var r = new Resource("r");
            using (new Resource("s"))
            {
                return await Get(5);
            }
        }
        """, Types);

    [Fact]
    public void Using_of_structs() => CheckBody("""
        using (var h = new Handle())
        {
            h.Touch();
            await Step("in");
            h.Touch();
            Log(h.Count);
        }

        Handle source = default;
        using (source)
        {
            source.Touch();
            await Step("copy is disposed");
        }

        Log(source.Count);
        """, types: Types);

    [Fact]
    public void Using_of_pattern_based_ref_structs() => CheckBody("""
        int x = await Get(2);
        using (var scope = new Scope(x)) Log("in scope");
        await Step("after");
        """, types: """
        public ref struct Scope
        {
            private readonly int _n;
            public Scope(int n) { _n = n; Log("enter " + n); }
            public void Dispose() => Log("leave " + _n);
        }
        """);

    [Fact]
    public void Await_using_statement() => CheckBody("""
        await using (var r = new AsyncResource("a")) await Step("in");
        await using (new AsyncResource("b")) Log("sync body");
        await using (var v = new ValueResource()) await Step("value");
        await using (AsyncResource? none = null) await Step("null");
        try { await using (new AsyncResource("c")) await Fail("body"); } catch (Exception e) { Log(e); }
        """, types: Types);

    [Fact]
    public void Await_using_declaration() => CheckBody("""
        await using var outer = new AsyncResource("outer");
        for (int i = 0; i < 2; i++)
        {
            await using var inner = new AsyncResource("inner " + i);
            if (i == 0) continue;
            await Step("body");
        }

        Log(await F());
        await using var configured = new ValueResource().ConfigureAwait(true);
        """, """
        [Coroutine]
        static async Coro<string> F()
        {
            await using var a = new AsyncResource("a");
            await using var b = new AsyncResource("b");
            return await Get("result");
        }
        """, Types);

    [Fact]
    public void Using_of_null_and_of_nullable_structs() => CheckBody("""
        using (null) { await Step("nothing"); }
        await using (null) { await Step("nothing async"); }
        Slot? some = new Slot("some"), none = null;
        using (some) { await Step("some"); }
        using (none) { await Step("none"); }
        await using (some) { await Step("some async"); }
        await using (none) { await Step("none async"); }
        await using Slot? declared = some;
        using Slot? twice = new Slot("twice");
        await Step("end");
        """, types: """
        public struct Slot(string name) : IDisposable, IAsyncDisposable
        {
            public void Dispose() => Log("disposed " + name);
            public ValueTask DisposeAsync() { Log("disposed async " + name); return default; }
        }
        """);
}
