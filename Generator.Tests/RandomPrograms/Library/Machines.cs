// Machines: fractions, matrices, a small virtual machine, accounts, a game of life.
public readonly partial struct Fraction : IEquatable<Fraction>
{
    public Fraction(int top, int bottom)
    {
        if (bottom == 0) throw new DivideByZeroException();
        for (var (a, b) = (Math.Abs(top), Math.Abs(bottom)); ;)
        {
            if (b == 0)
            {
                var sign = bottom < 0 ? -1 : 1;
                (Top, Bottom) = (sign * top / Math.Max(a, 1), sign * bottom / Math.Max(a, 1));
                return;
            }

            (a, b) = (b, a % b);
        }
    }

    public int Top { get; }

    public int Bottom { get; }

    public static Fraction operator +(Fraction a, Fraction b) => new(a.Top * b.Bottom + b.Top * a.Bottom, a.Bottom * b.Bottom);
    public static Fraction operator -(Fraction a, Fraction b) => a + new Fraction(-b.Top, b.Bottom);
    public static Fraction operator *(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);
    public static Fraction operator /(Fraction a, Fraction b) => new(a.Top * b.Bottom, a.Bottom * b.Top);
    public static implicit operator Fraction(int whole) => new(whole, 1);

    public bool Equals(Fraction other) => Top == other.Top && Bottom == other.Bottom;

    public override string ToString() => Bottom == 1 ? $"{Top}" : $"{Top}/{Bottom}";
}

public static partial class Matrices
{
    public static Fraction Determinant(Fraction[,] matrix)
    {
        var size = matrix.GetLength(0);
        Fraction result = 1;
        for (var column = 0; column < size; column++)
        {
            var pivot = column;
            while (pivot < size && matrix[pivot, column].Top == 0) pivot++;
            if (pivot == size) return 0;
            if (pivot != column)
            {
                for (var i = 0; i < size; i++) (matrix[pivot, i], matrix[column, i]) = (matrix[column, i], matrix[pivot, i]);
                result *= -1;
            }

            result *= matrix[column, column];
            for (var row = column + 1; row < size; row++)
            {
                var factor = matrix[row, column] / matrix[column, column];
                for (var i = column; i < size; i++) matrix[row, i] -= factor * matrix[column, i];
            }
        }

        return result;
    }

    public static int[][] Multiply(int[][] a, int[][] b)
    {
        var result = new int[a.Length][];
        for (var i = 0; i < a.Length; i++)
        {
            result[i] = new int[b[0].Length];
            for (var j = 0; j < b[0].Length; j++)
                for (var k = 0; k < b.Length; k++) result[i][j] += a[i][k] * b[k][j];
        }

        return result;
    }
}

public sealed partial class Processor
{
    private readonly Stack<int> _stack = new();
    private readonly Dictionary<string, int> _labels = new();

    public event Action<string>? Stopped;

    public string Execute(params string[] program)
    {
        for (var i = 0; i < program.Length; i++)
            if (program[i].EndsWith(':')) _labels[program[i].TrimEnd(':')] = i;
        var steps = 0;
        var next = 0;
        try
        {
            while (next < program.Length && steps++ < 60)
            {
                var parts = program[next++].Split(' ');
                switch (parts[0])
                {
                    case "push": _stack.Push(int.Parse(parts[1])); break;
                    case "add" or "mul" or "sub":
                        var right = _stack.Pop();
                        var left = _stack.Pop();
                        _stack.Push(parts[0] switch { "add" => left + right, "mul" => checked(left * right), _ => left - right });
                        break;
                    case "dup": _stack.Push(_stack.Peek()); break;
                    case "jump" when _stack.Peek() > 0:
                        next = _labels[parts[1]];
                        break;
                    case "jump": goto case "drop";
                    case "drop":
                        _stack.Pop();
                        break;
                    case "halt": return $"halted with {_stack.Count}";
                    case var label when label.EndsWith(':'): break;
                    default: throw new NotSupportedException(parts[0]);
                }
            }

            return $"{_stack.Pop()} after {steps}";
        }
        catch (InvalidOperationException)
        {
            return $"empty at {next}";
        }
        finally
        {
            Stopped?.Invoke($"stopped at {next}");
        }
    }
}

public sealed record Account(string Owner, decimal Balance)
{
    public List<string> Notes { get; init; } = [];
}

public sealed partial class Bank : IDisposable
{
    private readonly Dictionary<string, Account> _accounts = new(StringComparer.OrdinalIgnoreCase);
    private readonly object _gate = new();

    public void Open(string owner, decimal balance = 10) => _accounts.Add(owner, new Account(owner, balance) { Notes = { "opened" } });

    public decimal Move(string from, string to, decimal amount)
    {
        var before = _accounts[from];
        try
        {
            lock (_gate)
            {
                if (before.Balance < amount) throw new ArgumentOutOfRangeException(nameof(amount), $"{amount} of {before.Balance}");
                _accounts[from] = before with { Balance = before.Balance - amount };
                _accounts[to] = _accounts[to] with { Balance = _accounts[to].Balance + amount, Notes = [.. _accounts[to].Notes, $"{amount} from {from}"] };
            }
        }
        catch (KeyNotFoundException) when (_accounts[from] != before)
        {
            _accounts[from] = before;
            throw;
        }

        return _accounts[from].Balance + _accounts[to].Balance;
    }

    public void Dispose()
    {
        foreach (var account in _accounts.Values) Log($"{account.Owner} {account.Balance} {string.Join(";", account.Notes)}");
    }
}

public static partial class Life
{
    public static bool[,] Step(bool[,] cells)
    {
        var (rows, columns) = (cells.GetLength(0), cells.GetLength(1));
        var next = new bool[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var around = Around(cells, row, column);
                next[row, column] = around == 3 || (cells[row, column] && around is 2);
            }
        }

        return next;
    }

    private static int Around(bool[,] cells, int row, int column)
    {
        var count = 0;
        for (var y = -1; y <= 1; y++)
        {
            for (var x = -1; x <= 1; x++)
            {
                if ((y, x) == (0, 0)) continue;
                var (r, c) = (row + y, column + x);
                if (r < 0 || c < 0 || r >= cells.GetLength(0) || c >= cells.GetLength(1)) continue;
                if (cells[r, c]) count++;
            }
        }

        return count;
    }
}

public static partial class Demo
{
    public static void Run()
    {
        Log(Matrices.Determinant(new Fraction[,] { { 0, 2, 1 }, { 3, new(1, 2), 0 }, { 1, 1, 4 } }));
        foreach (var row in Matrices.Multiply([[1, 2], [3, 4]], [[0, 1], [1, 1]])) Log(row);
        var processor = new Processor();
        processor.Stopped += text => Log(text);
        Log(processor.Execute("push 3", "again:", "push 1", "sub", "jump again", "push 8", "dup", "mul"));
        Log(processor.Execute("add"));
        Log(processor.Execute("push 1", "halt"));
        try
        {
            using var bank = new Bank();
            bank.Open("Ann");
            bank.Open("Bob", 5.5m);
            Log(bank.Move("ann", "Bob", 4));
            foreach (var (to, amount) in new[] { ("Bob", 100m), ("Eve", 1m) })
            {
                try
                {
                    Log(bank.Move("Ann", to, amount));
                }
                catch (Exception exception) when (exception is ArgumentOutOfRangeException or KeyNotFoundException)
                {
                    Log(exception.GetType().Name);
                }
            }

            bank.Open("Bob");
        }
        catch (ArgumentException)
        {
            Log("Bob is known");
        }

        var cells = new bool[3, 3];
        (cells[0, 1], cells[1, 1], cells[2, 1]) = (true, true, true);
        cells = Life.Step(cells);
        Log(cells[1, 0] && cells[1, 2] && !cells[0, 1]);
    }
}
