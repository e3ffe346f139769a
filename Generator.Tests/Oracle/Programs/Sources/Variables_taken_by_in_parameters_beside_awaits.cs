// What a parameter takes by reference is read behind the await, what it takes converted before it: arguments, operands, elements that are added.
public readonly struct Amount(int units)
{
    public int Units => units;
    public static Amount operator +(in Amount left, in Amount right) => new(left.Units * 100 + right.Units);
    public static Amount operator -(in Amount one) => new(-one.Units);
    public static bool operator <(in Amount left, int right) => left.Units < right;
    public static bool operator >(in Amount left, int right) => left.Units > right;
    public static Amount operator &(in Amount left, in Amount right) => new(left.Units & right.Units);
    public static bool operator true(in Amount one) => one.Units > 0;
    public static bool operator false(in Amount one) => one.Units == 0;
    public static explicit operator int(in Amount one) => one.Units;
    public static implicit operator Amount(int units) => new(units);
    public override string ToString() => "amount " + Units;
}

public sealed class Register : System.Collections.IEnumerable
{
    public void Add(in Amount amount, int n) => Log($"{amount}, {n}");
    public void Add(in long number, int n, int m) => Log($"{number}, {n}, {m}");
    public int this[in Amount amount, int n] => amount.Units * 100 + n;
    public int this[in object amount, int n] => amount.GetHashCode() * 100 + n;
    public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
}

public static class Additions
{
    public static void Add(this Register register, in int number, string text) => Log($"{number}, {text}");
}

public partial class Till
{
    private readonly Register _register = new();
    private readonly Amount[] _amounts = [new(1), new(2)];
    private int _number = 1;
    private int? _perhaps = 1;
    private (int, int) _pair = (1, 2);
    private string _text = "a";
    private Amount _amount = new(1);

    [Coroutine]
    private async Coro<int> Change()
    {
        await Step("change");
        _number += 10;
        _perhaps += 10;
        _pair.Item1 += 10;
        _text += "b";
        _amount = new(_amount.Units + 10);
        _amounts[0] = new(_amounts[0].Units + 10);
        return 1;
    }

    private static string Same(in int number, int n) => $"{number}, {n}";
    private static string Wider(in long number, int n) => $"{number}, {n}";
    private static string Boxed(in object value, int n) => $"{value}, {n}";
    private static string Lifted(in int? value, int n) => $"{value}, {n}";
    private static string Tuple(in (long, long) value, int n) => $"{value}, {n}";
    private static string Converted(in Amount value, int n) => $"{value}, {n}";
    private static string ReadOnly(ref readonly int value, int n) => $"{value}, {n}";

    [Coroutine]
    public async Coro Run()
    {
        Log(Same(_number, await Change()));
        Log(Same((_number), await Change()));
        Log(Same(checked(_number), await Change()));
        Log(Same(_number!, await Change()));
        Log(Same((int)_number, await Change()));
        Log(Same(+_number, await Change()));
        Log(Same(n: await Change(), number: _number));
        Log(Same((int)_amount, await Change()));
        Log(Wider(_number, await Change()));
        Log(Boxed(_number, await Change()));
        Log(Boxed(_text, await Change()));
        Log(Lifted(_number, await Change()));
        Log(Lifted(_perhaps, await Change()));
        Log(Tuple(_pair, await Change()));
        Log(Converted(_number, await Change()));
        Log(Converted(_amount, await Change()));
        Log(Converted(_amounts[0], await Change()));
        Log(ReadOnly(in _number, await Change()));
        Log(_register[_amount, await Change()]);
        Log(_register[_number, await Change()]);
        _ = new Register { { _amount, await Change() }, { _number, await Change(), 2 }, { _number, "" + await Change() } };

        Log(_amount + await Change());
        Log(await Change() + _amount);
        Log(_amounts[0] + await Change());
        Log((_amount) + -_amount + await Change());
        Log($"{_amount + await Change()} {_amount < await Change()}");
        Log(_amount > await Change());
        _amount += await Change();
        Log(_amount);
        _amounts[0] += await Change();
        Log(_amounts[0]);
        Log(_amount && await Zero() ? 1 : 2);
        if (await Zero() && _amount) Log("both");
    }

    [Coroutine]
    private async Coro<Amount> Zero()
    {
        await Change();
        _amount = new(-3);
        return new(0);
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coro Run()
    {
        await new Till().Run();
        var number = 1;
        int Raise() => number += 5;
        await Locals(new(1));
        Log(number + await Get(Raise()));
    }

    private static string Describe(in long number, in Amount amount, int n) => $"{number}, {amount}, {n}";

    [Coroutine]
    private static async Coro Locals(Amount amount)
    {
        var number = 1;
        void Raise() { number += 5; amount = new(amount.Units + 5); }
        Log(Describe(number, amount, await Get(1)));
        Log(Describe(number, number, await Raised()));
        Log(amount + await Raised());
        amount += await Raised();
        Log(amount);

        async Task<int> Raised()
        {
            await Task.CompletedTask;
            Raise();
            return number;
        }
    }
}
