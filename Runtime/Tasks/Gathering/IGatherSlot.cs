namespace CoroGen;

/// <summary>
/// What the result of a gather has in the place of a child: its value (<see cref="AsValue{T}"/>), or its outcome (<see cref="AsOutcome{T}"/>).
/// </summary>
/// <typeparam name="TPlace">The type of the place.</typeparam>
internal interface IGatherSlot<TPlace>
{
    /// <summary>Whether errors of children are part of the result; else the first one ends the gather.</summary>
    static abstract bool KeepsErrors { get; }

    /// <summary>Reads a child, which has ended; with a value, unless errors are kept.</summary>
    static abstract TPlace Read(CoroTask child);
}
