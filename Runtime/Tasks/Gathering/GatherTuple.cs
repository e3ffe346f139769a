// Expanded from Runtime.Tests/Templates/Gather.template: change that, and run TemplateTests with COROGEN_ACCEPT_TEMPLATES=1.
namespace CoroGen;

/// <summary>Makes the tuple of what is read of separate children.</summary>
internal static class GatherTuple
{
    public static GatherResults<(T1, T2)> Values<T1, T2>() => Of<T1, AsValue<T1>, T2, AsValue<T2>>.Instance;

    public static GatherResults<(Outcome<T1>, Outcome<T2>)> Outcomes<T1, T2>() => Of<Outcome<T1>, AsOutcome<T1>, Outcome<T2>, AsOutcome<T2>>.Instance;

    private sealed class Of<T1, TSlot1, T2, TSlot2> : GatherResults<(T1, T2)>
        where TSlot1 : IGatherSlot<T1> where TSlot2 : IGatherSlot<T2>
    {
        public static readonly Of<T1, TSlot1, T2, TSlot2> Instance = new();

        public override bool KeepsErrors => TSlot1.KeepsErrors;

        public override (T1, T2) Collect(GatherReader children, int count) => (TSlot1.Read(children.Next()), TSlot2.Read(children.Next()));
    }

    public static GatherResults<(T1, T2, T3)> Values<T1, T2, T3>() => Of<T1, AsValue<T1>, T2, AsValue<T2>, T3, AsValue<T3>>.Instance;

    public static GatherResults<(Outcome<T1>, Outcome<T2>, Outcome<T3>)> Outcomes<T1, T2, T3>() =>
        Of<Outcome<T1>, AsOutcome<T1>, Outcome<T2>, AsOutcome<T2>, Outcome<T3>, AsOutcome<T3>>.Instance;

    private sealed class Of<T1, TSlot1, T2, TSlot2, T3, TSlot3> : GatherResults<(T1, T2, T3)>
        where TSlot1 : IGatherSlot<T1> where TSlot2 : IGatherSlot<T2> where TSlot3 : IGatherSlot<T3>
    {
        public static readonly Of<T1, TSlot1, T2, TSlot2, T3, TSlot3> Instance = new();

        public override bool KeepsErrors => TSlot1.KeepsErrors;

        public override (T1, T2, T3) Collect(GatherReader children, int count) =>
            (TSlot1.Read(children.Next()), TSlot2.Read(children.Next()), TSlot3.Read(children.Next()));
    }

    public static GatherResults<(T1, T2, T3, T4)> Values<T1, T2, T3, T4>() => Of<T1, AsValue<T1>, T2, AsValue<T2>, T3, AsValue<T3>, T4, AsValue<T4>>.Instance;

    public static GatherResults<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)> Outcomes<T1, T2, T3, T4>() =>
        Of<Outcome<T1>, AsOutcome<T1>, Outcome<T2>, AsOutcome<T2>, Outcome<T3>, AsOutcome<T3>, Outcome<T4>, AsOutcome<T4>>.Instance;

    private sealed class Of<T1, TSlot1, T2, TSlot2, T3, TSlot3, T4, TSlot4> : GatherResults<(T1, T2, T3, T4)>
        where TSlot1 : IGatherSlot<T1> where TSlot2 : IGatherSlot<T2> where TSlot3 : IGatherSlot<T3> where TSlot4 : IGatherSlot<T4>
    {
        public static readonly Of<T1, TSlot1, T2, TSlot2, T3, TSlot3, T4, TSlot4> Instance = new();

        public override bool KeepsErrors => TSlot1.KeepsErrors;

        public override (T1, T2, T3, T4) Collect(GatherReader children, int count) =>
            (TSlot1.Read(children.Next()), TSlot2.Read(children.Next()), TSlot3.Read(children.Next()), TSlot4.Read(children.Next()));
    }

    public static GatherResults<(T1, T2, T3, T4, T5)> Values<T1, T2, T3, T4, T5>() =>
        Of<T1, AsValue<T1>, T2, AsValue<T2>, T3, AsValue<T3>, T4, AsValue<T4>, T5, AsValue<T5>>.Instance;

    public static GatherResults<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>)> Outcomes<T1, T2, T3, T4, T5>() =>
        Of<Outcome<T1>, AsOutcome<T1>, Outcome<T2>, AsOutcome<T2>, Outcome<T3>, AsOutcome<T3>, Outcome<T4>, AsOutcome<T4>, Outcome<T5>, AsOutcome<T5>>.Instance;

    private sealed class Of<T1, TSlot1, T2, TSlot2, T3, TSlot3, T4, TSlot4, T5, TSlot5> : GatherResults<(T1, T2, T3, T4, T5)>
        where TSlot1 : IGatherSlot<T1> where TSlot2 : IGatherSlot<T2> where TSlot3 : IGatherSlot<T3> where TSlot4 : IGatherSlot<T4>
            where TSlot5 : IGatherSlot<T5>
    {
        public static readonly Of<T1, TSlot1, T2, TSlot2, T3, TSlot3, T4, TSlot4, T5, TSlot5> Instance = new();

        public override bool KeepsErrors => TSlot1.KeepsErrors;

        public override (T1, T2, T3, T4, T5) Collect(GatherReader children, int count) =>
            (TSlot1.Read(children.Next()), TSlot2.Read(children.Next()), TSlot3.Read(children.Next()), TSlot4.Read(children.Next()),
                TSlot5.Read(children.Next()));
    }

    public static GatherResults<(T1, T2, T3, T4, T5, T6)> Values<T1, T2, T3, T4, T5, T6>() =>
        Of<T1, AsValue<T1>, T2, AsValue<T2>, T3, AsValue<T3>, T4, AsValue<T4>, T5, AsValue<T5>, T6, AsValue<T6>>.Instance;

    public static GatherResults<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>)> Outcomes<T1, T2, T3, T4, T5, T6>() =>
        Of<Outcome<T1>, AsOutcome<T1>, Outcome<T2>, AsOutcome<T2>, Outcome<T3>, AsOutcome<T3>, Outcome<T4>, AsOutcome<T4>, Outcome<T5>, AsOutcome<T5>,
            Outcome<T6>, AsOutcome<T6>>.Instance;

    private sealed class Of<T1, TSlot1, T2, TSlot2, T3, TSlot3, T4, TSlot4, T5, TSlot5, T6, TSlot6> : GatherResults<(T1, T2, T3, T4, T5, T6)>
        where TSlot1 : IGatherSlot<T1> where TSlot2 : IGatherSlot<T2> where TSlot3 : IGatherSlot<T3> where TSlot4 : IGatherSlot<T4>
            where TSlot5 : IGatherSlot<T5> where TSlot6 : IGatherSlot<T6>
    {
        public static readonly Of<T1, TSlot1, T2, TSlot2, T3, TSlot3, T4, TSlot4, T5, TSlot5, T6, TSlot6> Instance = new();

        public override bool KeepsErrors => TSlot1.KeepsErrors;

        public override (T1, T2, T3, T4, T5, T6) Collect(GatherReader children, int count) =>
            (TSlot1.Read(children.Next()), TSlot2.Read(children.Next()), TSlot3.Read(children.Next()), TSlot4.Read(children.Next()),
                TSlot5.Read(children.Next()), TSlot6.Read(children.Next()));
    }

    public static GatherResults<(T1, T2, T3, T4, T5, T6, T7)> Values<T1, T2, T3, T4, T5, T6, T7>() =>
        Of<T1, AsValue<T1>, T2, AsValue<T2>, T3, AsValue<T3>, T4, AsValue<T4>, T5, AsValue<T5>, T6, AsValue<T6>, T7, AsValue<T7>>.Instance;

    public static GatherResults<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>)>
        Outcomes<T1, T2, T3, T4, T5, T6, T7>() =>
        Of<Outcome<T1>, AsOutcome<T1>, Outcome<T2>, AsOutcome<T2>, Outcome<T3>, AsOutcome<T3>, Outcome<T4>, AsOutcome<T4>, Outcome<T5>, AsOutcome<T5>,
            Outcome<T6>, AsOutcome<T6>, Outcome<T7>, AsOutcome<T7>>.Instance;

    private sealed class Of<T1, TSlot1, T2, TSlot2, T3, TSlot3, T4, TSlot4, T5, TSlot5, T6, TSlot6, T7, TSlot7> : GatherResults<(T1, T2, T3, T4, T5, T6, T7)>
        where TSlot1 : IGatherSlot<T1> where TSlot2 : IGatherSlot<T2> where TSlot3 : IGatherSlot<T3> where TSlot4 : IGatherSlot<T4>
            where TSlot5 : IGatherSlot<T5> where TSlot6 : IGatherSlot<T6> where TSlot7 : IGatherSlot<T7>
    {
        public static readonly Of<T1, TSlot1, T2, TSlot2, T3, TSlot3, T4, TSlot4, T5, TSlot5, T6, TSlot6, T7, TSlot7> Instance = new();

        public override bool KeepsErrors => TSlot1.KeepsErrors;

        public override (T1, T2, T3, T4, T5, T6, T7) Collect(GatherReader children, int count) =>
            (TSlot1.Read(children.Next()), TSlot2.Read(children.Next()), TSlot3.Read(children.Next()), TSlot4.Read(children.Next()),
                TSlot5.Read(children.Next()), TSlot6.Read(children.Next()), TSlot7.Read(children.Next()));
    }

    public static GatherResults<(T1, T2, T3, T4, T5, T6, T7, T8)> Values<T1, T2, T3, T4, T5, T6, T7, T8>() =>
        Of<T1, AsValue<T1>, T2, AsValue<T2>, T3, AsValue<T3>, T4, AsValue<T4>, T5, AsValue<T5>, T6, AsValue<T6>, T7, AsValue<T7>, T8, AsValue<T8>>.Instance;

    public static GatherResults<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>)>
        Outcomes<T1, T2, T3, T4, T5, T6, T7, T8>() =>
        Of<Outcome<T1>, AsOutcome<T1>, Outcome<T2>, AsOutcome<T2>, Outcome<T3>, AsOutcome<T3>, Outcome<T4>, AsOutcome<T4>, Outcome<T5>, AsOutcome<T5>,
            Outcome<T6>, AsOutcome<T6>, Outcome<T7>, AsOutcome<T7>, Outcome<T8>, AsOutcome<T8>>.Instance;

    private sealed class Of<T1, TSlot1, T2, TSlot2, T3, TSlot3, T4, TSlot4, T5, TSlot5, T6, TSlot6, T7, TSlot7, T8, TSlot8>
        : GatherResults<(T1, T2, T3, T4, T5, T6, T7, T8)>
        where TSlot1 : IGatherSlot<T1> where TSlot2 : IGatherSlot<T2> where TSlot3 : IGatherSlot<T3> where TSlot4 : IGatherSlot<T4>
            where TSlot5 : IGatherSlot<T5> where TSlot6 : IGatherSlot<T6> where TSlot7 : IGatherSlot<T7> where TSlot8 : IGatherSlot<T8>
    {
        public static readonly Of<T1, TSlot1, T2, TSlot2, T3, TSlot3, T4, TSlot4, T5, TSlot5, T6, TSlot6, T7, TSlot7, T8, TSlot8> Instance = new();

        public override bool KeepsErrors => TSlot1.KeepsErrors;

        public override (T1, T2, T3, T4, T5, T6, T7, T8) Collect(GatherReader children, int count) =>
            (TSlot1.Read(children.Next()), TSlot2.Read(children.Next()), TSlot3.Read(children.Next()), TSlot4.Read(children.Next()),
                TSlot5.Read(children.Next()), TSlot6.Read(children.Next()), TSlot7.Read(children.Next()), TSlot8.Read(children.Next()));
    }
}
