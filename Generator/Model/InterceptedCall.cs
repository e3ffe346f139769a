namespace CoroGen.Generator.Model;

/// <summary>A call in ordinary code that is to reach the generated frame.</summary>
internal sealed record InterceptedCall(int LocationVersion, string LocationData, string DisplayLocation, string Method);
