using CoroGen.Generator.Lowering;

namespace CoroGen.Generator.Layout;

/// <summary>Decides what of a lowered body lives in its frame.</summary>
internal static class FrameLayout
{
    public static void Decide(LoweredBody body)
    {
        Placement.Decide(body.Nodes);
        AwaitsInLoops.Mark(body.Nodes);
        var liveness = Liveness.Analyze(body.Nodes);
        Hoisting.Complete(body);
        if (body.Facts.SharesFields) liveness.ShareFields();
    }
}
