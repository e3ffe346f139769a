"""Item 148: readexactly gives n bytes or an error that carries the partial data."""

from scenario import log
from stream_scenario import fed_reader, got


async def main():
    reader = fed_reader(2, (1, "ab"), (2, "cdef"), (3, None))
    log(await got(reader.readexactly(0)))
    log(await got(reader.readexactly(5)))
    log(await got(reader.readexactly(5)))
    log(await got(reader.readexactly(1)))
    log(await got(reader.readexactly(0)))
