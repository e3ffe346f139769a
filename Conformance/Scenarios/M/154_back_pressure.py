"""Item 154: the reader pauses the transport above twice the limit and resumes it at the limit."""

import asyncio

from scenario import log
from stream_scenario import fed_reader, feed, got, is_paused


async def main():
    reader = fed_reader(4)
    feed(reader, "12345678")
    log(is_paused(reader))
    feed(reader, "9")
    log(is_paused(reader))
    log(await got(reader.readexactly(4)))
    log(is_paused(reader))
    log(await got(reader.readexactly(1)))
    log(is_paused(reader))
    feed(reader, "abcdefgh")
    log(is_paused(reader))
    task = asyncio.create_task(got(reader.readexactly(14)))
    await asyncio.sleep(1)
    log(is_paused(reader))
    feed(reader, "ijk")
    log(is_paused(reader))
    log(await task)
    log(is_paused(reader))
