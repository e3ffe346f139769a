"""Item 348: groups whose children, bodies and cancellations from outside fail at the same time."""

import asyncio

from scenario import Error, attempt, describe, log, outcome, error_after


async def resist(name, delay):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log(f"{name} cleans")
        await asyncio.sleep(delay)
        log(f"{name} clean")
        raise Error(f"cleanup {name}")


async def swallow(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log(f"{name} swallows")


async def case1():
    async with asyncio.TaskGroup() as g:
        g.create_task(error_after(1, "x"))
        await asyncio.sleep(1)
        log("body finished")


async def case2():
    async with asyncio.TaskGroup() as g:
        g.create_task(error_after(1, "child"))
        g.create_task(resist("r", 1))
        await asyncio.sleep(1)
        raise Error("body")


async def case3():
    async with asyncio.TaskGroup() as g:
        g.create_task(resist("r1", 2))
        g.create_task(resist("r2", 1))
        g.create_task(swallow("s"))
        g.create_task(error_after(1, "first"))


async def case4():
    async with asyncio.TaskGroup() as g:
        g.create_task(error_after(1, "x"))
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            log(f"body swallows {asyncio.current_task().cancelling()}")
    log("unreachable")


async def case5():
    async with asyncio.TaskGroup() as g:
        g.create_task(error_after(1, "x"))
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            log("body goes on")
        await asyncio.sleep(3)
        coro = asyncio.sleep(0)
        try:
            g.create_task(coro)
        except RuntimeError as e:
            coro.close()
            log("refused")
        log("body ends")


async def case6():
    async with asyncio.TaskGroup() as g:
        t = g.create_task(swallow("s"))
        await asyncio.sleep(1)
        raise asyncio.CancelledError("mine")


async def case7():
    async with asyncio.TaskGroup() as g:
        t = g.create_task(asyncio.sleep(10))
        u = g.create_task(asyncio.sleep(2, "u"))
        await asyncio.sleep(1)
        t.cancel()
    log(f"{outcome(t)} {outcome(u)}")


async def case8():
    async with asyncio.TaskGroup() as g:
        t = g.create_task(asyncio.sleep(10))
        u = g.create_task(swallow("u"))
        await asyncio.sleep(1)
        t.cancel()
        await t


async def case9():
    async with asyncio.TaskGroup() as g:
        t = g.create_task(error_after(1, "t"))
        try:
            await t
        except Error:
            log("body sees error")
            await asyncio.sleep(0)
            log("not here")


async def case10():

    async def spawner(g):
        try:
            await asyncio.sleep(10)
        finally:
            c = asyncio.sleep(0)
            try:
                g.create_task(c)
            except RuntimeError:
                c.close()
                log("spawn refused")

    async with asyncio.TaskGroup() as g:
        g.create_task(spawner(g))
        g.create_task(error_after(1, "x"))


async def case11():

    async def inner():
        async with asyncio.TaskGroup() as g:
            g.create_task(resist("in", 3))
            g.create_task(error_after(1, "inner"))

    async with asyncio.TaskGroup() as g:
        g.create_task(inner())
        g.create_task(error_after(2, "outer"))


async def main():
    for i, case in enumerate((case1, case2, case3, case4, case5, case6, case7, case8, case9, case10, case11), 1):
        t = asyncio.create_task(case())
        log(f"{i}: {await attempt(t)} {t.cancelling()}")
    for i, case in enumerate((case1, case2, case3, case4, case5, case6, case7, case8, case9, case10, case11), 1):
        t = asyncio.create_task(case())
        loop = asyncio.get_running_loop()
        loop.call_later(1, t.cancel, "outside")
        log(f"{i} cancelled outside: {await attempt(t)} {t.cancelling()} {t.cancelled()}")
    for i, case in enumerate((case1, case2, case3, case4, case5, case6, case7, case8, case9, case10, case11), 1):
        t = asyncio.create_task(case())
        await asyncio.sleep(1)
        await asyncio.sleep(0)
        log(f"late {t.cancel('later')}")
        log(f"{i} cancelled later: {await attempt(t)} {t.cancelling()} {t.cancelled()}")
