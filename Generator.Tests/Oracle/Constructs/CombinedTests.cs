namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Whole programs of many constructs, as users write them.</summary>
public sealed class CombinedTests : OracleTests
{
    [Fact]
    public void State_machine_of_a_bank_with_events() => CheckBody("""
        var bank = new Bank(); bank.Changed += (s, e) => Log($"changed {e.Id} {e.Amount}"); bank.Log += async m => { await Task.CompletedTask; Prelude_Log(m); };
        await bank.Open(1, 100); await bank.Open(2, 50);
        foreach (var (from, to, amount) in new (int, int, decimal)[] { (1, 2, 30), (2, 1, 500), (3, 1, 1), (1, 1, 5), (2, 1, -1) })
            Log(await bank.Transfer(from, to, amount) switch { Bank.Result.Ok => $"ok {bank[from].Balance}", Bank.Result.Poor when amount > 100 => "poor " + await Get(amount), var r => r.ToString() });
        Log(string.Join(",", bank.All()));
        """, members: """
        private static void Prelude_Log(string m) => Log(m);
        """, types: """
        public partial class Bank
        {
            public enum Result { Ok, Poor, Missing, Same, Error }
            public readonly record struct Change(int Id, decimal Amount);
            public sealed class Account { public required int Id { get; init; } public decimal Balance { get; private set; } public ref struct Guard { } public void Add(decimal d) => Balance += d; }
            private readonly SortedDictionary<int, Account> _accounts = []; private readonly CoroLock _lock = new();
            public event EventHandler<Change>? Changed; public event Action<string>? Log;
            public Account this[int id] => _accounts.TryGetValue(id, out var a) ? a : throw new KeyNotFoundException(id + "");
            [Coroutine] public async Coro Open(int id, decimal d) { using (await _lock.Acquire()) { _accounts[await Get(id)] = new Account { Id = id }; _accounts[id].Add(await Get(d)); Changed?.Invoke(this, new(id, await Get(d))); } }
            [Coroutine] public async Coro<Result> Transfer(int from, int to, decimal amount)
            {
                using var held = await _lock.Acquire();
                try
                {
                    ArgumentOutOfRangeException.ThrowIfNegative(amount);
                    if (from == to) return await Get(Result.Same);
                    if (this[from] is not { Balance: var b } a || b < await Get(amount)) return Result.Poor;
                    (var before, var other) = (a.Balance, this[to]);
                    a.Add(-amount); Log?.Invoke("took " + await Get(amount)); other.Add(amount); Changed?.Invoke(this, new Change(from, -amount) with { Amount = before - await Get(a.Balance) });
                }
                catch (KeyNotFoundException e) when (e.Message is ['3', ..]) { Log!(await Get("missing " + e.Message)); return Result.Missing; }
                catch (ArgumentException e) { await Step(e.GetType().Name); return Result.Error; }
                finally { await Step("finally"); Log?.Invoke("end"); }
                return Result.Ok;
            }
            public IEnumerable<string> All() { foreach (var (id, a) in _accounts) yield return $"{id}:{a.Balance}"; }
        }
        """);

    [Fact]
    public void Tokenizer_with_switch_goto_and_patterns() => CheckBody("""
        foreach (string text in new[] { "12+(3*4)", "7-", "(1", "2*(3+4)-5", "" })
        {
            int at = 0, depth = 0;
            var stack = new Stack<object>();
            try
            {
            Next:
                if (at >= text.Length) goto End;
                switch (await Get(text[at]))
                {
                    case >= '0' and <= '9' when text[at] is var digit:
                        int number = digit - '0';
                        while (at + 1 < text.Length && await Now(text[at + 1]) is >= '0' and <= '9' and var more)
                        {
                            number = number * 10 + (more - '0');
                            at++;
                        }
                        stack.Push(number);
                        break;
                    case '(' :
                        depth++;
                        stack.Push('(');
                        goto default;
                    case ')' when --depth < 0:
                        throw new FormatException("too many ) at " + at);
                    case ')':
                        var inner = new List<object>();
                        while (stack.TryPop(out object? item) && item is not '(') inner.Insert(0, item is int i ? i + await Get(0) : item);
                        stack.Push(string.Join("", inner));
                        break;
                    case var op and ('+' or '-' or '*'):
                        stack.Push(op);
                        if (at == text.Length - 1) goto case '!';
                        break;
                    case '!':
                        Log("dangling");
                        goto End;
                    default:
                        Log("default " + text[at]);
                        break;
                }
                at++;
                goto Next;
            End:
                Log($"{text}: {string.Join(" ", stack.Reverse())} depth {depth}");
            }
            catch (FormatException e) when (e.Message.Length > depth + 0) { Log(e.Message); }
        }
        """);
}
