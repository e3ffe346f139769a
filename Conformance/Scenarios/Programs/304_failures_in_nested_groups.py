"""Item 304: groups in groups: children that fail while they are cancelled, at the same time, and behind their siblings."""

import asyncio

from scenario import Error, describe, error_after, log, outcome, sleeper


async def stubborn(name, delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        log(f"{name} hears of it")
        await asyncio.sleep(1)
        raise Error(name)


async def inner(name):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(stubborn(f"{name}.a", 10))
            group.create_task(error_after(2, f"{name}.b"))
            group.create_task(sleeper(f"{name}.c"))
            await asyncio.sleep(5)
            log("not reached")
    finally:
        log(f"{name} leaves")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            left = group.create_task(inner("left"), name="left")
            right = group.create_task(inner("right"), name="right")
            late = group.create_task(stubborn("late", 100))
            log("body ends")
    except* Error as errors:
        log(describe(errors))
    log(f"{outcome(left)} {outcome(right)} {outcome(late)}")
    log(asyncio.current_task().cancelling())

    try:
        async with asyncio.TaskGroup() as outer:
            async with asyncio.TaskGroup() as nested:
                nested.create_task(stubborn("nested", 100))
                outer.create_task(error_after(1, "outer child"))
                raise Error("body")
    except* Error as errors:
        log(describe(errors))
    log(asyncio.current_task().cancelling())
    await asyncio.sleep(5)
