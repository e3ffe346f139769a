// Beside no await, lambdas that await use parameters of primary constructors and fields of the base as all code does: by reference.
public static partial class Program
{
    [Coroutine]
    public static async Coro Run() => await new Host(3, new Fixed(1), new Loose { X = 5 }, [new Loose { X = 4 }]).Go();
}

public readonly struct Fixed(int units)
{
    public int Units => units;
    public int After(Action action) { action(); return units; }
    public static Fixed operator +(in Fixed left, Fixed right) => new(left.Units * 100 + right.Units);
    public static implicit operator Fixed(int units) => new(units);
}

public struct Loose
{
    public int X;
    public int Y { get => X; set { Log("Y = " + value); X = value; } }
    public int this[int index] { get => X + index; set { Log("[" + index + "] = " + value); X = value; } }
    public int Bump(int by) => X += by;
    public static Loose operator +(Loose left, int right) => new() { X = left.X + right };
    public static Loose operator ++(Loose one) => new() { X = one.X + 1 };
    public static implicit operator int(Loose one) => one.X;
}

public static class Extensions
{
    public static int Raise(this ref int number, int by) => number += by;
    public static int After(this in int number, Action action) { action(); return number; }
    public static void Replace(this ref Fixed one, int units) => one = new(units);
}

public class Root
{
    protected int Number = 1;
    protected Fixed Fixed = new(9);
    protected Loose Loose;
}

public partial class Host(int value, Fixed one, Loose loose, Loose[] many) : Root
{
    [Coroutine]
    public async Coro Go()
    {
        Func<Task> given = async () =>
        {
            Log(await Later(After(value, Change)));
            Log(await Later(value.After(Change)) + await Later(1));
            Log(one.After(Change));
            Log((one + Change(2)).Units);
            Log(value.Raise(2));
            Log(await Later(value.Raise(2)));
            one.Replace(3);
            Log(loose.Bump(1));
            Log(await Later(loose.Bump(1)));
            if (loose.Bump(2) > 3) Log(await Later(4));
            for (loose.X = 0; loose.X < 3; loose.X++) await Later(5);
            foreach (var n in new[] { loose.Bump(1) }) await Later(n);
            using (new System.IO.MemoryStream(loose.Bump(1))) await Later(6);
            switch (loose.X) { case 5 when loose.Bump(1) == 6: Log(await Later(7)); break; }
            loose = loose with { X = await Later(8) };
            loose += await Later(9);
            loose.Y = 3;
            loose.Y += 2;
            loose[2] = 8;
            loose++;
            (loose, value) = (new Loose { X = value }, loose);
            many[0].Bump(1);
            many[0].X += await Later(10);
            Log(loose.X + value * 100 + many[0].X * 10000);
        };
        await Step("given");
        await given();
        await Inherited();

        async Task Inherited()
        {
            Log(await Later(After(base.Number, Change)));
            Log(base.Fixed.After(Change));
            Log((base.Fixed + Change(2)).Units);
            Log(base.Number.Raise(2));
            Log(await Later(base.Loose.Bump(1)));
            while (base.Loose.Bump(1) < 4) await Later(11);
            base.Loose.X = 12;
            base.Number = base.Number + await Later(13);
            Log(base.Loose.X + base.Number * 100);
        }
    }

    private static int After(in int number, Action action) { action(); return number; }

    private void Change()
    {
        value += 10;
        one = new(one.Units + 10);
        base.Number += 10;
        base.Fixed = new(base.Fixed.Units + 10);
    }

    private Fixed Change(int result)
    {
        Change();
        return result;
    }

    private static async Task<int> Later(int n)
    {
        await Task.CompletedTask;
        Log("later " + n);
        return n;
    }
}
