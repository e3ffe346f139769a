"""Item 7: deadlines closer together than the clock can tell run in one iteration, and tiny sleeps do not spin."""

import asyncio

from scenario import log


async def count(iterations):
    while True:
        iterations[0] += 1
        await asyncio.sleep(0)


async def main():
    iterations = [0]
    counter = asyncio.create_task(count(iterations))
    await asyncio.sleep(0.0000000001)
    log(f"{iterations[0]} iterations")
    counter.cancel()
