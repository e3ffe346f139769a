"""Item 79: cancelling the inner cancels the outer; the task that awaits it has no request open."""

import asyncio

from scenario import attempt, log, outcome, show, sleeper, value_after


async def waits(inner):
    try:
        await asyncio.shield(inner)
    except asyncio.CancelledError:
        log(f"waiter cancelled, {asyncio.current_task().cancelling()}")
        raise


async def named(name, delay):
    await sleeper(name, delay)
    return name


async def main():
    inner = asyncio.create_task(value_after(5, 1))
    waiter = asyncio.create_task(waits(inner))
    await asyncio.sleep(1)
    inner.cancel()
    log(await attempt(waiter))
    child = asyncio.create_task(named("child", 5))
    gathered = asyncio.gather(child, value_after(2, 2))
    outer = asyncio.shield(gathered)
    await asyncio.sleep(1)
    outer.cancel()
    log(await attempt(outer))
    log(show(await gathered))
    child = asyncio.create_task(named("shielded child", 3))
    gathered = asyncio.gather(asyncio.shield(child), asyncio.shield(value_after(5, 3)))
    await asyncio.sleep(1)
    gathered.cancel()
    log(await attempt(gathered))
    log(outcome(child))
    await child
