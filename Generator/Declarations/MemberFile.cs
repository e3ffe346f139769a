namespace CoroGen.Generator.Declarations;

/// <summary>A file for a member of the user's.</summary>
/// <param name="Text">All of it.</param>
/// <param name="HeadLength">How many characters at its begin say where its content stands.</param>
/// <param name="FootLength">How many characters at its end close what the head opens.</param>
internal sealed record MemberFile(string Text, int HeadLength, int FootLength);
