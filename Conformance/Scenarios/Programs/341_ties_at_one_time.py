"""Item 341: timers, sleeps, limits and expiries of every kind that are due at one time."""

import asyncio

from scenario import attempt, describe, log, outcome


async def sleeps(name, delay):
    try:
        await asyncio.sleep(delay)
        log(f"{name} slept")
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise


async def limited(name, delay, body):
    try:
        async with asyncio.timeout(delay) as block:
            await body
        log(f"{name} in time")
    except TimeoutError:
        log(f"{name} expired {block.expired()}")


async def waits_for(name, delay, body):
    log(f"{name} {await attempt(asyncio.wait_for(body, delay))}")


async def waits(name, delay, task):
    done, pending = await asyncio.wait([task], timeout=delay)
    log(f"{name} done {len(done)} pending {len(pending)}")


async def completes(name, delay, task):
    try:
        async for one in asyncio.as_completed([task], timeout=delay):
            log(f"{name} {outcome(one)}")
    except TimeoutError:
        log(f"{name} timed out")


async def everything(order):
    loop = asyncio.get_running_loop()
    long = asyncio.create_task(asyncio.sleep(2, "long"))
    future = loop.create_future()
    lock = asyncio.Lock()
    await lock.acquire()
    queue = asyncio.Queue()
    makers = [
        lambda: asyncio.create_task(sleeps("sleep", 2)),
        lambda: asyncio.create_task(limited("block", 2, asyncio.sleep(2))),
        lambda: asyncio.create_task(waits_for("wait_for", 2, asyncio.sleep(2, "slept"))),
        lambda: asyncio.create_task(waits_for("wait_for task", 2, long)),
        lambda: asyncio.create_task(waits("wait", 2, long)),
        lambda: asyncio.create_task(completes("as_completed", 2, long)),
        lambda: asyncio.create_task(waits_for("lock", 2, lock.acquire())),
        lambda: asyncio.create_task(waits_for("queue", 2, queue.get())),
        lambda: asyncio.create_task(waits_for("future", 2, future)),
        lambda: loop.call_later(2, lock.release),
        lambda: loop.call_later(2, queue.put_nowait, "item"),
        lambda: loop.call_later(2, lambda: future.done() or future.set_result("set")),
        lambda: loop.call_at(loop.time() + 2, log, "timer"),
    ]
    for maker in makers if order else reversed(makers):
        maker()
    await asyncio.sleep(3)
    log(f"locked {lock.locked()}, size {queue.qsize()}, {outcome(future)}")


async def timers_of_timers():
    loop = asyncio.get_running_loop()
    now = loop.time()
    handles = {}

    def fire(name):
        log(name)
        if name == "a":
            handles["b"].cancel()
            loop.call_at(now + 1, fire, "due already")
            loop.call_at(now, fire, "overdue")
            loop.call_later(0, fire, "no delay")
            loop.call_later(-5, fire, "negative")
            loop.call_soon(fire, "soon")
            handles["c"].cancel()
            handles["c"] = loop.call_at(now + 1, fire, "c again")

    for name in "abcd":
        handles[name] = loop.call_at(now + 1, fire, name)
    await asyncio.sleep(1)
    log("main")
    await asyncio.sleep(0)
    log("main again")
    await asyncio.sleep(1)
    log(f"{handles['a'].cancelled()} {handles['b'].cancelled()} {handles['d'].when() - now:g}")


async def rescheduled():
    loop = asyncio.get_running_loop()
    for delta in (-1, 0, 1):
        try:
            async with asyncio.timeout(5) as block:
                loop.call_later(2, lambda: block.reschedule(loop.time() + delta))
                await asyncio.sleep(2)
                log(f"body, expired {block.expired()}")
                await asyncio.sleep(0)
                log("after a hop")
                await asyncio.sleep(1)
                log("after a second")
        except TimeoutError:
            log(f"expired {block.expired()} at {block.when() - loop.time():g}")
    try:
        async with asyncio.timeout(1) as block:
            try:
                await asyncio.sleep(5)
            finally:
                try:
                    block.reschedule(None)
                except RuntimeError as error:
                    log(describe(error))
    except TimeoutError:
        log("expired all the same")


async def main():
    for order in (True, False):
        log(f"order {order}")
        await everything(order)
    await timers_of_timers()
    await rescheduled()
