"""Item 85: as_completed gives the tasks themselves in order of completion; a timeout spares the rest."""

import asyncio

from scenario import log, outcome, sleeper, value_after


async def main():
    a, b, c = [asyncio.create_task(value_after(delay, delay)) for delay in (3, 1, 2)]
    async for task in asyncio.as_completed([a, b, c, b]):
        log(f"{task.result()} {task in (a, b, c)}")
    quick, slow = asyncio.create_task(value_after(1, 1)), asyncio.create_task(sleeper("slow", 5))
    try:
        async for task in asyncio.as_completed([slow, quick], timeout=2):
            log(outcome(task))
    except TimeoutError:
        log("timed out")
    log(outcome(slow))
    await slow
