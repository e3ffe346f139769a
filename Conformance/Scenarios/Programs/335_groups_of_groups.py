"""Item 335: groups within groups whose children fail, swallow, cancel their parents and each other, and are cancelled from outside."""

import asyncio

from scenario import Error, attempt, describe, log, outcome


async def fails(name, after):
    try:
        await asyncio.sleep(after)
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise
    log(f"{name} fails")
    raise Error(name)


async def resists(name, error=None):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log(f"{name} resists")
        await asyncio.sleep(1)
    if error:
        raise Error(error)
    return name


async def inner(name, *afters):
    try:
        async with asyncio.TaskGroup() as group:
            for after in afters:
                group.create_task(fails(f"{name}{after}", after))
            await asyncio.sleep(50)
    finally:
        log(f"{name} ends, requests {asyncio.current_task().cancelling()}")


async def nested():
    async with asyncio.TaskGroup() as group:
        group.create_task(inner("x", 1, 1, 9))
        group.create_task(inner("y", 2))
        group.create_task(resists("r", "late"))
        await inner("b", 7)


async def body_fails_too():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails("child", 1))
        try:
            await asyncio.sleep(10)
        finally:
            raise Error("body")


async def child_cancels_parent():
    parent = asyncio.current_task()

    async def child():
        await asyncio.sleep(1)
        log(f"parent told {parent.cancel('by child')}")
        await asyncio.sleep(1)
        log("never")

    async with asyncio.TaskGroup() as group:
        group.create_task(child())
        group.create_task(resists("s"))
        await asyncio.sleep(10)


async def fails_while_cancelled():
    async with asyncio.TaskGroup() as group:
        group.create_task(resists("t", "after resisting"))
        await asyncio.sleep(10)


async def created_while_ending():
    async def child(group):
        try:
            await asyncio.sleep(10)
        finally:
            try:
                group.create_task(asyncio.sleep(1))
                log("accepted")
            except RuntimeError as error:
                log(describe(error))

    async with asyncio.TaskGroup() as group:
        group.create_task(child(group))
        group.create_task(fails("u", 1))


async def cancelled_child_is_no_failure():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(10))
        other = group.create_task(asyncio.sleep(3, "other"))
        await asyncio.sleep(1)
        task.cancel()
    log(f"{outcome(task)}, {outcome(other)}")


async def in_timeout():
    try:
        async with asyncio.timeout(2):
            async with asyncio.TaskGroup() as group:
                group.create_task(resists("v"))
                await asyncio.sleep(10)
    except TimeoutError:
        log(f"timed out, requests {asyncio.current_task().cancelling()}")
    async with asyncio.TaskGroup() as group:
        try:
            async with asyncio.timeout(1):
                group.create_task(fails("w", 1))
                await asyncio.sleep(10)
        except TimeoutError:
            log("inner timeout")


async def main():
    for body in (nested, body_fails_too, child_cancels_parent, created_while_ending, cancelled_child_is_no_failure, in_timeout):
        log(body.__name__)
        task = asyncio.create_task(body())
        log(await attempt(task))
        log(f"requests {task.cancelling()}")
    for again in (False, True):
        task = asyncio.create_task(fails_while_cancelled())
        await asyncio.sleep(1)
        task.cancel("outside")
        if again:
            await asyncio.sleep(0)
            task.cancel("again")
        log(await attempt(task))
        log(f"requests {task.cancelling()}")
