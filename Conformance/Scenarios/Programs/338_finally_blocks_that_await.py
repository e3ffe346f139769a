"""Item 338: cancellations on their way through finally blocks that await, are cancelled again, fail, return, and swallow."""

import asyncio

from scenario import Error, attempt, log, outcome


async def clean(name, seconds=1):
    log(f"{name} cleans")
    await asyncio.sleep(seconds)
    log(f"{name} is clean")


async def leaf(name):
    try:
        await asyncio.sleep(100)
    finally:
        await clean(f"leaf of {name}")


async def plain(name):
    try:
        await leaf(name)
    finally:
        await clean(name)


async def caught(name):
    try:
        try:
            await leaf(name)
        finally:
            await clean(f"try of {name}")
    except asyncio.CancelledError as error:
        log(f"{name} caught {error.args}")
        await asyncio.sleep(1)
    finally:
        await clean(name)
    return name


async def replaced(name):
    try:
        await leaf(name)
    finally:
        await clean(name)
        raise Error(f"instead of {name}")


async def returned(name):
    for i in range(2):
        try:
            if i == 0:
                continue
            await leaf(name)
        except asyncio.CancelledError:
            return f"{name} returned"
        finally:
            await clean(f"{name} {i}")


async def limited(name):
    try:
        async with asyncio.timeout(3):
            try:
                await leaf(name)
            finally:
                await clean(name, 5)
    except TimeoutError:
        log(f"{name} timed out, requests {asyncio.current_task().cancelling()}")
        raise Error(name)


async def grouped(name):
    async with asyncio.TaskGroup() as group:
        group.create_task(plain(f"child of {name}"))
        try:
            await leaf(name)
        finally:
            await clean(name)


async def parent(body, name):
    task = asyncio.create_task(body(name))
    try:
        return await task
    finally:
        log(f"parent of {name} sees {outcome(task)}")
        await clean(f"parent of {name}", 0)


async def cancel(body, name, cancels):
    task = asyncio.create_task(body(name))
    await asyncio.sleep(1)
    for i in range(cancels):
        log(f"cancel {i}: {task.cancel(f'message {i}')}")
        await asyncio.sleep(0.5)
    log(await attempt(task))
    log(f"{name} ends, requests {task.cancelling()}")


async def main():
    for cancels in (1, 2, 3):
        for body in (plain, caught, replaced, returned, limited, grouped):
            await cancel(body, body.__name__, cancels)
        await cancel(lambda name: parent(plain, name), "parent", cancels)
