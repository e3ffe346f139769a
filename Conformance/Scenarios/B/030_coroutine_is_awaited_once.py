"""Item 30: a coroutine is awaited once; later and concurrent awaits are refused."""

import asyncio

from scenario import attempt, log, value_after


async def first(coro):
    log(await attempt(coro))


async def main():
    coro = value_after(1, 1)
    log(await attempt(coro))
    log(await attempt(coro))
    shared = value_after(2, 2)
    task = asyncio.create_task(first(shared))
    await asyncio.sleep(1)
    log(f"second: {await attempt(shared)}")
    await task
