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

    [Fact]
    public void Using_await_using_and_foreach_with_captures() => CheckBody("""
        var actions = new List<Func<string>>();
        await using (var outer = new Res("outer", 0))
        {
            foreach (var (name, size) in new[] { ("a", 1), ("b", 2) })
            {
                int count = size;
                using var mid = new Res(name, size);
                await foreach (int n in Count(size))
                {
                    await using var inner = new Res(name + n, n);
                    actions.Add(() => $"{outer.Name} {mid.Name} {inner.Name} {n} {name}{count++}");
                    if (n == 1 && size == 2) continue;
                    await Step("in " + inner.Name);
                    inner.Name += "!";
                }
                mid.Name += await Get("?");
            }
            using (new Res("temp", 1)) using (Res? none = null) using (var third = await Get(new Res("third", 3)))
                actions.Add(() => third.Name + (none?.Name ?? "none") + outer.Name);
        }
        foreach (var a in actions) Log(a());
        """, members: """
        private static async IAsyncEnumerable<int> Count(int n)
        {
            for (int i = 0; i < n; i++) { await Task.CompletedTask; yield return i; }
        }
        """, types: """
        public sealed class Res(string name, int n) : IDisposable, IAsyncDisposable
        {
            public string Name { get; set; } = name;
            public void Dispose() => Log($"dispose {Name} {n}");
            public async ValueTask DisposeAsync() { Log("async dispose " + Name); await Task.CompletedTask; Log("done " + Name); }
        }
        """);

    [Fact]
    public void Using_of_every_kind() => CheckBody(
        """
        using D a = new D("a"), b = new D("b");
        await using var c = new AD("c");
        using (var d = await Get(new D("d"))) using (new D("e")) { Log("in"); await Step("x"); }
        using (D? n = null) await Step("null");
        await using (var e = await Get(new AD("e"))) { try { using var f = new D("f"); throw new InvalidOperationException("x"); } catch (InvalidOperationException) { await Step("caught"); } }
        for (int i = 0; i < 3; i++) { using var l = new D("l" + i); if (i == 0) continue; await Step("loop"); if (i == 1) break; }
        await using var cfg = new AD("cfg").ConfigureAwait(false);
        { await using var inner = new AD("inner"); if (await Get(true)) goto skip; Log("no"); }
        skip: Log("skipped");
        { using var rs = new RS("rs"); rs.Use(); }
        using IDisposable ifc = new SD("sd");
        using var sd = new SD("sd2"); sd.Bump(); Log(sd.N);
        switch (await Get(1)) { case 1: using (var s = new D("sw")) { await Step("sw"); break; } }
        Log("end");
        """,
        types: """
        public class D(string n) : IDisposable { public void Dispose() => Log("dispose " + n); }
        public class AD(string n) : IAsyncDisposable { public async ValueTask DisposeAsync() { Log("disposing " + n); await Task.CompletedTask; } }
        public struct SD(string n) : IDisposable { public int N; public void Bump() => N++; public void Dispose() => Log("dispose " + n + N); }
        public ref struct RS(string n) { public void Use() => Log("use " + n); public void Dispose() => Log("dispose " + n); }
        """);

    [Fact]
    public void Labels_of_using_declarations() => CheckBody("""
        for (int i = 0; i < 2; i++)
        {
            if (await Get(i == 0)) goto Open;
            Log("not skipped");
            Open: using var reader = new Reader("reader " + i);
            await Step("open");
        }
        """, types: """
        public class Reader(string name) : IDisposable { public void Dispose() => Log("dispose " + name); }
        """);

    [Fact]
    public void Structs_that_are_disposed_of_through_an_interface() => CheckBody("""
        await using (var a = new Held("a")) { await Step("a"); }
        await using var b = new Held("b");
        await using (await Get(new Held("c"))) { Log("c"); }
        """, types: """
        public struct Held(string name) : IAsyncDisposable { async ValueTask IAsyncDisposable.DisposeAsync() { Log("begin " + name); await Task.Yield(); Log("end " + name); } }
        """);

    [Fact]
    public void Returns_before_a_using_declaration() => CheckBody("""
        Log(await Early(L(true)));
        Log(await Early(false));
        """, """
        [Coroutine]
        static async Coro<int> Early(bool leaves)
        {
            {
                if (leaves) return 1;
                using var reader = new System.IO.StringReader("text");
                Log(reader.ReadLine());
            }

            for (int i = 0; i < 3; i++)
            {
                if (i == 1) continue;
                using var reader = new System.IO.StringReader("line " + i);
                Log(reader.ReadLine());
                if (i == 2) break;
            }

            await Step("end");
            return 2;
        }
        """);

    [Fact]
    public void Foreach_and_using_variables_of_struct_type() => CheckBody("""
        foreach (var counter in new[] { new Counter(1), new Counter(5) })
        {
            counter.Bump();
            await Step("bumped");
            counter.Bump();
            Log(counter.Value);
        }

        using (var c = new Counter(10))
        {
            c.Bump();
            await Step("using");
            c.Bump();
            Log(c.Value);
        }

        var holder = new Holder();
        Log(await holder.Use());
        """, types: """
        public struct Counter : IDisposable
        {
            public int Value;
            public Counter(int value) => Value = value;
            public int Bump() => ++Value;
            public void Dispose() => Log("disposed " + Value);
        }

        public partial class Holder
        {
            private readonly Counter _fixed = new(1);
            private Counter _free = new(1);
            [Coroutine]
            public async Coro<string> Use()
            {
                _fixed.Bump();
                _free.Bump();
                await Step("holder");
                return $"{_fixed.Bump()} {_fixed.Value} {_free.Bump()} {_free.Value}";
            }
        }
        """);
}
