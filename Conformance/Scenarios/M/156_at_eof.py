"""Item 156: at_eof needs the end and an empty buffer."""

import asyncio

from scenario import log
from stream_scenario import fed_reader, feed, got


async def main():
    reader = fed_reader(64)
    log("at the end" if reader.at_eof() else "not at the end")
    feed(reader, "rest")
    feed(reader, None)
    log("at the end" if reader.at_eof() else "not at the end")
    log(await got(reader.read(2)))
    log("at the end" if reader.at_eof() else "not at the end")
    log(await got(reader.read()))
    log("at the end" if reader.at_eof() else "not at the end")
