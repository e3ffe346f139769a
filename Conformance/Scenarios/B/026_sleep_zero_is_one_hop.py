"""Item 26: sleeping zero or a negative time is one hop and gives the result; tasks doing it take turns."""

import asyncio

from scenario import log


async def worker(name, delay):
    for i in range(3):
        log(f"{name} {i}")
        await asyncio.sleep(delay)
    log(f"{name} ends")


async def main():
    tasks = [asyncio.create_task(worker("a", 0)), asyncio.create_task(worker("b", -1)), asyncio.create_task(worker("c", 0))]
    log(await asyncio.sleep(0, "result"))
    log(await asyncio.sleep(-5, 7))
    for task in tasks:
        await task
