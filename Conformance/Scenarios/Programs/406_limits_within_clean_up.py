"""Item 406: time limits in the clean-up after other limits and cancellations, in a busy loop, without an end, and moved by another task."""

import asyncio

from scenario import Error, attempt, describe, log


def requests():
    return f"requests {asyncio.current_task().cancelling()}"


async def in_the_clean_up_of_another():
    outer = inner = None
    try:
        async with asyncio.timeout(1) as outer:
            try:
                await asyncio.sleep(10)
            finally:
                try:
                    async with asyncio.timeout(1) as inner:
                        await asyncio.sleep(10)
                except TimeoutError:
                    log(f"inner, outer expired {outer.expired()}, {requests()}")
    except TimeoutError:
        log(f"outer, inner expired {inner.expired()}, {requests()}")


async def after_a_swallowed_request():
    task = asyncio.current_task()
    task.cancel("swallowed")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        log(f"swallowed, {requests()}")
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(1)
    except TimeoutError:
        log(f"timed out, {requests()}")
    async with asyncio.timeout(1) as block:
        task.cancel("again")
        try:
            await asyncio.sleep(2)
        except asyncio.CancelledError as error:
            log(f"{error.args[0]}, expired {block.expired()}, {requests()}")
            raise


async def fails_in_the_clean_up():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(10)
            finally:
                async with asyncio.timeout(1):
                    try:
                        await asyncio.sleep(10)
                    finally:
                        raise Error("clean-up")
    except Exception as error:
        log(f"{describe(error)}, {requests()}")


async def in_a_busy_loop():
    loop = asyncio.get_running_loop()
    for outer, inner, busy in ((2, 10, 4), (4, 2, 3), (4, 2, 6), (2, 2, 3), (2, 4, 6)):
        try:
            async with asyncio.timeout(outer) as first:
                try:
                    async with asyncio.timeout(inner) as second:
                        loop.advance(busy)
                        await asyncio.sleep(1)
                        log("slept")
                except TimeoutError:
                    log(f"inner, {first.expired()} {second.expired()}")
                    await asyncio.sleep(10)
        except TimeoutError:
            log(f"outer, {first.expired()} {second.expired()}, {requests()}")


async def without_an_end():
    for block in (asyncio.timeout(None), asyncio.timeout_at(None)):
        async with block:
            await asyncio.sleep(5)
        log(f"{block.expired()} {block.when() is None}")
    now = asyncio.get_running_loop().time()
    for delay in (0, -11):
        try:
            async with asyncio.timeout(delay) as block:
                log(f"{block.when() - now:g}")
                await asyncio.sleep(0)
        except TimeoutError:
            log(f"{block.when() - now:g} {block.expired()}")


async def moved_by_another_task():
    now = asyncio.get_running_loop().time()
    given = asyncio.get_running_loop().create_future()

    async def limited():
        async with asyncio.timeout_at(now + 10) as block:
            given.set_result(block)
            await asyncio.sleep(50)

    task = asyncio.create_task(limited())
    block = await given
    log(f"{block.when() - now:g}")
    block.reschedule(now + 30)
    log(f"{block.when() - now:g}")
    block.reschedule(None)
    log(block.when() is None)
    await asyncio.sleep(40)
    block.reschedule(asyncio.get_running_loop().time() + 1)
    await asyncio.sleep(0)
    block.reschedule(None)
    await asyncio.sleep(2)
    task.cancel()
    log(f"{await attempt(task)}, expired {block.expired()}")


async def main():
    for body in (
        in_the_clean_up_of_another,
        after_a_swallowed_request,
        fails_in_the_clean_up,
        in_a_busy_loop,
        without_an_end,
        moved_by_another_task,
    ):
        log(body.__name__)
        log(await attempt(asyncio.create_task(body())))
