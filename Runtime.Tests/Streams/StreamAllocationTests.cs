using System.Buffers;
using CoroGen.CompilerServices;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>
/// The frames are written by hand: what the debug build of a compiler's state machine allocates for its awaits is none of the streams' doing.
/// </summary>
public sealed class StreamAllocationTests
{
    private const int Rounds = 2000;
    private const int WarmUp = 1000;

    [Fact]
    public void Exchanging_lines_allocates_nothing_once_the_pools_are_warm() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();

        // The first time that a loop really sleeps, the event it sleeps on makes an object to lock.
        await Coro.Sleep(0.05);
        var serving = FrameBox<Serve_Frame, VoidResult>.Rent();
        serving.Frame.Start(pair.PeerReader, pair.PeerWriter);
        var server = Coro.CreateTask(new Coro(serving));
        var asking = FrameBox<Ask_Frame, long>.Rent();
        asking.Frame.Start(pair.Reader, pair.Writer);
        Assert.Equal(0, await new Coro<long>(asking));
        pair.Writer.Close();
        await server;
    });

    /// <summary>Sends every line back.</summary>
    private struct Serve_Frame : ICoroutineFrame<VoidResult>
    {
        private ArrayBufferWriter<byte> _line;
        private CoroStreamReader _reader;
        private CoroStreamWriter _writer;
        private CoroStreamReader.ReadLine_Frame2 _read;
        private CoroStreamWriter.Drain_Frame _drain;
        private int _state;

        public void Start(CoroStreamReader reader, CoroStreamWriter writer)
        {
            this = new() { _line = new ArrayBufferWriter<byte>(100), _reader = reader, _writer = writer };
        }

        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            while (true)
            {
                switch (_state)
                {
                    case 0:
                        _line.ResetWrittenCount();
                        _read.Start(_reader, _line);
                        _state = 1;
                        goto case 1;

                    case 1:
                        if (!_read.MoveNext(box, out var count)) return false;
                        if (count == 0) return true;
                        _writer.Write(_line.WrittenSpan);
                        _drain.Start(_writer);
                        _state = 2;
                        goto default;

                    default:
                        if (!_drain.MoveNext(box, out _)) return false;
                        _state = 0;
                        break;
                }
            }
        }
    }

    /// <summary>Sends lines and reads the answers, one by ReadInto and one by ReadExactly, and measures the rounds after the first ones.</summary>
    private struct Ask_Frame : ICoroutineFrame<long>
    {
        private byte[] _buffer;
        private CoroStreamReader _reader;
        private CoroStreamWriter _writer;
        private CoroStreamReader.ReadInto_Frame _read;
        private CoroStreamReader.ReadExactly_Frame2 _readExactly;
        private int _state;
        private int _round;
        private long _before;

        public void Start(CoroStreamReader reader, CoroStreamWriter writer)
        {
            this = new() { _buffer = new byte[100], _reader = reader, _writer = writer };
        }

        public bool MoveNext(CoroutineBox box, out long result)
        {
            result = 0;
            while (true)
            {
                switch (_state)
                {
                    case 0:
                        if (_round == WarmUp) _before = GC.GetAllocatedBytesForCurrentThread();
                        if (_round++ == Rounds)
                        {
                            result = GC.GetAllocatedBytesForCurrentThread() - _before;
                            return true;
                        }

                        _writer.Write("a line of text\n"u8);
                        _read.Start(_reader, _buffer);
                        _state = 1;
                        goto case 1;

                    case 1:
                        if (!_read.MoveNext(box, out var count)) return false;
                        if (count != 15) throw new InvalidDataException($"{count} bytes came back, not 15.");
                        _writer.Write("exactly this\n"u8);
                        _readExactly.Start(_reader, _buffer.AsMemory(0, 13));
                        _state = 2;
                        goto default;

                    default:
                        if (!_readExactly.MoveNext(box, out _)) return false;
                        _state = 0;
                        break;
                }
            }
        }
    }
}
