"""Item 153: one coroutine may wait on a reader at a time; a cancelled read loses nothing."""

import asyncio

from scenario import attempt, log, the_loop
from stream_scenario import fed_reader, feed, got


async def reading(name, reader):
    log(f"{name}: {await got(reader.readline())}")


async def cancelled_when(reader, text):
    task = asyncio.create_task(reader.readline())
    await asyncio.sleep(1)
    feed(reader, text)
    task.cancel()
    log(await attempt(task))


async def main():
    reader = fed_reader(64)
    first = asyncio.create_task(reading("first", reader))
    second = asyncio.create_task(reading("second", reader))
    await asyncio.sleep(1)
    feed(reader, "fine\n")
    the_loop().call_soon(log, "queued after the data")
    await first
    await second
    await cancelled_when(reader, "half ")
    await cancelled_when(reader, "line\n")
    log(await got(reader.readline()))
