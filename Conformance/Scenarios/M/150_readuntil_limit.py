"""Item 150: readuntil past the limit raises, tells how much may be consumed, and leaves the buffer alone."""

from scenario import log
from stream_scenario import fed_reader, got


async def main():
    reader = fed_reader(5, (1, "abcdef--gh"), (2, "ijklmnop"), (3, "--"), (4, "abcde--"))
    log(await got(reader.readuntil(b"--")))
    log(await got(reader.readuntil(b"--")))
    log(await got(reader.read(8)))
    log(await got(reader.readuntil(b"--")))
    log(await got(reader.readexactly(9)))
    log(await got(reader.readuntil(b"--")))
    log(await got(reader.readuntil(b"--")))
