namespace CoroGen.Generator.Tests.Oracle.Constructs;

/// <summary>Interpolated strings that have no handler of the user's.</summary>
public sealed class InterpolationTests : OracleTests
{
    [Fact]
    public void Interpolation_with_nested_conditional_awaits() => CheckBody(""""
        bool flag = true; string? nul = null; double d = 3.14159;
        Log($"{(flag ? await Get(1) : await Get(2)),5:D3}|{(nul ?? $"<{await Get("in")}:{(flag && await Get(false) ? "y" : $"n{await Get('c')}")}>")}|{d:F2}|{{esc}}");
        Log($"""raw {await Get("x")} "quoted" {flag switch { true => await Get("t"), false => "f" }}""");
        Log($@"c:\{await Get("dir"),-6}\" + $"{await Get<object?>(null)}" + 'c' + 1 + null + await Get(2.5));
        FormattableString fs = $"{await Get(1)} and {new Node("n")} {d}"; Log(fs.Format); Log(fs.ToString(System.Globalization.CultureInfo.InvariantCulture));
        string s = "s"; s += $"{s}{await Get(s)}"; s += 1 + await Get(2) + "z" + (s += "q") + await Get(s); Log(s);
        Log(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{1.5}:{d}") + await Get(1.5));
        const string c = "const"; Log($"{c}{nameof(d)}" + await Get($"{c}"));
        Log(new System.Text.StringBuilder().Append($"{1},{2}").Append(await Get("x")).ToString());
        """");
}
