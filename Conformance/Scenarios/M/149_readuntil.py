"""Item 149: readuntil gives everything through the separator, also across chunks, or an error with the partial data."""

from scenario import log
from stream_scenario import fed_reader, got


async def main():
    reader = fed_reader(64, (1, "one-"), (2, "-two"), (3, "--half-"), (4, None))
    log(await got(reader.readuntil(b"--")))
    log(await got(reader.readuntil(b"--")))
    log(await got(reader.readuntil(b"--")))
    log(await got(reader.readuntil(b"--")))
