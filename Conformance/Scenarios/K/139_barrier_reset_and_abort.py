"""Item 139: reset gives waiters an error and leaves the barrier usable; abort breaks it until a reset."""

import asyncio

from scenario import attempt, log


async def party(name, barrier):
    log(f"{name} {await attempt(barrier.wait())}")


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(party(name, barrier)) for name in "ab"]
    await asyncio.sleep(1)
    await barrier.reset()
    log(f"reset, broken {barrier.broken}")
    await asyncio.sleep(1)
    tasks += [asyncio.create_task(party(name, barrier)) for name in "cd"]
    await asyncio.sleep(1)
    await barrier.abort()
    log(f"aborted, broken {barrier.broken}")
    await asyncio.sleep(1)
    await party("e", barrier)
    await barrier.reset()
    log(f"broken {barrier.broken}")
    tasks += [asyncio.create_task(party(name, barrier)) for name in "fgh"]
    for task in tasks:
        await task
