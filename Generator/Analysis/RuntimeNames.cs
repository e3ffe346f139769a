namespace CoroGen.Generator.Analysis;

/// <summary>
/// Every name of the runtime that generated code says, and every one of generated code that the runtime or another assembly's generator looks for. The
/// runtime has its side in <c>GeneratedNames</c>; a test binds both.
/// </summary>
internal static class RuntimeNames
{
    /// <summary>The end of a frame's name, which begins with that of its method.</summary>
    public const string FrameSuffix = "_Frame";

    /// <summary>The end of the name of the hidden method that gives the frame in a box.</summary>
    public const string FactorySuffix = "_Boxed";

    /// <summary>The field of a frame that runs the compiler's state machine.</summary>
    public const string Machine = "_machine";

    /// <summary>The namespace of the interceptors, which redirect the calls of ordinary code; the package's properties name it too.</summary>
    public const string InterceptorNamespace = "CoroGen.Generated";

    public const string CanceledException = "global::CoroGen.CoroCanceledException";

    private const string Namespace = "global::CoroGen.CompilerServices.";

    /// <summary>Types of the runtime.</summary>
    public static class Types
    {
        public const string AnonymousCoroFrame = Namespace + "AnonymousCoroFrame";
        public const string AsyncEnumeratorDisposalFrame = Namespace + "AsyncEnumeratorDisposalFrame";
        public const string AsyncEnumeratorFrame = Namespace + "AsyncEnumeratorFrame";
        public const string AwaitPoints = Namespace + "AwaitPoints";
        public const string CoroFrame = Namespace + "CoroFrame";
        public const string CoroTaskFrame = Namespace + "CoroTaskFrame";
        public const string CoroutineBox = Namespace + "CoroutineBox";
        public const string FalseOperator = Namespace + "FalseOperator";
        public const string FrameBox = Namespace + "FrameBox";
        public const string FrameIterator = Namespace + "FrameIterator";
        public const string ICoroutineFrame = Namespace + "ICoroutineFrame";
        public const string IMachineFrame = Namespace + "IMachineFrame";
        public const string ICoroutineIteratorFrame = Namespace + "ICoroutineIteratorFrame";
        public const string IReentrantFrame = Namespace + "IReentrantFrame";
        public const string InitOnly = Namespace + "InitOnly";
        public const string MachineIteratorFrame = Namespace + "MachineIteratorFrame";
        public const string VoidResult = Namespace + "VoidResult";
    }

    /// <summary>Methods that generated code calls.</summary>
    public static class Hooks
    {
        public const string As = Class + "As";
        public const string At = Class + "At";
        public const string AwaitDynamic = Class + "AwaitDynamic";
        public const string AwaitOnCompleted = Class + "AwaitOnCompleted";
        public const string AwaitUnsafeOnCompleted = Class + "AwaitUnsafeOnCompleted";
        public const string Dispose = Class + "Dispose";
        public const string DisposeAsync = Class + "DisposeAsync";
        public const string DisposeObject = Class + "DisposeObject";
        public const string DisposeRefStruct = Class + "DisposeRefStruct";
        public const string Enumerate = Class + "Enumerate";
        public const string Expose = Class + "Expose";
        public const string IsUnwinding = Class + "IsUnwinding";
        public const string LinkToken = Class + "LinkToken";
        public const string None = Class + "None";
        public const string ReenterAt = Class + "ReenterAt";
        public const string Rethrow = Class + "Rethrow";
        public const string Set = Class + "Set";
        public const string TakeCanceled = Class + "TakeCanceled";
        public const string TakeConclusion = Class + "TakeConclusion";
        public const string TakeCancellation = Class + "TakeCancellation";
        public const string ThrowCanceled = Class + "ThrowCanceled";
        public const string ThrowIfNull = Class + "ThrowIfNull";
        public const string ToCoro = Class + "ToCoro";
        public const string ToVoidCoro = Class + "ToVoidCoro";
        public const string Touch = Class + "Touch";
        public const string TryUnwind = Class + "TryUnwind";
        public const string Unwind = Class + "Unwind";

        private const string Class = Namespace + "CoroutineServices.";
    }

    /// <summary>Members of frames.</summary>
    public static class Members
    {
        public const string BeginDisposing = "BeginDisposing";
        public const string Conclude = "Conclude";
        public const string FirstRun = "FirstRun";
        public const string MoveNext = "MoveNext";
        public const string Reenter = "Reenter";
        public const string Resume = "Resume";
        public const string RunOnCompilersMachine = "RunOnCompilersMachine";
        public const string Start = "Start";
        public const string YieldedItem = "YieldedItem";

        /// <summary>Also the name of the hook that does it.</summary>
        public const string LinkToken = "LinkToken";
    }
}
