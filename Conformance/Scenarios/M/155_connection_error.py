"""Item 155: a connection error wakes the waiting read and fails the later ones."""

import asyncio

from scenario import describe, log
from stream_scenario import fail, fed_reader, feed, got


async def main():
    reader = fed_reader(64)
    feed(reader, "data")
    task = asyncio.create_task(got(reader.readline()))
    await asyncio.sleep(1)
    log(describe(reader.exception()))
    fail(reader)
    log(await task)
    log(await got(reader.read(1)))
    log(await got(reader.readexactly(1)))
    log(await got(reader.readuntil(b"a")))
    log(await got(reader.readline()))
    log(describe(reader.exception()))
