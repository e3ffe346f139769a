public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        var node = new Thing();
        Log((await Get(node)).Fixed.Bump(await Get(2)));
        Log(node.Fixed.Bump(await Get(3)) + node.Fixed.X);
        Log(Thing.Shared.Bump(await Get(4)) + Thing.Shared.X);
        Log(node.Fixed.Inner.Add(await Get(5)) + node.Fixed.Inner.Y);
        Log(node.Open.Inner.Add(await Get(6)) + node.Open.Inner.Y);
        Log(node.Fixed.Pure(await Get(7)));
        Log(Both(node.Fixed, await Get(8)) + Both(in node.Fixed, await Get(9)) + Both(in node.Open, await Get(node.Open.X = 3)));
        Log(node.Fixed + await Get(1));
        await node.Members();
        await new Kept(new Vec { X = 7 }).Go();
        foreach (var none in new Thing?[] { null, node })
        {
            try { Log(none!.Fixed.Bump(await Get(10))); } catch (NullReferenceException e) { Log(e); }
            try { Log((await Get(none))!.Fixed.Bump(await Get(11))); } catch (NullReferenceException e) { Log(e); }
            try { Log(Both(in none!.Fixed, await Get(12))); } catch (NullReferenceException e) { Log(e); }
            try { Log(none!.Open.Bump(await Get(13))); } catch (NullReferenceException e) { Log(e); }
            try { Log(none!.Fixed.Inner.Y + await Get(14)); } catch (NullReferenceException e) { Log(e); }
            Log(none?.Fixed.Bump(await Get(15)) ?? -1);
        }
    }

    static int Both(in Vec vec, int n) => vec.X * 100 + n;
}

public struct Inner { public int Y; public int Add(int n) => Y += n; }
public struct Vec
{
    public int X; public Inner Inner;
    public int Bump(int by) => X += by;
    public readonly int Pure(int by) => X + by;
    public static int operator +(Vec a, int b) => a.X + b;
}

public partial class Thing
{
    public readonly Vec Fixed = new() { X = 1 };
    public Vec Open = new() { X = 1 };
    public static readonly Vec Shared = new() { X = 1 };
    [Coroutine]
    public async Coro Members()
    {
        Log(Fixed.Bump(await Get(16)) + Fixed.X);
        Log(this.Open.Bump(await Get(17)) + Open.X);
        Log(new Holder { V = new Vec { X = 5 } }.V.Bump(await Get(18)));
        await new Holder { V = new Vec { X = 5 } }.Go();
    }
}

public partial struct Holder
{
    public Vec V;
    [Coroutine]
    public async Coro Go() { Log(V.Bump(await Get(19)) + V.X); }
}

public readonly partial struct Kept(Vec v)
{
    public readonly Vec V = v;
    [Coroutine]
    public async Coro Go() { Log(V.Bump(await Get(20)) + V.X + v.Bump(await Get(21))); }
}
