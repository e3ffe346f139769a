"""Item 133: a condition may share a lock; both then show the same state."""

import asyncio

from scenario import log, show


async def main():
    lock = asyncio.Lock()
    first, second = asyncio.Condition(lock), asyncio.Condition(lock)
    await lock.acquire()
    log(f"{first.locked()} {second.locked()}")
    first.notify()
    first.release()
    log(f"{lock.locked()} {second.locked()}")
    await second.acquire()
    log(f"{lock.locked()} {first.locked()}")
    lock.release()
    log(f"{first.locked()} {second.locked()}")
