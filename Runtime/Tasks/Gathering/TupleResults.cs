namespace CoroGen;

/// <summary>Makes the tuple of the values of separate children.</summary>
internal static class TupleResults
{
    public sealed class Of<T1, T2> : GatherResults<(T1, T2)>
    {
        public static readonly Of<T1, T2> Instance = new();

        public override (T1, T2) Collect(GatherReader children, int count) =>
            (children.Result<T1>(), children.Result<T2>());
    }

    public sealed class Of<T1, T2, T3> : GatherResults<(T1, T2, T3)>
    {
        public static readonly Of<T1, T2, T3> Instance = new();

        public override (T1, T2, T3) Collect(GatherReader children, int count) =>
            (children.Result<T1>(), children.Result<T2>(), children.Result<T3>());
    }

    public sealed class Of<T1, T2, T3, T4> : GatherResults<(T1, T2, T3, T4)>
    {
        public static readonly Of<T1, T2, T3, T4> Instance = new();

        public override (T1, T2, T3, T4) Collect(GatherReader children, int count) =>
            (children.Result<T1>(), children.Result<T2>(), children.Result<T3>(), children.Result<T4>());
    }

    public sealed class Of<T1, T2, T3, T4, T5> : GatherResults<(T1, T2, T3, T4, T5)>
    {
        public static readonly Of<T1, T2, T3, T4, T5> Instance = new();

        public override (T1, T2, T3, T4, T5) Collect(GatherReader children, int count) =>
            (children.Result<T1>(), children.Result<T2>(), children.Result<T3>(), children.Result<T4>(), children.Result<T5>());
    }

    public sealed class Of<T1, T2, T3, T4, T5, T6> : GatherResults<(T1, T2, T3, T4, T5, T6)>
    {
        public static readonly Of<T1, T2, T3, T4, T5, T6> Instance = new();

        public override (T1, T2, T3, T4, T5, T6) Collect(GatherReader children, int count) =>
            (children.Result<T1>(), children.Result<T2>(), children.Result<T3>(), children.Result<T4>(), children.Result<T5>(), children.Result<T6>());
    }

    public sealed class Of<T1, T2, T3, T4, T5, T6, T7> : GatherResults<(T1, T2, T3, T4, T5, T6, T7)>
    {
        public static readonly Of<T1, T2, T3, T4, T5, T6, T7> Instance = new();

        public override (T1, T2, T3, T4, T5, T6, T7) Collect(GatherReader children, int count) =>
            (children.Result<T1>(), children.Result<T2>(), children.Result<T3>(), children.Result<T4>(), children.Result<T5>(), children.Result<T6>(), children.Result<T7>());
    }

    public sealed class Of<T1, T2, T3, T4, T5, T6, T7, T8> : GatherResults<(T1, T2, T3, T4, T5, T6, T7, T8)>
    {
        public static readonly Of<T1, T2, T3, T4, T5, T6, T7, T8> Instance = new();

        public override (T1, T2, T3, T4, T5, T6, T7, T8) Collect(GatherReader children, int count) =>
            (children.Result<T1>(), children.Result<T2>(), children.Result<T3>(), children.Result<T4>(), children.Result<T5>(), children.Result<T6>(), children.Result<T7>(), children.Result<T8>());
    }
}
