namespace CoroGen.CompilerServices;

/// <summary>A frame of the library that only runs another one, and stands in no stack itself.</summary>
internal interface IFrameHolder
{
    /// <summary>A copy of the other frame; null where there is none.</summary>
    object? HeldFrame { get; }
}
