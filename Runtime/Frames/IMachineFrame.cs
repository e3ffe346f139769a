using System.ComponentModel;

namespace CoroGen.CompilerServices;

/// <summary>
/// Marks a generated frame that only holds the compiler's state machine of its method. To start one is to call the method, which is bound anew: a call
/// through <c>base</c> must not.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMachineFrame
{
}
