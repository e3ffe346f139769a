using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CoroGen.Analyzers;

/// <summary>CORO0030: files and sockets read and written while the loop stands still. Often it is short; on a slow disk or net it is not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FileAnalyzer : CoroutineAnalyzer
{
    // What has a counterpart of the same name with Async behind it.
    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> s_members = new Dictionary<string, ImmutableHashSet<string>>
    {
        ["System.IO.File"] =
        [
            "AppendAllBytes", "AppendAllLines", "AppendAllText", "ReadAllBytes", "ReadAllLines", "ReadAllText", "WriteAllBytes", "WriteAllLines", "WriteAllText",
        ],
        ["System.IO.FileStream"] = ["CopyTo", "Flush", "Read", "ReadAtLeast", "ReadExactly", "Write"],
        ["System.Net.Dns"] = ["GetHostAddresses", "GetHostEntry"],
        ["System.Net.Http.HttpClient"] = ["Send"],
        ["System.Net.Security.SslStream"] = ["AuthenticateAsClient", "AuthenticateAsServer", "CopyTo", "Read", "ReadExactly", "Write"],
        ["System.Net.Sockets.NetworkStream"] = ["CopyTo", "Read", "ReadAtLeast", "ReadExactly", "Write"],
        ["System.Net.Sockets.Socket"] = ["Accept", "Connect", "Receive", "ReceiveFrom", "Send", "SendTo"],
        ["System.Net.Sockets.TcpClient"] = ["Connect"],
        ["System.Net.Sockets.TcpListener"] = ["AcceptSocket", "AcceptTcpClient"],
        ["System.Net.Sockets.UdpClient"] = ["Receive", "Send"],
    }.ToImmutableDictionary();

    private static readonly ImmutableHashSet<string> s_names = [.. s_members.Values.SelectMany(static members => members)];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LoopWaitsForFile];

    private protected override void Register(CompilationStartAnalysisContext context, CoroutineTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!s_names.Contains(call.TargetMethod.Name)) return;
        INamedTypeSymbol type = call.Instance?.Type as INamedTypeSymbol ?? call.TargetMethod.ContainingType;
        if (!s_members.TryGetValue(type.OriginalDefinition.ToDisplayString(), out ImmutableHashSet<string>? members) || !members.Contains(call.TargetMethod.Name))
            return;
        if (CoroutineBody.Around(call, context.ContainingSymbol, types) is null) return;
        context.Report(Descriptors.LoopWaitsForFile, call.Syntax, $"{type.Name}.{call.TargetMethod.Name}", $"{call.TargetMethod.Name}Async");
    }
}
