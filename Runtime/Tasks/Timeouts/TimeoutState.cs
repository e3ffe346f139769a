namespace CoroGen;

/// <summary>The life of a <see cref="CoroTimeout"/>.</summary>
internal enum TimeoutState : byte
{
    /// <summary>Its block has not begun.</summary>
    Created,

    /// <summary>Its block runs.</summary>
    Active,

    /// <summary>The deadline has passed and the task was cancelled; its block has not ended yet.</summary>
    Expiring,

    /// <summary>Its block ended after the deadline.</summary>
    Expired,

    /// <summary>Its block ended before the deadline.</summary>
    Finished,
}
