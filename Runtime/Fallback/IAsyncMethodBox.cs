namespace CoroGen.CompilerServices;

/// <summary>A box whose state machine can be made to wait for a child.</summary>
internal interface IAsyncMethodBox
{
    /// <summary>Has the child run when the state machine has returned.</summary>
    void AwaitChild(CoroTask child, int version);
}
