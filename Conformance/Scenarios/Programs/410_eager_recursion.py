"""Item 410: eager tasks that go deep without ever waiting: chains, groups and gathers of tasks that are done as soon as they are made."""

import asyncio

from scenario import attempt, log, outcome, show


async def chain(depth):
    return 1 + await asyncio.create_task(chain(depth - 1)) if depth else 0


async def groups(width, depth, ends):
    if depth:
        async with asyncio.TaskGroup() as group:
            for _ in range(width):
                group.create_task(groups(width, depth - 1, ends))
    ends.append(depth)


async def gathers(width, depth, ends):
    if depth:
        await asyncio.gather(*[gathers(width, depth - 1, ends) for _ in range(width)])
    ends.append(depth)


def counted(ends):
    return show([ends.count(depth) for depth in range(4)])


async def sets(future, value):
    future.set_result(value)


async def cancelled():
    async def ends_at_once():
        return "at once"

    async def waits():
        try:
            await asyncio.sleep(1)
        finally:
            log(f"leaves, requests {asyncio.current_task().cancelling()}")

    done, waiting = asyncio.create_task(ends_at_once()), asyncio.create_task(waits())
    log(f"{done.cancel()} {done.cancelling()} {waiting.cancel('message')} {waiting.cancelling()}")
    log(f"{await attempt(done)} {outcome(done)}")
    try:
        await waiting
    except asyncio.CancelledError as error:
        log(error.args[0])


async def listed():
    async def looks(then):
        me = asyncio.current_task()
        log(f"{me in asyncio.all_tasks()} {len(asyncio.all_tasks())}")
        if then is not None:
            await then
        return me

    future = asyncio.get_running_loop().create_future()
    done, waiting = asyncio.create_task(looks(None)), asyncio.create_task(looks(future))
    log(f"{done in asyncio.all_tasks()} {waiting in asyncio.all_tasks()} {await done is done}")
    future.set_result(None)
    log(f"{await waiting is waiting} {waiting in asyncio.all_tasks()}")


async def main():
    loop = asyncio.get_running_loop()
    hops = []
    for eager in (False, True):
        loop.set_task_factory(asyncio.eager_task_factory if eager else None)
        log(f"eager {eager}")
        hops.clear()
        running = [True]

        def count():
            hops.append(0)
            if running[0]:
                loop.call_soon(count)

        loop.call_soon(count)
        log(f"{await chain(20)} by {len(hops)}")
        ends = []
        before = len(hops)
        await gathers(3, 3, ends)
        log(f"gathers {counted(ends)} by {len(hops) - before}")
        ends.clear()
        # A group hears of children that are done at once from 3.14 on through the ready queue, as CoroGen's do.
        await groups(3, 3, ends)
        log(f"groups {counted(ends)}")
        future = loop.create_future()
        task = asyncio.create_task(sets(future, "set"))
        log(f"{outcome(task)} {await future}")
        running[0] = False
        await asyncio.sleep(0)
    await cancelled()
    await listed()
