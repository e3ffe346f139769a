"""Item 107: leaving the block waits for every child, also for those that children add."""

import asyncio

from scenario import log, outcome


async def child(group, name, depth):
    log(f"{name} starts")
    await asyncio.sleep(1)
    if depth > 0:
        group.create_task(child(group, f"{name}+", depth - 1))
    log(f"{name} ends")
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(child(group, "a", 2))
        b = group.create_task(child(group, "b", 0))
        log("body ends")
    log(f"{outcome(a)}, {outcome(b)}")
