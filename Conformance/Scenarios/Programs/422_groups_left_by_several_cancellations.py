"""Item 422: cancellations that come while a group ends whose body is left by a cancellation already are not delivered once more."""

import asyncio

from scenario import log


async def slow(name):
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(2)
        log(f"{name} ends")


async def goes_on(name):
    task = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow(name))
            await asyncio.sleep(100)
    except asyncio.CancelledError as error:
        log(f"{name} left by {error.args}, requests {task.cancelling()}")
    await asyncio.sleep(3)
    log(f"{name} went on")


async def nested(name):
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(slow(f"{name} outer"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(slow(f"{name} inner"))
                await asyncio.sleep(100)
    except asyncio.CancelledError:
        log(f"{name} left")
    await asyncio.sleep(3)
    log(f"{name} went on")


async def cleans_up(name):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow(name))
            try:
                await asyncio.sleep(100)
            finally:
                await asyncio.sleep(1)
                log(f"{name} cleaned up")
    except asyncio.CancelledError:
        log(f"{name} left")
    await asyncio.sleep(3)
    log(f"{name} went on")


async def cancels_itself(name):
    task = asyncio.current_task()
    task.cancel()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow(name))
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        log(f"{name} left")
    await asyncio.sleep(3)
    log(f"{name} went on")


async def twice(body, name, *times):
    task = asyncio.create_task(body(name))
    for time in times:
        await asyncio.sleep(time)
        log(f"cancel {name} {task.cancel(f'{name} {time}')}")
    await asyncio.wait([task])
    log(f"{name} cancelled {task.cancelled()}")


async def main():
    await twice(goes_on, "once", 1)
    await twice(goes_on, "twice", 1, 1)
    await twice(goes_on, "at one time", 1, 0, 0)
    await twice(nested, "in the inner group", 1, 1)
    await twice(nested, "in the outer group", 1, 3)
    await twice(nested, "in both", 1, 1, 2)
    await twice(cleans_up, "while it cleans up", 1, 0.5, 1)
    await twice(cleans_up, "behind that", 1, 2)
    await twice(cancels_itself, "itself", 1, 1)
