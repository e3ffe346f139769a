using CoroGen.Generator.Analysis;
using CoroGen.Generator.Declarations;
using CoroGen.Generator.Lowering;
using Microsoft.CodeAnalysis;
using static CoroGen.Generator.Analysis.RuntimeNames;

namespace CoroGen.Generator.Emit;

/// <summary>Prints the attribute by which a frame's stack can be told with the lines of the user's source.</summary>
internal static class AwaitPointsPrinter
{
    public static void Print(LoweredBody body, CodeWriter writer)
    {
        var name = body.Facts.Declaration is Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax method
            ? method.Identifier.GetLocation()
            : body.Facts.Declaration.GetLocation();
        var place = name.GetMappedLineSpan();
        if (place.Path.Length == 0) return;
        var points = string.Concat(body.Awaits
            .Where(static wait => wait.Source is not null)
            .OrderBy(static wait => wait.State)
            .Select(static wait => $";{wait.State}:{wait.Source!.Value.StartLinePosition.Line + 1}{(wait.FrameType is null ? "" : " " + wait.Child)}"));
        writer.Margin($"#line {place.StartLinePosition.Line + 1} \"{place.Path}\"");
        writer.Line($"[{Types.AwaitPoints}(\"{body.Names.State}{points}\")]");
        writer.Margin(LineDirective.Hidden);
    }
}
