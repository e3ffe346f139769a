"""Item 121: release unlocks and wakes the first waiter, who holds the lock one hop later; anyone may release."""

import asyncio

from scenario import log, outcome, tried


async def worker(name, lock):
    await lock.acquire()
    log(f"{name} has, locked {lock.locked()}")


async def main():
    lock = asyncio.Lock()
    log(f"locked {lock.locked()}")
    log(tried(lock.release))
    a, b = asyncio.create_task(worker("a", lock)), asyncio.create_task(worker("b", lock))
    await asyncio.sleep(1)
    lock.release()
    log(f"released, locked {lock.locked()}")
    await asyncio.sleep(0)
    log(f"one hop later, locked {lock.locked()}, {outcome(b)}")
    lock.release()
    log(f"free {outcome(a)}, {outcome(b)}, locked {lock.locked()}")
