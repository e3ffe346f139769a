[InterpolatedStringHandler] public struct Han
{
    string t;
    public Han(int a, int b, [CallerMemberName] string m = "", [CallerLineNumber] int l = 0, [CallerFilePath] string f = "", [CallerArgumentExpression(nameof(a))] string e = "?") { t = "H" + m + l + f + e; }
    public void AppendLiteral(string s, [CallerArgumentExpression(nameof(s))] string e = "", [CallerMemberName] string m = "", [CallerLineNumber] int l = 0) => t += "|L" + s + "<" + e + ">" + m + l;
    public void AppendFormatted<T>(T v, int alignment = 7, string format = "no", [CallerArgumentExpression(nameof(v))] string e = "", [CallerArgumentExpression(nameof(alignment))] string a = "a?", [CallerArgumentExpression(nameof(format))] string f = "f?", [CallerMemberName] string m = "", [CallerLineNumber] long l = 0, [CallerFilePath] string p = "")
        => t += $"|F{v},{alignment},{format}<{e}><{a}><{f}>{m}{l}{p}";
    public string End() => t;
}
