namespace CoroGen;

/// <summary>The place of a child has its value, or how else it ended.</summary>
internal readonly struct AsOutcome<T> : IGatherSlot<Outcome<T>>
{
    public static bool KeepsErrors => true;

    public static Outcome<T> Read(CoroTask child) =>
        child.IsCompletedSuccessfully ? new Outcome<T>(AsValue<T>.Read(child)) : new Outcome<T>(child.ErrorOrCancellation);
}
