public class B { public required int R { get; init; } public int I { get; init; } = 2; public List<int> L { get; init; } = new(); public string? S; public B? N { get; init; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public B(int r = 5, params int[] ps) { R = r; I = ps.Length; } public B(string s) { S = s; } public int this[string k] { init { Log("ix" + k + value); } get => 1; } }
public record Rc(int A, string B = "b") { public required int Q { get; init; } public int W { get; set; } }
public record struct Rs(int A) { public required int Q { get; init; } }
public class G<T> where T : B, new() { public required T V { get; init; } public T? W { get; init; } }
public class NewB : B { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public NewB() : base("n") { } }
