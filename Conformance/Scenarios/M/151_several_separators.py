"""Item 151: with several separators the match that ends first wins."""

from scenario import log
from stream_scenario import fed_reader, got


async def main():
    reader = fed_reader(7, (1, "AABCD, 1; e"), (2, "nd"), (3, ";..."), (4, "some dataAAAB"))
    log(await got(reader.readuntil((b"BCD", b"B"))))
    log(await got(reader.readuntil((b";", b","))))
    log(await got(reader.readuntil((b"end;", b";"))))
    log(await got(reader.readuntil((b"end;", b";"))))
    log(await got(reader.read(3)))
    log(await got(reader.readuntil((b"AAAB", b"B"))))
    log(await got(reader.readuntil((b"AAA", b"AB"))))
