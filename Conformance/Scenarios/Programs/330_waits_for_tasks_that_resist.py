"""Item 330: wait_for over tasks, futures and coroutines that swallow the expiry, fail in it, or end with it."""

import asyncio

from scenario import Error, attempt, log, outcome, show


async def resisting(name, seconds, end):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log(f"{name} hears of it")
        await asyncio.sleep(seconds)
        if end == "fails":
            raise Error(name)
        if end == "passes":
            raise
    return name


async def caller(awaitable, timeout):
    try:
        log(f"result {await asyncio.wait_for(awaitable, timeout)}")
    except TimeoutError:
        log("timed out")
    except Error as error:
        log(f"failed with {error}")
    except asyncio.CancelledError:
        log(f"cancelled, {asyncio.current_task().cancelling()}")
        raise


async def main():
    loop = asyncio.get_running_loop()
    for end in ("passes", "fails", "returns"):
        for as_task in (False, True):
            for cancel_at in (None, 1, 3):
                log(f"{end}, task {as_task}, cancelled at {show(cancel_at)}")
                awaitable = resisting("r", 2, end)
                if as_task:
                    awaitable = asyncio.create_task(awaitable)
                task = asyncio.create_task(caller(awaitable, 2))
                if cancel_at is not None:
                    loop.call_later(cancel_at, task.cancel)
                await asyncio.wait([task])
                log(outcome(task))
                await asyncio.sleep(5)
    for timeout in (0, -1, None, 1):
        future = loop.create_future()
        loop.call_later(1, lambda future=future: future.done() or future.set_result("set"))
        await caller(future, timeout)
        log(outcome(future))
    event = asyncio.Event()
    log(await attempt(asyncio.wait_for(event.wait(), 0)))
    event.set()
    log(await attempt(asyncio.wait_for(event.wait(), 1)))
