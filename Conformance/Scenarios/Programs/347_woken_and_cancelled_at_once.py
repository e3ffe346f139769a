"""Item 347: each primitive with a waiter that is woken and cancelled in one step, in both orders."""

import asyncio

from scenario import attempt, log, outcome


async def lock_case(cancel_first):
    lock = asyncio.Lock()
    await lock.acquire()

    async def taker(name):
        async with lock:
            log(f"{name} holds")
            await asyncio.sleep(0)
        log(f"{name} out")

    a = asyncio.create_task(taker("a"))
    b = asyncio.create_task(taker("b"))
    c = asyncio.create_task(taker("c"))
    await asyncio.sleep(0)
    if cancel_first:
        a.cancel()
        lock.release()
    else:
        lock.release()
        a.cancel()
    log(f"locked {lock.locked()}")
    d = asyncio.create_task(taker("d"))
    for t in (a, b, c, d):
        log(await attempt(t))
    log(f"locked {lock.locked()}")


async def sem_case(cancel_first):
    sem = asyncio.Semaphore(1)
    await sem.acquire()

    async def taker(name):
        async with sem:
            log(f"{name} in")
            await asyncio.sleep(1)
        log(f"{name} out")

    ts = [asyncio.create_task(taker(n)) for n in "abcd"]
    await asyncio.sleep(0)
    if cancel_first:
        ts[0].cancel()
        sem.release()
    else:
        sem.release()
        ts[0].cancel()
    log(f"locked {sem.locked()}")
    e = asyncio.create_task(taker("e"))
    await asyncio.sleep(0)
    ts[1].cancel()
    log(f"locked {sem.locked()}")
    for t in ts + [e]:
        log(await attempt(t))
    log(f"locked {sem.locked()}")


async def queue_case(cancel_first):
    q = asyncio.Queue()

    async def getter(name):
        item = await q.get()
        log(f"{name} got {item}")
        return item

    a, b = (asyncio.create_task(getter("a")), asyncio.create_task(getter("b")))
    await asyncio.sleep(0)
    if cancel_first:
        a.cancel()
        q.put_nowait(1)
    else:
        q.put_nowait(1)
        a.cancel()
    c = asyncio.create_task(getter("c"))
    await asyncio.sleep(1)
    log(f"{outcome(a)} {outcome(b)} {outcome(c)} {q.qsize()}")
    q.put_nowait(2)
    await asyncio.sleep(1)
    log(f"{outcome(a)} {outcome(b)} {outcome(c)} {q.qsize()}")
    c.cancel()
    b.cancel()
    await asyncio.wait([b, c])


async def put_case(cancel_first):
    q = asyncio.Queue(1)
    q.put_nowait(0)

    async def putter(item):
        await q.put(item)
        log(f"put {item}")

    a, b = (asyncio.create_task(putter(1)), asyncio.create_task(putter(2)))
    await asyncio.sleep(0)
    if cancel_first:
        a.cancel()
        log(q.get_nowait())
    else:
        log(q.get_nowait())
        a.cancel()
    c = asyncio.create_task(putter(3))
    await asyncio.sleep(1)
    log(f"{outcome(a)} {outcome(b)} {outcome(c)} {q.qsize()}")
    log(q.get_nowait())
    await asyncio.sleep(1)
    log(f"{outcome(a)} {outcome(b)} {outcome(c)} {q.qsize()}")
    log(await q.get())
    await asyncio.sleep(0)


async def event_case(cancel_first):
    e = asyncio.Event()

    async def waiter(name):
        try:
            log(f"{name} {await e.wait()}")
        except asyncio.CancelledError:
            log(f"{name} cancelled, set {e.is_set()}")
            raise

    ts = [asyncio.create_task(waiter(n)) for n in "abc"]
    await asyncio.sleep(0)
    if cancel_first:
        ts[1].cancel()
        e.set()
    else:
        e.set()
        ts[1].cancel()
    e.clear()
    ts.append(asyncio.create_task(waiter("d")))
    await asyncio.sleep(1)
    log(" ".join(outcome(t) for t in ts))
    e.set()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(" ".join(outcome(t) for t in ts))


async def barrier_case(cancel_first):
    bar = asyncio.Barrier(3)

    async def party(name):
        try:
            i = await bar.wait()
            log(f"{name} passes {i}")
        except BaseException as x:
            log(f"{name} {type(x).__name__ == 'CancelledError'} broken {bar.broken}")
            raise

    a, b = (asyncio.create_task(party("a")), asyncio.create_task(party("b")))
    await asyncio.sleep(0)
    if cancel_first:
        a.cancel()
        c = asyncio.create_task(party("c"))
    else:
        c = asyncio.create_task(party("c"))
        await asyncio.sleep(0)
        a.cancel()
    await asyncio.sleep(1)
    log(f"{outcome(a)} {outcome(b)} {outcome(c)} {bar.n_waiting} {bar.broken}")
    d = asyncio.create_task(party("d"))
    await asyncio.sleep(1)
    log(f"{outcome(b)} {outcome(d)} {bar.n_waiting}")
    await bar.abort()
    for t in (a, b, c, d):
        log(await attempt(t))


async def condition_case(cancel_first):
    cond = asyncio.Condition()

    async def waiter(name):
        async with cond:
            try:
                await cond.wait()
                log(f"{name} notified")
            except asyncio.CancelledError:
                log(f"{name} cancelled locked {cond.locked()}")
                raise

    ts = [asyncio.create_task(waiter(n)) for n in "abc"]
    await asyncio.sleep(0)
    async with cond:
        if cancel_first:
            ts[0].cancel()
            cond.notify()
        else:
            cond.notify()
            ts[0].cancel()
    await asyncio.sleep(1)
    log(" ".join(outcome(t) for t in ts))
    async with cond:
        cond.notify_all()
        ts[1].cancel()
    await asyncio.sleep(1)
    log(" ".join(outcome(t) for t in ts))
    async with cond:
        cond.notify_all()
    await asyncio.wait(ts)


async def main():
    for case in (lock_case, sem_case, queue_case, put_case, event_case, barrier_case, condition_case):
        for cancel_first in (True, False):
            log(f"-- {case.__name__} {('cancel first' if cancel_first else 'wake first')}")
            await case(cancel_first)
