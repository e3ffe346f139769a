"""Item 34: a pending future of another loop cannot be awaited or gathered."""

import asyncio

from scenario import attempt, log, new_loop, run_main


async def gather(a, b):
    await asyncio.gather(a, b)


async def main(other):
    mine, foreign = asyncio.get_running_loop().create_future(), other.create_future()
    log("refused" if await attempt(foreign) in ("BadArgument", "Misuse") else "accepted")
    log("refused" if await attempt(gather(mine, foreign)) in ("BadArgument", "Misuse") else "accepted")


def run():
    other = new_loop()
    run_main(main(other))
    other.close()
