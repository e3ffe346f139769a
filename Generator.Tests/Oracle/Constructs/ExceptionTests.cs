namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Handlers in handlers, filters, and what is thrown again.</summary>
public sealed class ExceptionTests : OracleTests
{
    private const string FilterHelper = """
        static bool Filter(string name, bool result)
        {
            Log($"filter {name}");
            return result;
        }
        """;

    [Fact]
    public void Exceptions_in_dispose_enumerators_and_awaiters() => CheckBody("""
        foreach (string where in new[] { "none", "get", "move", "current", "dispose", "dispose async", "async get", "async move", "both" })
        {
            try
            {
                await using var a = new Bad(where);
                foreach (int x in new Bad(where)) { Log(await Get(x)); if (where == "both") throw new FormatException("body"); }
                await foreach (int y in new Bad(where)) { Log(y + await Get(1)); break; }
                using (new Bad(where)) { await Step("using"); if (where == "both") return; }
            }
            catch (InvalidOperationException e) { Log($"{where}: {e.Message}"); await Step("caught"); }
            catch (FormatException e) when (e.Message.Length == await_) { Log("format"); }
        }
        """, members: """
        private const int await_ = 4;
        """, types: """
        public sealed class Bad(string where) : IEnumerable<int>, IEnumerator<int>, IAsyncEnumerable<int>, IAsyncEnumerator<int>, IAsyncDisposable
        {
            private int _n; private bool _async;
            private T At<T>(string p, T v) { Log("at " + p); return p == where ? throw new InvalidOperationException(p) : v; }
            public IEnumerator<int> GetEnumerator() => At("get", this);
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this;
            public bool MoveNext() => At("move", _n++ < 2);
            public int Current => At("current", _n);
            object System.Collections.IEnumerator.Current => Current;
            public void Reset() { }
            public void Dispose() { At("dispose", 0); if (where == "both") throw new InvalidOperationException("both"); }
            public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken t = default) { _async = true; return At("async get", this); }
            public async ValueTask<bool> MoveNextAsync() { await Task.CompletedTask; return At("async move", _n++ < 2); }
            public async ValueTask DisposeAsync() { await Task.CompletedTask; At("dispose async", _async); }
        }
        """);

    [Fact]
    public void Nested_try_with_awaits_everywhere_in_loops() => CheckBody("""
        for (int outer = 0; outer < 3; outer++)
        {
            try
            {
                for (int inner = 0; inner < 6; inner++)
                {
                    try
                    {
                        Log(await Work(outer, inner));
                        try
                        {
                            if (inner == 1) continue;
                            if (inner == 2) throw new ArgumentException("two");
                            if (inner == 3 && outer == 1) goto NextOuter;
                            if (inner == 4) break;
                        }
                        catch (ArgumentException e) when (outer != 0)
                        {
                            await Step("handle " + e.Message);
                            if (outer == 2) return;
                            continue;
                        }
                        finally
                        {
                            await Step($"inner finally {outer} {inner}");
                        }
                        Log("after inner");
                    }
                    catch (ArgumentException e)
                    {
                        Log("outer catch " + e.Message);
                        await Step("recover");
                        try { await Fail("nested"); } catch (InvalidOperationException n) { Log(n.Message); await Step("nested"); }
                        continue;
                    }
                    finally
                    {
                        try { Log(await Get(inner)); } finally { Log("deep " + inner); await Now(1); }
                    }
                }
                Log("inner loop ended");
            }
            finally
            {
                await Step("outer finally " + outer);
            }
        NextOuter:
            Log("next");
        }
        """, members: """
        [Coroutine]
        private static async Coro<int> Work(int a, int b)
        {
            try { return a == 0 && b == 5 ? await Fail<int>("w") : await Get(a * 10 + b); }
            finally { await Step("work done"); }
        }
        """);

    [Fact]
    public void Handlers_within_handlers() => CheckBody(
        """
        for (int mode = 0; mode < 6; mode++)
            try { Log(await Deep(mode)); } catch (Exception e) when (Filter("outer", e, mode)) { Log("outer " + e.Message); }
        """,
        members: """
        static bool Filter(string n, Exception e, int mode) { Log($"filter {n} {e.Message}"); return mode == 5 ? throw new Exception("in filter") : true; }
        [Coroutine] static async Coro<string> Deep(int mode)
        {
            string s = "s";
            try
            {
                try
                {
                    try { await Step("a"); if (mode == 0) return s + await Get("ret"); if (mode == 1) throw new ArgumentException("one"); }
                    catch (ArgumentException e) when (e.Message == (s + "x").Substring(0, 0) + "one" && mode == 1) { s += "c"; await Step("catch " + e.Message); throw; }
                    finally { await Step("fin1"); if (mode == 2) throw new InvalidOperationException("fin throws"); s += "f"; }
                }
                catch (InvalidOperationException e) { try { await Step("c2"); throw new Exception("wrapped", e); } finally { await Step("fin2"); } }
                catch (ArgumentException e) { try { await Fail("inner"); } catch (InvalidOperationException i) { Log(i.Message); if (mode == 1) throw new AggregateException(e, i); } }
                while (true) { try { try { if (mode == 3) break; if (mode == 4) return s + "r"; if (mode == 5) throw new Exception("five"); goto done; } finally { await Step("fin3"); } } finally { s += await Get("!"); } }
                s += "broke";
            }
            finally { if (mode % 2 == 0) await Step("last"); else { try { await Fail("swallowed"); } catch { Log("sw"); } } }
        done:
            return s + mode;
        }
        """);

    [Fact]
    public void Exceptions_rethrown_and_kept() => CheckBody(
        """
        try { try { await Fail("a"); } catch (InvalidOperationException e) { await Step("x"); e = new InvalidOperationException("other"); Log(e.Message); throw; } } catch (InvalidOperationException e) { Log(e.Message); Log(e.StackTrace!.Contains("Fail")); }
        try { try { await Fail("b"); } finally { await Step("f"); } } catch (Exception e) { Log(e.StackTrace!.Contains("Fail")); }
        Exception? kept = null; try { await Fail<int>("c"); } catch (Exception e) { kept = e; } try { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(kept!); } catch (InvalidOperationException e) { Log(ReferenceEquals(e, kept)); }
        try { try { throw new Exception("1"); } catch (Exception) { try { await Fail("2"); } catch (InvalidOperationException) { await Step("in"); throw; } } } catch (Exception e) { Log(e.Message); }
        try { try { await Step("q"); throw new Exception("1"); } catch (Exception o) when (o.Message == "1") { try { await Fail("2"); } catch (InvalidOperationException) { await Step("in"); } throw; } } catch (Exception e) { Log(e.Message); }
        try { await Coro.Gather(Fail<int>("g1"), Get(1)); } catch (InvalidOperationException e) { Log(e.Message); }
        try { throw await Get(new ArgumentException("thrown")); } catch (ArgumentException e) { Log(e.Message); }
        int z = 0; try { Log(5 / z + await Get(1)); } catch (DivideByZeroException) { Log("div"); } try { Log(await Get(5) / z); } catch (DivideByZeroException) { Log("div"); } try { object o = await Get("s"); Log((int)o); } catch (InvalidCastException) { Log("cast"); }
        string nn = (await Get<string?>(null)) ?? "def"; Log(nn); try { string t = (await Get<string?>(null)) ?? throw new ArgumentNullException("t"); } catch (ArgumentNullException e) { Log(e.ParamName); } try { Log(z == 0 ? throw new Exception("thr") : await Get(1)); } catch (Exception e) { Log(e.Message); }
        """,
        options: new OracleOptions { AllowsCompilerMachines = true });

    [Fact]
    public void Try_without_awaits_whose_catch_awaits() => CheckBody("""
        try { int y = L(1); if (y == 1) throw new InvalidOperationException("one"); } catch (InvalidOperationException e) { int x = await Get(2); Log(x + e.Message); }
        """);

    [Fact]
    public void Filters_before_a_synchronous_finally_but_after_one_that_awaits() => CheckBody("""
        try
        {
            try { await Step("a"); Boom<int>("sync"); }
            finally { Log("synchronous finally"); }
        }
        catch (Exception) when (Filter("outer of synchronous", true)) { Log("caught"); }

        try
        {
            try { await Step("b"); Boom<int>("sync"); }
            finally { await Step("awaiting finally"); }
        }
        catch (Exception) when (Filter("outer of awaiting", true)) { Log("caught"); }

        try
        {
            try { Boom<int>("no await in the try"); }
            finally { Log("synchronous finally"); }
        }
        catch (Exception) when (Filter("nothing awaits", true)) { await Step("caught"); }

        try
        {
            try { await Fail("in callee"); }
            finally { Log("synchronous finally"); }
        }
        catch (Exception) when (Filter("outer of callee", true)) { Log("caught"); }

        try { await Callee(); }
        catch (Exception) when (Filter("across methods", true)) { Log("caught"); }
        """, FilterHelper + """

        [Coroutine]
        static async Coro Callee()
        {
            try { await Step("callee"); Boom<int>("in callee"); }
            finally { Log("finally of callee"); }
        }
        """);

    [Fact]
    public void Rethrow_after_the_variable_was_assigned_and_filter_variables() => CheckBody("""
        try
        {
            try { await Fail("original"); }
            catch (Exception? e)
            {
                await Step("catch");
                e = null;
                Log(e is null);
                throw;
            }
        }
        catch (Exception e) { Log(e); }

        try
        {
            try { await Fail("second"); }
            catch (Exception e) when (e.Message is { Length: var n } && Keep(out var kept) && n == 6)
            {
                await Step("body");
                Log(n + kept);
                e = new ArgumentException("other");
                await Step("assigned");
                throw;
            }
        }
        catch (Exception e) { Log(e); }
        """, "static bool Keep(out string s) { s = \"kept\"; return true; }");
}
