public abstract partial class Store { [Coroutine] public abstract Coro<T?> Load<T>(string key) where T : class; }
public partial class FileStore : Store { [Coroutine] public override async Coro<T?> Load<T>(string key) where T : class { await Coro.Yield(); return null; } }
public static partial class Program { [Coroutine] public static async Coro Run() { Store r = new FileStore(); Log(await r.Load<string>("x")); } }
