namespace CoroGen.Generator.Tests.RandomPrograms.Hosts;

/// <summary>A class that overrides and hides members of its base class, and calls them.</summary>
internal sealed class Derived : Host
{
    public override bool HasBase => true;

    public override IEnumerable<Variable> Variables => [new("_own", VariableType.Int), new("Hidden", VariableType.Int), new("base.Hidden", VariableType.Int)];

    public override string Declare(IReadOnlyList<Method> methods) =>
        $$"""
        public partial class {{Name}} : Parent
        {
            public static readonly {{Name}} Made = new();
            private int _own = 1;
            public new int Hidden = 2;
            public override int Optional(int a, int b = 50, string c = "d") => -1;
            public override int Many(params int[] items) => -1;
            public override string Caller(int a, string by, int line) => "no";
            public override ref int ByRef() => ref _own;
            public override ref int RefProperty => ref _own;
            public override T Same<T>(T value) => default!;
            public override int this[int i] { get => -1; set => Log("no"); }
            public override event Action? Raised { add => Log("no"); remove => Log("no"); }
            public override int Plain(int a) => -1;
            public override void Outs(out int a, in int b, ref int c) => a = -1;
            public override int PrivateSet => -1;
            public override int? Maybe { get => -1; set => Log("no"); }
            public override (int A, string B) Tuple((int X, int Y) pair) => (-1, "no");
            [Coroutine] public override async Coro<int> Work(int a) => await base.Work(a) + 100;
        {{Texts(methods)}}}

        """;
}
