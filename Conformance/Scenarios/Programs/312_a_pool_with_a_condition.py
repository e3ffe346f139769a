"""Item 312: a connection pool on a condition, with wait_for, timeouts and clients that are cancelled while they wait."""

import asyncio

from scenario import attempt, log, show, tried


class Pool:
    def __init__(self, size):
        self.free = list(range(size))
        self.condition = asyncio.Condition()

    async def borrow(self, name):
        async with self.condition:
            log(f"{name} looks, {len(self.free)} free")
            log(f"{name} sees {await self.condition.wait_for(lambda: self.free)}")
            return self.free.pop()

    async def give_back(self, item, everybody=False):
        async with self.condition:
            self.free.append(item)
            if everybody:
                self.condition.notify_all()
            else:
                self.condition.notify()


async def client(name, pool, hold, patience):
    try:
        item = await asyncio.wait_for(pool.borrow(name), patience)
    except TimeoutError:
        log(f"{name} gives up")
        return
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise
    try:
        await asyncio.sleep(hold)
    finally:
        await pool.give_back(item, everybody=name == "b")
        log(f"{name} gave {item} back")


async def main():
    pool = Pool(2)
    plan = [("a", 3, 1), ("b", 4, 1), ("c", 1, 2), ("d", 1, 9), ("e", 1, 9), ("f", 1, 3), ("g", 1, 9)]
    tasks = [asyncio.create_task(client(name, pool, hold, patience)) for name, hold, patience in plan]
    await asyncio.sleep(3)
    tasks[3].cancel()
    await asyncio.wait(tasks)
    log(f"{show(pool.free)}, locked {pool.condition.locked()}")
    log(tried(pool.condition.notify))
    log(await attempt(pool.condition.wait()))
