public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        ReadOnlySpan<int> first;
        if (await Get(true)) first = new[] { 1, 2 }; else first = new int[3];
        Log(first.Length);
        await Step("between");
        Span<char> second;
        switch (await Get(2)) { case 1: second = new char[1]; break; default: second = new char[5]; break; }
        second[0] = 'x';
        Log(second.Length);
        await Step("after");
        for (int i = 0; i < 2; i++) await Loop(i);
    }

    [Coroutine]
    static async Coro Loop(int n)
    {
        while (n-- > 0)
        {
            ReadOnlySpan<char> text;
            if (await Get(n) == 0) text = "zero"; else text = "more";
            Log(text.ToString());
        }
        try { await Step("try"); } finally { ReadOnlySpan<int> last; if (n < 0) last = new[] { n }; else last = []; Log(last.Length); await Step("finally"); }
    }
}
