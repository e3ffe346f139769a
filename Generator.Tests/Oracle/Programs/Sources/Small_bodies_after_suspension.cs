public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        Log(await Back(3));
        Log(await Declared(2));
        Log(await Patterned("7"));
        Log(await Outed("5"));
        Log(await Deconstructed((1, 2)));
        Log(await Caught(4));
        await Nothing(2);
        Log(await Chosen(true));
        Log(await Chosen(false));
        Log(await Nested(3));
        Log(await Late(2));
        Log((await Big(2)).C);
        Log(await Generic("g", 2));
        Log(await Generic(7, 2));
        Log(await Lambda(3));
        Log(await Switched(0));
        Log(await Switched(1));
        Log(await Switched(2));
        Log(await Done(3));
        Log(await Either(null));
        Log(await Either("x"));
        Log(await Both(true));
        Log(await Both(false));
        Log(await Ref(2));
        Log(await new Point { X = 1 }.Sum(2));
        Log(await Const(1));
        Log(await Throwing(0));
        try { Log(await Throwing(1)); } catch (InvalidOperationException e) { Log(e.Message); }
    }

    [Coroutine] private static async Coro<int> Back(int n)
    {
        var sum = 0;
    again:
        int step = n * 2;
        await Step("back " + n);
        sum += step;
        if (--n > 0) goto again;
        return sum;
    }

    [Coroutine] private static async Coro<int> Declared(int n)
    {
        string s;
        int i = 0;
        do
        {
            s = "s" + i;
            await Step(s);
            i++;
        }
        while (i < n);
        return s.Length + i;
    }

    [Coroutine] private static async Coro<int> Patterned(object o)
    {
        if (o is not string { Length: var length } text) return -1;
        await Step(text);
        return length + text.Length;
    }

    [Coroutine] private static async Coro<int> Outed(string s)
    {
        int.TryParse(s, out var value);
        await Step("out");
        int.TryParse(s + "1", out value);
        return value;
    }

    [Coroutine] private static async Coro<int> Deconstructed((int, int) pair)
    {
        var (a, b) = pair;
        await Step("pair");
        (a, b) = (b, a);
        return a * 10 + b;
    }

    [Coroutine] private static async Coro<int> Caught(int n)
    {
        int twice = n + n, thrice = twice + n;
        Func<int> f = () => twice;
        await Step("caught");
        thrice++;
        return f() + thrice;
    }

    [Coroutine] private static async Coro Nothing(int n)
    {
        while (n-- > 0) await Step("nothing");
    }

    [Coroutine] private static async Coro<int> Chosen(bool b)
    {
        int a = 1;
        int c = b ? await Get(a) : a + 1;
        return c + a;
    }

    [Coroutine] private static async Coro<int> Nested(int n)
    {
        for (int i = 0, j = 10; i < n; i++, j--)
        {
            if (i == 1) continue;
            int k = i * j;
            await Step("n" + k);
            n -= k > 100 ? 1 : 0;
        }

        return n;
    }

    [Coroutine] private static async Coro<int> Late(int n)
    {
        await Step("late");
        int x = n;
        for (; x < 5; x++)
        {
            if (x == 3) break;
        }

        return x;
    }

    public struct Large { public long A, B, C, D, E, F, G, H; }

    [Coroutine] private static async Coro<Large> Big(int n)
    {
        var large = new Large { C = n };
        await Step("big");
        large.C++;
        return large;
    }

    [Coroutine] private static async Coro<T> Generic<T>(T value, int n)
    {
        T last = default;
        while (n > 0)
        {
            var held = value;
            await Step("g" + n--);
            last = held;
        }

        return last;
    }

    [Coroutine] private static async Coro<int> Lambda(int n)
    {
        int Twice(int m) => m * 2;
        var list = new List<Func<int>>();
        while (n > 0)
        {
            int mine = Twice(n--);
            list.Add(() => mine++);
            await Step("l");
        }

        int sum = 0;
        foreach (var f in list) sum += f() + f();
        return sum;
    }

    [Coroutine] private static async Coro<string> Switched(int n)
    {
        string s;
        switch (n)
        {
            case 0: s = "zero"; break;
            case 1: s = "one"; goto case 0;
            default: s = "many"; break;
        }

        await Step(s);
        return s + n;
    }

    [Coroutine] private static async Coro<int> Done(int n)
    {
        int total = 0;
        for (int i = 0; i < n; i++) total += await Maybe(i);
        return total;
    }

    [Coroutine] private static async Coro<int> Maybe(int n)
    {
        if (n % 2 == 0) return n;
        await Step("maybe");
        return n * 10;
    }

    [Coroutine] private static async Coro<string> Either(string s)
    {
        string other = "other";
        string found = s ?? await Text(other);
        return found + other;
    }

    [Coroutine] private static async Coro<bool> Both(bool b)
    {
        int n = 1;
        return b && await Get(n) > 0 || n > 1;
    }

    [Coroutine] private static async Coro<int> Ref(int n)
    {
        int[] a = [1, 2, 3];
        ref int r = ref a[0];
        r += n;
        await Step("ref");
        r = ref a[1];
        r += n;
        return a[0] * 10 + a[1];
    }

    [Coroutine] private static async Coro<int> Const(int n)
    {
        const int Ten = 10;
        int x = Ten;
        await Step("const");
        x += Ten + n;
        return x;
    }

    [Coroutine] private static async Coro<int> Throwing(int n)
    {
        int x = n == 0 ? 1 : n;
        await Step("throwing");
        return x == n ? throw new InvalidOperationException("no " + x) : x;
    }

    [Coroutine] private static async Coro<int> Get(int n) { await Step("get"); return n; }

    [Coroutine] private static async Coro<string> Text(string s) { await Step("text"); return s; }
}

public partial struct Point
{
    public int X;

    [Coroutine] public async Coro<int> Sum(int n)
    {
        var before = X;
        await Step("sum");
        X += n;
        return before + X;
    }
}
