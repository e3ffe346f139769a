namespace CoroGen.Samples.WordCount;

/// <summary>The server, its clients, and what they share.</summary>
internal sealed partial class WordCountRun
{
    public const string Host = "127.0.0.1";
    public const int Clients = 200;
    public const int RequestsOfClient = 40;
    public const int Requests = Clients * RequestsOfClient;
    private const int ConcurrentRequests = 50;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly IReadOnlyList<Text> _texts;
    private readonly WordCountServer _server = new(s_patience);
    private readonly AllocationMeter _allocations = new();
    private readonly List<Answer> _answers = new(Requests);
    private int _done;

    public WordCountRun(IReadOnlyList<Text> texts) => _texts = texts;

    /// <summary>Bounds how many requests are under way.</summary>
    public CoroSemaphore Slots { get; } = new(ConcurrentRequests);

    /// <summary>Where the clients put their answers.</summary>
    public CoroQueue<Answer> Answers { get; } = new();

    public Tally Tally { get; } = new();

    /// <summary>How many requests were answered; read by the display from its own thread.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Runs the whole job.</summary>
    [Coroutine]
    public async Coro<WordCountResult> Run(string journalPath)
    {
        using var server = await Coro.StartServer((reader, writer) => _server.Serve(reader, writer), Host, 0);
        var port = server.EndPoints[0].Port;
        var slowClient = Coro.CreateTask(SlowClient.Run(port));
        var collector = Coro.CreateTask(Collect());

        var clients = new Coro[Clients];
        for (var i = 0; i < Clients; i++) clients[i] = new WordCountClient(port, TextOf(i), this).Run(RequestsOfClient);
        _allocations.Start();
        await Coro.Gather(clients);
        _allocations.Stop();

        await Answers.Join();
        collector.Cancel();
        var journal = await WriteJournal(journalPath);
        var wasSlowClientTold = await slowClient;
        server.Close();
        await server.WaitClosed();
        return new WordCountResult(
            _answers, Tally.Total, Expected(), _allocations.PerRequest, _allocations.PerRequestInSteadyState, wasSlowClientTold, _server.GivenUp, journal);
    }

    private Text TextOf(int client) => _texts[client % _texts.Count];

    private Counts Expected()
    {
        var sum = default(Counts);
        for (var i = 0; i < Clients; i++) sum += TextOf(i).Expected * RequestsOfClient;
        return sum;
    }

    [Coroutine]
    private async Coro Collect()
    {
        while (true)
        {
            _answers.Add(await Answers.Get());
            _allocations.CountRequest();
            Volatile.Write(ref _done, _answers.Count);
            Answers.TaskDone();
        }
    }

    /// <summary>Writes the journal, and cancels that in the middle.</summary>
    [Coroutine]
    private async Coro<JournalResult> WriteJournal(string path)
    {
        var lines = new List<string>();
        foreach (var answer in _answers) lines.Add($"{answer.Counts.Lines} {answer.Counts.Words} {answer.Counts.Bytes}");
        var journal = new Journal(path);
        var flush = Coro.CreateTask(journal.Flush(lines));
        await Coro.Sleep(0.001);
        flush.Cancel();
        await flush;
        var written = await File.ReadAllLinesAsync(path);
        return new JournalResult(journal.WasCanceled, lines.SequenceEqual(written));
    }
}
