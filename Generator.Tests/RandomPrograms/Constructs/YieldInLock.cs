namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Items that are given while a lock is held.</summary>
internal sealed class YieldInLock : Construct
{
    public override bool Fits(Scope scope) => scope.MayYield;

    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        body.Line($"lock ({body.Node(scope)}) {{ Log(\"locked\"); {body.YieldStatement(scope.Calm())} Log(\"still\"); }}");
    }
}
