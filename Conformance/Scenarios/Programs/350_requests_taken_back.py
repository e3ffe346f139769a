"""Item 350: deadlines by hand and requests that are taken back before, at and after their delivery."""

import asyncio

from scenario import Error, log, attempt, outcome


async def main():
    t = asyncio.current_task()

    class Deadline:

        def __init__(self, d):
            self.d = d
            self.fired = False

        async def __aenter__(self):
            self.task = asyncio.current_task()
            self.base = self.task.cancelling()
            self.h = asyncio.get_running_loop().call_later(self.d, self.fire)
            return self

        def fire(self):
            self.fired = True
            self.task.cancel("deadline")

        async def __aexit__(self, et, ev, tb):
            self.h.cancel()
            if self.fired and self.task.uncancel() <= self.base and (et is asyncio.CancelledError):
                log(f"deadline converts {ev.args[0]}")
                return True

    async with Deadline(1):
        await asyncio.sleep(5)
    log(t.cancelling())
    async with Deadline(2):
        async with Deadline(1):
            await asyncio.sleep(5)
        log("inner over")
        await asyncio.sleep(5)
    log(t.cancelling())

    async def work():
        me = asyncio.current_task()
        try:
            async with Deadline(1):
                await asyncio.sleep(5)
            log("not here when cancelled too")
        except asyncio.CancelledError as e:
            log(f"outer {e.args} {me.cancelling()}")
            raise

    w = asyncio.create_task(work())
    await asyncio.sleep(1)
    w.cancel("external")
    log(await attempt(w))
    log(w.cancelling())

    async def withdraws():
        me = asyncio.current_task()
        me.cancel()
        me.cancel()
        log(f"{me.cancelling()} {me.uncancel()} {me.uncancel()} {me.uncancel()}")
        await asyncio.sleep(1)
        log("not cancelled")
        me.cancel()
        me.uncancel()
        return "ok"

    w = asyncio.create_task(withdraws())
    log(f"{await attempt(w)} {w.cancelling()}")

    async def yields():
        try:
            await asyncio.sleep(0)
            log("resumed")
        except asyncio.CancelledError:
            log("cancelled")
        return 1

    for blocked in (False, True):
        f = asyncio.get_running_loop().create_future()

        async def waits():
            try:
                log(f"got {await f}")
            except asyncio.CancelledError:
                log("cancelled anyway")

        w = asyncio.create_task(waits() if blocked else yields())
        await asyncio.sleep(0)
        w.cancel()
        log(w.uncancel())
        if blocked and (not f.done()):
            f.set_result(1)
        log(await attempt(w))

    async def swallows():
        for _ in range(3):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                log(f"swallow {asyncio.current_task().cancelling()}")
        return "end"

    w = asyncio.create_task(swallows())
    for _ in range(3):
        await asyncio.sleep(1)
        w.cancel()
    log(f"{await attempt(w)} {w.cancelling()} {w.uncancel()} {w.cancel()} {w.cancelling()}")

    async def open_request():
        me = asyncio.current_task()
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            log("first swallowed")
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(10)
        except TimeoutError:
            log(f"timeout still works {me.cancelling()}")
        async with asyncio.TaskGroup() as g:
            g.create_task(asyncio.sleep(1))
        log("group still works")

    w = asyncio.create_task(open_request())
    await asyncio.sleep(1)
    w.cancel()
    log(f"{await attempt(w)} {w.cancelling()}")
