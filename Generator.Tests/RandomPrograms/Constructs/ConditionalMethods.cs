namespace CoroGen.Generator.Tests.RandomPrograms.Constructs;

/// <summary>Methods that the file's symbols switch on and off, and those of the project.</summary>
internal sealed class ConditionalMethods : Construct
{
    public override void Write(StatementWriter body, Scope scope, int depth)
    {
        body.Line($"{(body.Random.Next(2) == 0 ? "WhenLocal" : "WhenProject")}({body.Int(scope)});");
    }
}
