namespace CoroGen.Generator.Nodes;

/// <summary>The end of the method, with <c>result</c> set where there is one.</summary>
internal sealed class ReturnNode : Node;
