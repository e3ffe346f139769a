namespace CoroGen;

/// <summary>What is true of a task, in bits that <see cref="CompilerServices.BoxFlags"/> leaves, because tasks cost what they weigh.</summary>
[Flags]
internal enum TaskFlags : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>See <see cref="CoroTask.IsExposed"/>.</summary>
    Exposed = 16,

    /// <summary>See <see cref="CoroTask.IsOffered"/>.</summary>
    Offered = 32,

    /// <summary>Its error is reported, because a shield around it was cancelled.</summary>
    ReportedAfterShield = 64,
}
