"""Item 77: result and exception pass through a shield; a done inner is returned itself."""

import asyncio

from scenario import attempt, error_after, log, value_after


async def main():
    log(await attempt(asyncio.shield(value_after(1, 5))))
    log(await attempt(asyncio.shield(error_after(1, "x"))))
    task = asyncio.create_task(value_after(0, 1))
    log(asyncio.shield(task) is task)
    await task
    log(asyncio.shield(task) is task)
