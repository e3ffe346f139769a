"""Item 355: values made once by shields and by locks, and a pool, under cancellation."""

import asyncio

from scenario import Error, log, attempt, outcome


class Once:

    def __init__(self, f):
        self.f = f
        self.task = None

    async def get(self):
        if self.task is None:
            self.task = asyncio.ensure_future(self.f())
        return await asyncio.shield(self.task)


class LockOnce:

    def __init__(self, f):
        self.f = f
        self.lock = asyncio.Lock()
        self.ready = False

    async def get(self):
        if not self.ready:
            async with self.lock:
                if not self.ready:
                    self.value = await self.f()
                    self.ready = True
        return self.value


class Pool:

    def __init__(self, n):
        self.sem = asyncio.BoundedSemaphore(n)
        self.free = list(range(n))

    async def __aenter__(self):
        await self.sem.acquire()
        self.c = self.free.pop(0)
        return self.c

    async def __aexit__(self, *a):
        pass

    async def use(self, name, d):
        async with self.sem:
            c = self.free.pop(0)
            try:
                log(f"{name} has {c} locked {self.sem.locked()}")
                await asyncio.sleep(d)
            finally:
                self.free.append(c)
                log(f"{name} returns {c}")


async def main():
    n = 0

    async def init():
        nonlocal n
        n += 1
        log(f"init {n}")
        await asyncio.sleep(1)
        if n == 1:
            raise Error("first init")
        return n

    for once in (Once(init), LockOnce(init)):
        n = 0
        ts = [asyncio.create_task(once.get()) for _ in range(3)]
        await asyncio.sleep(0.5)
        ts[0].cancel()
        for t in ts:
            log(await attempt(t))
        log(await attempt(once.get()))
    p = Pool(2)
    ts = [asyncio.create_task(p.use(f"u{i}", 1 + i % 2)) for i in range(6)]
    await asyncio.sleep(0.5)
    ts[3].cancel()
    ts[0].cancel()
    await asyncio.sleep(1)
    ts.append(asyncio.create_task(p.use("late", 1)))
    for t in ts:
        log(await attempt(t))
    log(f"{p.free!r} {p.sem.locked()}")
    log(await attempt(asyncio.wait_for(asyncio.gather(*(p.use(f"g{i}", 2) for i in range(4))), 3)))
    log(f"{p.free!r} {p.sem.locked()}")
    for _ in range(2):
        await p.sem.acquire()
    log(await attempt(asyncio.wait_for(p.sem.acquire(), 1)))
    p.sem.release()
    log(await attempt(asyncio.wait_for(p.sem.acquire(), 1)))
    log(p.sem.locked())
