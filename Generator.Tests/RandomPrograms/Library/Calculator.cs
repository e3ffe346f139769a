// A calculator: tokens, a parser by recursive descent, and a tree that is evaluated.
public enum TokenKind { Number, Name, Symbol, End }

public readonly record struct Token(TokenKind Kind, string Text, int At);

public abstract record Expr;
public sealed record Number(long Value) : Expr;
public sealed record Variable(string Name) : Expr;
public sealed record Unary(char Operator, Expr Operand) : Expr;
public sealed record Binary(char Operator, Expr Left, Expr Right) : Expr;
public sealed record Call(string Name, List<Expr> Arguments) : Expr;

public sealed class SyntaxError(string message, int at) : Exception($"{message} at {at}")
{
    public int At => at;
}

public static partial class Lexer
{
    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at])) { at++; continue; }
            if (char.IsDigit(text[at]))
            {
                while (at < text.Length && char.IsDigit(text[at])) at++;
                tokens.Add(new Token(TokenKind.Number, text[start..at], start));
            }
            else if (char.IsLetter(text[at]))
            {
                do at++; while (at < text.Length && char.IsLetterOrDigit(text[at]));
                tokens.Add(new Token(TokenKind.Name, text.Substring(start, at - start), start));
            }
            else
            {
                if (!"+-*/%(),^".Contains(text[at])) throw new SyntaxError($"'{text[at]}' is unknown", at);
                tokens.Add(new Token(TokenKind.Symbol, text[at++].ToString(), start));
            }
        }

        tokens.Add(new Token(TokenKind.End, "", at));
        return tokens;
    }
}

public sealed partial class Parser
{
    private readonly List<Token> _tokens;
    private int _next;

    public Parser(List<Token> tokens) => _tokens = tokens;

    private Token Current => _tokens[_next];

    public Expr Whole()
    {
        var result = Sum();
        if (Current.Kind != TokenKind.End) throw new SyntaxError($"'{Current.Text}' is too much", Current.At);
        return result;
    }

    private bool Take(string symbol)
    {
        if (Current is not { Kind: TokenKind.Symbol, Text: var text } || text != symbol) return false;
        _next++;
        return true;
    }

    private Expr Sum()
    {
        var left = Product();
        while (true)
        {
            if (Take("+")) left = new Binary('+', left, Product());
            else if (Take("-")) left = new Binary('-', left, Product());
            else return left;
        }
    }

    private Expr Product()
    {
        var left = Power();
        for (;;)
        {
            var op = Current.Text;
            if (op is not ("*" or "/" or "%") || !Take(op)) return left;
            left = new Binary(op[0], left, Power());
        }
    }

    private Expr Power()
    {
        var left = Atom();
        return Take("^") ? new Binary('^', left, Power()) : left;
    }

    private Expr Atom()
    {
        if (Take("-")) return new Unary('-', Atom());
        if (Take("("))
        {
            var inner = Sum();
            return Take(")") ? inner : throw new SyntaxError("')' is missing", Current.At);
        }

        var token = _tokens[_next++];
        switch (token.Kind)
        {
            case TokenKind.Number: return new Number(long.Parse(token.Text));
            case TokenKind.Name when Take("("):
                var arguments = new List<Expr>();
                if (Take(")")) return new Call(token.Text, arguments);
                do arguments.Add(Sum()); while (Take(","));
                if (!Take(")")) goto default;
                return new Call(token.Text, arguments);
            case TokenKind.Name: return new Variable(token.Text);
            default: throw new SyntaxError("an operand is missing", token.At);
        }
    }
}

public static partial class Evaluator
{
    public static long Value(Expr expr, Dictionary<string, long> variables)
    {
        switch (expr)
        {
            case Number(var value): return value;
            case Variable { Name: var name }: return variables.TryGetValue(name, out var known) ? known : throw new KeyNotFoundException(name);
            case Unary unary: return -Value(unary.Operand, variables);
            case Binary { Operator: '/' or '%', Right: Number { Value: 0 } }: throw new DivideByZeroException("by nothing");
            case Binary binary:
                var left = Value(binary.Left, variables);
                var right = Value(binary.Right, variables);
                return binary.Operator switch
                {
                    '+' => checked(left + right),
                    '-' => left - right,
                    '*' => checked(left * right),
                    '/' => left / right,
                    '%' => left % right,
                    _ => Raise(left, right),
                };
            case Call call:
                var values = new long[call.Arguments.Count];
                for (var i = 0; i < values.Length; i++) values[i] = Value(call.Arguments[i], variables);
                return Apply(call.Name, values);
            default: throw new NotSupportedException(expr.ToString());
        }
    }

    private static long Raise(long number, long exponent)
    {
        long result = 1;
        while (exponent-- > 0) checked { result *= number; }
        return result;
    }

    private static long Apply(string name, long[] values) => (name, values) switch
    {
        ("max", [var first, .. var rest]) => rest.Length == 0 ? first : Math.Max(first, Apply("max", rest)),
        ("sum", _) => values.Sum(),
        ("abs", [< 0 and var value]) => -value,
        ("abs", [var value]) => value,
        _ => throw new ArgumentException($"{name} of {values.Length}"),
    };
}

public static partial class Demo
{
    public static void Run()
    {
        var variables = new Dictionary<string, long> { ["x"] = 7, ["y"] = -3 };
        foreach (var text in new[] { "1 + 2 * 3", "-(x - y) ^ 2 ^ 2 % 7", "max(1, x, abs(y)) + sum()", "4 / 0", "(1", "2 $ 3", "z", "9 ^ 40", "abs(1, 2)", "7 7" })
        {
            string shown;
            try
            {
                shown = $"{text} = {Evaluator.Value(new Parser(Lexer.Tokens(text)).Whole(), variables)}";
            }
            catch (SyntaxError error) when (error.At > 1)
            {
                shown = $"{text}: {error.Message}";
                variables["x"]++;
            }
            catch (Exception exception)
            {
                shown = exception.GetType().Name;
            }
            finally
            {
                variables["y"] += 1;
            }

            Log(shown);
        }
    }
}
