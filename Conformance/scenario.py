"""What a scenario uses beside asyncio itself. The C# side has the same names in Harness/Trace.cs."""

import asyncio

import virtual_time

COLLECTED = ("was never retrieved", "was destroyed but it is pending")


class Error(Exception):
    """The exception that scenarios raise."""


class _Recording:
    def __init__(self):
        self.lines = []
        self.loop = None


_recording = _Recording()


def begin():
    """Starts a new trace with a new loop."""
    _recording.lines = []
    _recording.loop = new_loop()


def end():
    """Closes the loop and gives the lines of the trace."""
    lines, loop = _recording.lines, _recording.loop
    loop.set_exception_handler(lambda loop, context: None)
    loop.close()
    _recording.lines = []
    return lines


def the_loop():
    """The loop of the scenario."""
    return _recording.loop


def new_loop():
    """A further loop on virtual time."""
    loop = virtual_time.VirtualTimeLoop()
    loop.set_exception_handler(_report)
    return loop


def run_main(coro):
    """Runs a coroutine to its end on the loop of the scenario."""
    return _recording.loop.run_until_complete(coro)


def log(text):
    """Adds a line to the trace, with the loop's time in seconds in front."""
    loop = asyncio._get_running_loop() or _recording.loop
    seconds = f"{loop.time():.6f}".rstrip("0").rstrip(".") or "0"
    _recording.lines.append(f"[{seconds}] {text}")


def _report(loop, context):
    # Reports that depend on garbage collection are left to the scenarios that are about them.
    if not any(text in context["message"] for text in COLLECTED):
        log(f"handler: {describe(context.get('exception'))}")


def describe(exception):
    """A name for an exception that both languages share."""
    if exception is None:
        return "none"
    if isinstance(exception, Error):
        return f"Error({exception})"
    if isinstance(exception, BaseExceptionGroup):
        return "Group[" + ", ".join(describe(inner) for inner in exception.exceptions) + "]"
    for kind, name in (
        (asyncio.CancelledError, "Cancelled"),
        (TimeoutError, "TimedOut"),
        (asyncio.QueueEmpty, "QueueEmpty"),
        (asyncio.QueueFull, "QueueFull"),
        (asyncio.QueueShutDown, "QueueShutDown"),
        (asyncio.BrokenBarrierError, "BrokenBarrier"),
        ((asyncio.InvalidStateError, RuntimeError), "Misuse"),
        ((ValueError, TypeError), "BadArgument"),
    ):
        if isinstance(exception, kind):
            return name
    raise exception


def show(value):
    """A value as text that both languages share."""
    if value is None:
        return "none"
    if isinstance(value, BaseException):
        return describe(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(show(item) for item in value) + "]"
    return str(value)


def outcome(task):
    """The state of a task or future in one phrase."""
    if not task.done():
        return "pending"
    if task.cancelled():
        return "Cancelled"
    if task.exception() is not None:
        return describe(task.exception())
    return "done" if task.result() is None else f"result {show(task.result())}"


async def attempt(awaitable):
    """Awaits and gives the outcome in one phrase, whatever it is."""
    try:
        value = await awaitable
    except BaseException as exception:
        return describe(exception)
    return "done" if value is None else f"result {show(value)}"


def tried(action):
    """Calls and gives the outcome in one phrase, whatever it is."""
    try:
        value = action()
    except BaseException as exception:
        return describe(exception)
    return "done" if value is None else f"result {show(value)}"


async def ticker(count):
    """Logs a line in each of the next iterations, which makes hops visible."""
    for i in range(count):
        log(f"tick {i}")
        await asyncio.sleep(0)


async def value_after(delay, value):
    """Sleeps and returns the value."""
    await asyncio.sleep(delay)
    return value


async def error_after(delay, text):
    """Sleeps and raises."""
    await asyncio.sleep(delay)
    raise Error(text)


async def sleeper(name, delay=100):
    """Sleeps and logs how that ended; passes a cancellation on."""
    log(f"{name} starts")
    try:
        await asyncio.sleep(delay)
        log(f"{name} ends")
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise
