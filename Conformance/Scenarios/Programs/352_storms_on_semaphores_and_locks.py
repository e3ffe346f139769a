"""Item 352: semaphores and locks released, taken again and cancelled within one step."""

import asyncio

from scenario import log, attempt, outcome


async def main():
    s = asyncio.Semaphore(0)

    async def w(n):
        await s.acquire()
        log(f"{n} in")
        return n

    ts = [asyncio.create_task(w(i)) for i in range(6)]
    await asyncio.sleep(0)
    for _ in range(3):
        s.release()
    ts[0].cancel()
    ts[2].cancel()
    log(f"{s.locked()}")
    late = asyncio.create_task(w("late"))
    await asyncio.sleep(0)
    log(" ".join(outcome(t) for t in ts + [late]))
    log(s.locked())
    await asyncio.sleep(0)
    log(" ".join(outcome(t) for t in ts + [late]))
    log(s.locked())
    await asyncio.sleep(0)
    s.release()
    s.release()
    s.release()
    s.release()
    s.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(" ".join(outcome(t) for t in ts + [late]))
    log(s.locked())
    s = asyncio.Semaphore(1)
    await s.acquire()
    a = asyncio.create_task(w("a"))
    await asyncio.sleep(0)
    s.release()
    log(s.locked())
    b = asyncio.create_task(w("b"))
    me = asyncio.create_task(attempt(asyncio.wait_for(s.acquire(), 1)))
    log(await me is not None)
    a2 = [a, b]
    log(" ".join(outcome(t) for t in a2))
    s.release()
    s.release()
    await asyncio.sleep(1)
    log(" ".join(outcome(t) for t in a2))
    log(s.locked())
    l = asyncio.Lock()
    await l.acquire()

    async def wl(n):
        async with l:
            log(f"lock {n}")

    ts = [asyncio.create_task(wl(i)) for i in range(3)]
    await asyncio.sleep(0)
    for t in ts:
        t.cancel()
    l.release()
    log(l.locked())
    async with l:
        log("main has it")
    for t in ts:
        log(await attempt(t))
    await l.acquire()
    t = asyncio.create_task(wl("t"))
    await asyncio.sleep(0)
    l.release()
    await l.acquire()
    log("again")
    log(outcome(t))
    l.release()
    u = asyncio.create_task(wl("u"))
    await asyncio.sleep(0)
    log(outcome(u))
    await u
