namespace CoroGen.Generator.Emit;

/// <summary>What a method of the frame holds of the body.</summary>
internal enum BodyPart
{
    /// <summary>All of it.</summary>
    All,

    /// <summary>What runs up to the first suspension.</summary>
    FirstRun,

    /// <summary>What runs after a suspension.</summary>
    Rest,
}
