"""Item 147: read(n) gives what is there, at most n bytes; nothing at the end; read(-1) reads to the end."""

from scenario import log
from stream_scenario import fed_reader, got


async def main():
    reader = fed_reader(64, (1, "hello"), (2, " wor"), (2, "ld"), (3, None))
    log(await got(reader.read(2)))
    log(await got(reader.read(10)))
    log(await got(reader.read(0)))
    log(await got(reader.read()))
    log(await got(reader.read(5)))
    log(await got(reader.read()))
