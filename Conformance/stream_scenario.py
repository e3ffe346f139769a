"""What scenarios about streams use beside scenario.py. The C# side has the same names in Harness/Feeding.cs."""

import asyncio

from scenario import Error, describe, the_loop


class _Transport:
    """A connection that nothing comes from but what the scenario feeds."""

    def pause_reading(self):
        pass

    def resume_reading(self):
        pass


def fed_reader(limit, *feeds):
    """A reader to which texts come at given times; no text is the end."""
    reader = asyncio.StreamReader(limit=limit, loop=the_loop())
    reader.set_transport(_Transport())
    for seconds, text in feeds:
        the_loop().call_later(seconds, feed, reader, text)
    return reader


def feed(reader, text):
    """Has a text come at once; none is the end."""
    if text is None:
        reader.feed_eof()
    else:
        reader.feed_data(text.encode())


def fail(reader):
    """Has the connection of a reader fail."""
    reader.set_exception(Error("gone"))


def is_paused(reader):
    """Whether so much is buffered that the connection has to wait."""
    return "paused" if reader._paused else "not paused"


async def got(reading):
    """Awaits a read and gives its outcome in one phrase."""
    try:
        return _quote(await reading)
    except asyncio.IncompleteReadError as error:
        return f"incomplete {_quote(error.partial)} of {error.expected or 'any'}"
    except asyncio.LimitOverrunError as error:
        return f"overrun {error.consumed}"
    except ValueError:
        return "too long"
    except BaseException as error:
        return describe(error)


def _quote(data):
    return "<" + data.decode().replace("\n", "/") + ">"
