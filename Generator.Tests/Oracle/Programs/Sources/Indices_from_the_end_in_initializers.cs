public class Cn { public int X; public int Y; }
public class Buf { public Cn[] C = { new(), new() }; public int Length { get { Log("len"); return 2; } } public Cn this[int i] { get { Log("get" + i); return C[i]; } set { Log("set" + i); C[i] = value; } } }
public class Num { public int Count { get { Log("count"); return 3; } } public int this[int i] { get { Log("get" + i); return i; } set { Log("set" + i + value); } } }
public class H { Num n = new(); int[] a = { 1, 2 }; int[][] j = { new[] { 1 }, new[] { 2, 3 } }; Buf b = new(); public Num N { get { Log("N"); return n; } } public int[] A { get { Log("A"); return a; } } public int[][] J { get { Log("J"); return j; } } public Buf B { get { Log("B"); return b; } } public List<int> L { get; } = new() { 1, 2, 3 }; }

public static partial class Program
{
    static int Ix(int i) { Log("ix" + i); return i; } static Index Ie(int i) { Log("ie" + i); return ^i; }

    [Coroutine] static async Coro A()
    {
        _ = new Buf { [^1] = { X = 1, Y = await Get(2) } };
        _ = new Buf { [^Ix(1)] = { X = 1, Y = await Get(2) }, [Ie(2)] = await Get(new Cn()) };
    }

    [Coroutine] static async Coro B()
    {
        _ = new H { N = { [^1] = await Get(1) } };
        _ = new H { N = { [^Ix(1)] = Ix(3), [Ie(1)] = await Get(1), [^2] = 3 } };
    }

    [Coroutine] static async Coro C()
    {
        var h = new H { A = { [^1] = await Get(1) } };
        Log(h.A[1]);
        h = new H { A = { [^Ix(1)] = Ix(3), [Ie(2)] = await Get(9) } };
        Log(string.Join(",", h.A));
    }

    [Coroutine] static async Coro D()
    {
        var h = new H { J = { [^1] = { [^1] = await Get(1) } } };
        Log(h.J[1][1]);
        h = new H { J = { [^Ix(1)] = { [^Ix(2)] = Ix(8), [Ie(1)] = await Get(9) } } };
        Log(string.Join(",", h.J[1]));
    }

    [Coroutine] static async Coro E()
    {
        _ = new H { B = { [^1] = { X = await Get(1), Y = 3 }, [Ie(2)] = { X = 1, Y = await Get(2) } } };
        _ = new H { B = { [^await Get(1)] = { X = await Get(1), Y = 3 } } };
        _ = new H { A = { [^await Get(1)] = 3 } };
        _ = new H { N = { [^await Get(1)] = 3, [await Get(^2)] = await Get(1) } };
    }

    [Coroutine] static async Coro F()
    {
        try { _ = new H { A = { [^Ix(7)] = await Get(1) } }; } catch (Exception e) { Log(e.GetType().Name); }
        try { _ = new H { A = { [^3] = Ix(1), [0] = await Get(1) } }; } catch (Exception e) { Log(e.GetType().Name); }
        try { _ = new H { J = { [^3] = { [0] = await Get(1) } } }; } catch (Exception e) { Log(e.GetType().Name); }
    }

    [Coroutine] static async Coro Empty()
    {
        _ = new Buf { [^1] = { }, [0] = await Get(new Cn()) };
        _ = new Buf { [^Ix(1)] = { }, [Ix(1)] = { }, [0] = { X = await Get(1) } };
    }

    static readonly List<int> s_list = new() { 1, 2, 3 };
    public class Lists { public List<int> L => s_list; }
    [Coroutine] static async Coro<int> Grow() { await Step("grow"); s_list.Add(9); return 7; }

    [Coroutine] static async Coro Grown()
    {
        _ = new Lists { L = { [^1] = await Grow(), [^2] = 8 } };
        Log(string.Join(",", s_list));
    }

    [Coroutine]
    public static async Coro Run()
    {
        await Grown();
        await Empty();
        await A();
        await B();
        await C();
        await D();
        await E();
        await F();
    }
}
