namespace CoroGen;

/// <summary>Makes the tuple of the outcomes of separate children.</summary>
internal static class TupleOutcomes
{
    public sealed class Of<T1, T2> : GatherResults<(Outcome<T1>, Outcome<T2>)>
    {
        public static readonly Of<T1, T2> Instance = new();

        public override bool KeepsErrors => true;

        public override (Outcome<T1>, Outcome<T2>) Collect(GatherReader children, int count) =>
            (children.Outcome<T1>(), children.Outcome<T2>());
    }

    public sealed class Of<T1, T2, T3> : GatherResults<(Outcome<T1>, Outcome<T2>, Outcome<T3>)>
    {
        public static readonly Of<T1, T2, T3> Instance = new();

        public override bool KeepsErrors => true;

        public override (Outcome<T1>, Outcome<T2>, Outcome<T3>) Collect(GatherReader children, int count) =>
            (children.Outcome<T1>(), children.Outcome<T2>(), children.Outcome<T3>());
    }

    public sealed class Of<T1, T2, T3, T4> : GatherResults<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)>
    {
        public static readonly Of<T1, T2, T3, T4> Instance = new();

        public override bool KeepsErrors => true;

        public override (Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>) Collect(GatherReader children, int count) =>
            (children.Outcome<T1>(), children.Outcome<T2>(), children.Outcome<T3>(), children.Outcome<T4>());
    }

    public sealed class Of<T1, T2, T3, T4, T5> : GatherResults<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>)>
    {
        public static readonly Of<T1, T2, T3, T4, T5> Instance = new();

        public override bool KeepsErrors => true;

        public override (Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>) Collect(GatherReader children, int count) =>
            (children.Outcome<T1>(), children.Outcome<T2>(), children.Outcome<T3>(), children.Outcome<T4>(), children.Outcome<T5>());
    }

    public sealed class Of<T1, T2, T3, T4, T5, T6> : GatherResults<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>)>
    {
        public static readonly Of<T1, T2, T3, T4, T5, T6> Instance = new();

        public override bool KeepsErrors => true;

        public override (Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>) Collect(GatherReader children, int count) =>
            (children.Outcome<T1>(), children.Outcome<T2>(), children.Outcome<T3>(), children.Outcome<T4>(), children.Outcome<T5>(), children.Outcome<T6>());
    }

    public sealed class Of<T1, T2, T3, T4, T5, T6, T7> : GatherResults<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>)>
    {
        public static readonly Of<T1, T2, T3, T4, T5, T6, T7> Instance = new();

        public override bool KeepsErrors => true;

        public override (Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>) Collect(GatherReader children, int count) =>
            (children.Outcome<T1>(), children.Outcome<T2>(), children.Outcome<T3>(), children.Outcome<T4>(), children.Outcome<T5>(), children.Outcome<T6>(), children.Outcome<T7>());
    }

    public sealed class Of<T1, T2, T3, T4, T5, T6, T7, T8> : GatherResults<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>)>
    {
        public static readonly Of<T1, T2, T3, T4, T5, T6, T7, T8> Instance = new();

        public override bool KeepsErrors => true;

        public override (Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>) Collect(GatherReader children, int count) =>
            (children.Outcome<T1>(), children.Outcome<T2>(), children.Outcome<T3>(), children.Outcome<T4>(), children.Outcome<T5>(), children.Outcome<T6>(), children.Outcome<T7>(), children.Outcome<T8>());
    }
}
