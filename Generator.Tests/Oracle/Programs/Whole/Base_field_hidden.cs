// base.Field where the class hides the field.
Coro.Run(new D().Run());

class B { public int Field = 1; public Func<int> F = () => 1; }

partial class D : B
{
    public new int Field = 2;
    public new Func<int> F = () => 2;

    [Coroutine]
    public async Coro Run()
    {
        await Coro.Yield();
        Console.WriteLine(base.Field);
        base.Field = 5;
        Console.WriteLine(base.Field + " " + Field + " " + ((B)this).Field);
        Console.WriteLine(base.F());
    }
}
