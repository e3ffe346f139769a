using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Lowering;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Emit;

/// <summary>
/// Prints what the frame of an async iterator has besides that of a coroutine. Its state is -1 while it runs, so that it stays so when an
/// exception or a cancellation ends it.
/// </summary>
internal sealed class IteratorPrinter(LoweredBody body, CodeWriter writer)
{
    private const string TokenType = "global::System.Threading.CancellationToken";

    private readonly IteratorParts _parts = body.Iterator!;

    public void PrintMembers()
    {
        writer.Line($"private {_parts.ItemType} {_parts.ItemName};");
        if (_parts.TokenParameter is not null) writer.Line($"private {TokenType}Source? {_parts.LinkedName};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public {_parts.ItemType} YieldedItem => this.{_parts.ItemName};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public bool BeginDisposing()");
        writer.Open($"if (this.{body.Names.State} <= 0)");
        writer.Line($"this.{body.Names.State} = -1;");
        PrintUnlink();
        writer.Line("return false;");
        writer.Close();
        writer.Line();
        writer.Line($"this.{body.Names.State}++;");
        writer.Line("return true;");
        writer.Close();
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line(_parts.TokenParameter is { } parameter
            ? $"public void LinkToken({TokenType} token) => this.{_parts.LinkedName} = {Hooks.LinkToken}(ref this.{FieldOf(parameter.Name)}, token);"
            : $"public void LinkToken({TokenType} token) {{ }}");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public global::System.Collections.Generic.IAsyncEnumerator<{_parts.ItemType}> RunOnCompilersMachine({TokenType} token) => {OriginalCall.Of(body.Facts.Method, $"this.{body.Names.Self}", Arguments())}{(_parts.IsEnumerable ? ".GetAsyncEnumerator(token)" : "")};");
        writer.Line();
    }

    /// <summary>The start of each run.</summary>
    public void PrintEntry()
    {
        writer.Line($"var {_parts.ResumedStateName} = this.{body.Names.State};");
        writer.Open($"if ({_parts.ResumedStateName} < 0)");
        writer.Line($"{body.Names.Result} = false;");
        writer.Line("return true;");
        writer.Close();
        writer.Line();
        writer.Line($"this.{body.Names.State} = -1;");
    }

    /// <summary>The end of the iterator.</summary>
    public void PrintExit()
    {
        if (_parts.HoldsReferences) writer.Line($"this.{_parts.ItemName} = default!;");
        writer.Line($"{body.Names.Result} = false;");
    }

    /// <summary>The run of a frame with a token: however the iterator ends, it leaves the two tokens.</summary>
    public void PrintLinkedMoveNext(string run)
    {
        writer.Line(SplitMethods.Hidden);
        writer.Open($"public bool MoveNext({Types.CoroutineBox} box, out bool result)");
        writer.Open("try");
        writer.Line($"return {run};");
        writer.Close();
        writer.Open("finally");
        writer.Open($"if (this.{body.Names.State} < 0)");
        PrintUnlink();
        writer.Close();
        writer.Close();
        writer.Close();
        writer.Line();
    }

    private void PrintUnlink()
    {
        if (_parts.TokenParameter is null) return;
        writer.Line($"this.{_parts.LinkedName}?.Dispose();");
        writer.Line($"this.{_parts.LinkedName} = null;");
    }

    private string Arguments() => string.Join(", ", body.Variables.Parameters.Select(static parameter => "this." + parameter.Name));

    private string FieldOf(string parameter) => body.Variables.Parameters.Single(variable => variable.Symbol!.Name == parameter).Name;
}
