"""Item 306: children that add children, cancel themselves, their siblings and the task of the group."""

import asyncio

from scenario import attempt, log, outcome, sleeper


async def grow(group, depth):
    log(f"depth {depth}")
    if depth < 3:
        group.create_task(grow(group, depth + 1))
        await asyncio.sleep(1)
        group.create_task(grow(group, depth + 2))
    log(f"end {depth}")


async def suicidal():
    asyncio.current_task().cancel("self")
    await asyncio.sleep(0)
    log("not reached")


async def killer(victim):
    await asyncio.sleep(1)
    log(f"kills {victim.cancel('killed')}")
    await asyncio.sleep(1)
    return "killer"


async def late(group):
    try:
        await asyncio.sleep(100)
    finally:
        coro = grow(group, 3)
        try:
            group.create_task(coro)
        except RuntimeError:
            log("refused")
            coro.close()


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(grow(group, 0))
        own = group.create_task(suicidal())
        victim = group.create_task(sleeper("victim"))
        killing = group.create_task(killer(victim))
        log(await attempt(victim))
    log(f"{outcome(own)}, {outcome(victim)}, {outcome(killing)}")

    async def parent():
        async with asyncio.TaskGroup() as group:
            group.create_task(killer(asyncio.current_task()))
            group.create_task(late(group))
            await asyncio.sleep(50)

    task = asyncio.create_task(parent())
    log(await attempt(task))
    log(outcome(task))
