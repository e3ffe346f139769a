namespace CoroGen.Generator.Tests.Oracle;

/// <summary>What every program under test has: coroutines and operands that log what happens to them.</summary>
internal static class Prelude
{
    /// <summary>The prelude as a source of the program itself.</summary>
    public const string Text = Usings + Types;

    /// <summary>What a program needs that has the prelude as a library.</summary>
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Runtime.CompilerServices;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using CoroGen;
        global using static Prelude;
        global using static CoroGen.Generator.Tests.Oracle.Trace;


        """;

    private const string Types = """
        public static partial class Prelude
        {
            /// <summary>Suspends for an iteration, then gives the value.</summary>
            [Coroutine]
            public static async Coro<T> Get<T>(T value)
            {
                Log("get " + Text(value));
                await Coro.Yield();
                Log("got " + Text(value));
                return value;
            }

            /// <summary>Gives the value without suspending.</summary>
            [Coroutine]
            public static async Coro<T> Now<T>(T value)
            {
                Log("now " + Text(value));
                await Coro.Completed;
                return value;
            }

            /// <summary>Suspends for an iteration.</summary>
            [Coroutine]
            public static async Coro Step(string name)
            {
                Log("begin " + name);
                await Coro.Yield();
                Log("end " + name);
            }

            /// <summary>Suspends for an iteration and says whether it was cancelled there.</summary>
            [Coroutine]
            public static async Coro Guarded(string name)
            {
                try
                {
                    await Coro.Sleep(0.001);
                    Log(name + " slept");
                }
                finally
                {
                    Log(name + " left");
                }
            }

            /// <summary>Suspends for an iteration and fails.</summary>
            [Coroutine]
            public static async Coro<T> Fail<T>(string message)
            {
                Log("will fail " + message);
                await Coro.Yield();
                throw new InvalidOperationException(message);
            }

            /// <summary>Suspends for an iteration and fails.</summary>
            [Coroutine]
            public static async Coro Fail(string message)
            {
                Log("will fail " + message);
                await Coro.Yield();
                throw new InvalidOperationException(message);
            }

            /// <summary>Fails without suspending.</summary>
            public static T Boom<T>(string message)
            {
                Log("boom " + message);
                throw new InvalidOperationException(message);
            }

            private static string Text(object? value) => CoroGen.Generator.Tests.Oracle.Trace.Text(value);
        }

        /// <summary>An object of which every access logs.</summary>
        public class Node
        {
            private readonly string _name;
            private readonly Dictionary<int, int> _items = new();
            private int _value;

            public Node(string name, int value = 0)
            {
                Log("new " + name);
                _name = name;
                _value = value;
            }

            public int Field;
            public Pair Pair;
            public int[] Array = { 10, 20, 30 };
            public Node? Next;

            public int Value
            {
                get
                {
                    Log($"{_name}.get {_value}");
                    return _value;
                }
                set
                {
                    Log($"{_name}.set {value}");
                    _value = value;
                }
            }

            public Node? Link
            {
                get
                {
                    Log($"{_name}.link");
                    return Next;
                }
            }

            public int this[int index]
            {
                get
                {
                    Log($"{_name}[{index}].get");
                    return _items.TryGetValue(index, out int value) ? value : 0;
                }
                set
                {
                    Log($"{_name}[{index}].set {value}");
                    _items[index] = value;
                }
            }

            public int Add(int a, int b)
            {
                Log($"{_name}.Add {a} {b}");
                return a + b;
            }

            public Node Self()
            {
                Log($"{_name}.Self");
                return this;
            }

            public override string ToString()
            {
                Log($"{_name}.ToString");
                return _name;
            }
        }

        /// <summary>A mutable struct.</summary>
        public struct Pair
        {
            public int X;
            public int Y;

            public Pair(int x, int y)
            {
                X = x;
                Y = y;
            }

            public int Bump() => ++X;

            public override string ToString() => $"({X} {Y})";
        }
        """;
}
