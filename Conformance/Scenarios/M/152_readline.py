"""Item 152: readline gives the partial line at the end; a line over the limit is refused and dropped."""

from scenario import log
from stream_scenario import fed_reader, got


async def main():
    reader = fed_reader(5, (1, "one\n\n12345\n"), (2, "much too long\nok\n"), (3, "much too"), (4, "long\nok"), (5, None))
    log(await got(reader.readline()))
    log(await got(reader.readline()))
    log(await got(reader.readline()))
    log(await got(reader.readline()))
    log(await got(reader.readline()))
    log(await got(reader.readline()))
    log(await got(reader.readline()))
    log(await got(reader.readline()))
    log(await got(reader.readline()))
