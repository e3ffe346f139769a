namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Labels and jumps between statements with awaits.</summary>
public sealed class JumpTests : OracleTests
{
    [Fact]
    public void Jumps_between_using_lock_and_switch() => CheckBody("""
        for (int i = 0; i < 6; i++)
        {
            using var d = new D("loop" + i);
            lock (d) { if (i == 1) continue; }
            switch (await Get(i))
            {
                case 0: { using var inner = new D("zero"); goto case 2; }
                case 2 when await Get(i) == 2: goto default;
                case 2: Log("two"); break;
                case 3:
                    try { await using var a = new D("three"); if (i == 3) break; }
                    finally { using (new D("f")) await Step("f"); }
                    return;
                case 4: try { goto Out; } finally { Log("leaving " + await Get(i)); }
                default: checked { Log(i + await Get(1)); } break;
            }
            Log("end " + i);
        }
        Out: Log("out"); await Step("x");
        """, types: """
        public class D(string n) : IDisposable, IAsyncDisposable { public void Dispose() => Log("dispose " + n); public async ValueTask DisposeAsync() { await Task.CompletedTask; Log("async dispose " + n); } }
        """);

    [Fact]
    public void Goto_case_out_of_tries_with_awaiting_finally() => CheckBody(
        """
        int n = 0;
        switch (await Get(1))
        {
            case 1:
                try { await Step("one"); if (n++ < 2) goto case 2; goto default; }
                finally { await Step("fin 1"); }
            case 2:
                try { try { Log("two"); goto case 3; } finally { await Step("fin 2a"); } }
                finally { await Step("fin 2b"); }
            case 3:
                using (new D("d")) { await using (new AD("ad")) { goto case 1; } }
            default:
                Log("default"); break;
        }
        Log(n);
        """,
        types: """
        public class D(string n) : IDisposable { public void Dispose() => Log("dispose " + n); }
        public class AD(string n) : IAsyncDisposable { public async ValueTask DisposeAsync() { Log("disposing " + n); await Task.CompletedTask; Log("disposed " + n); } }
        """);

    [Fact]
    public void Labels_and_jumps_of_every_kind() => CheckBody(
        """
        int i = 0;
        start:
        try { i++; await Step("t" + i); if (i < 3) goto start; if (i == 3) goto next; }
        finally { await Step("f" + i); }
        next:
        { int j = 0; again: int cap = j; Func<int> f = () => cap++ + j; Log(f()); if (j++ < 2) { await Step("again"); goto again; } }
        for (int k = 0; ; k++) { switch (k) { case 0: goto case 2; case 1: break; case 2: { if (i++ > 5) goto outer; await Step("c2"); goto default; } default: k = 0; continue; } Log("after"); }
        outer:
        while (true) { do { if (await Get(i) > 6) goto end; i++; } while (true); }
        end: Log(i);
        if (i > 100) goto start;
        goto fin; 
        #pragma warning disable CS0162
        Log("dead");
        fin: ;
        """);

    [Fact]
    public void Many_variables_and_jumps_backwards()
    {
        var many = string.Concat(Enumerable.Range(0, 70).Select(i => $"int v{i} = await Get({i}); sum += v{i};\n"));
        CheckBody($$"""
            int sum = 0;
            {{many}}
            int choice = L(2);
            switch (await Get(choice))
            {
                case 1: Log("one"); break;
                case 2 when sum > 0: if (await Get(sum > 10_000)) goto case 1; goto case 3;
                case 3: Log("three"); sum = 20_000; break;
            }
            int w = 0;
            while (w++ < 2) { int t = L(w); if (t == 1) Log("first"); string kept = "k" + t; await Step("in the loop"); Log(kept); }
            string last = await Get("last");
            await Step("behind");
            Log(last);
            """, options: new() { MaxCancellations = 4 });
    }

    [Fact]
    public void Goto_and_labels() => CheckBody("""
        int i = 0;
        again:
        await Step("pass " + i);
        i++;
        if (i < 3) goto again;
        if (i == 3) goto end;
        Log("skipped");
        end:
        Log("end " + i);
        """);

    [Fact]
    public void Goto_out_of_nested_loops() => CheckBody("""
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                if (await Get(i * 3 + j) == 4) goto found;
                if (j == 2) goto next;
            }

            next:
            Log("next " + i);
        }

        Log("not found");
        return;
        found:
        await Step("found");
        """);

    [Fact]
    public void Goto_forward_over_awaits_and_out_of_blocks() => CheckBody("""
        int n = 0;
        top:
        {
            n++;
            if (n == 1) goto middle;
            await Step("n is " + n);
            if (n == 2)
            {
                {
                    goto top;
                }
            }

            goto bottom;
        }
        middle:
        await Step("middle");
        if (n < 2) goto top;
        bottom:
        Log("bottom " + n);
        """);
}
