"""Item 343: what tasks, futures, primitives, groups and blocks refuse, and that nothing is changed by it."""

import asyncio

from scenario import Error, attempt, describe, log, new_loop, outcome, tried


async def value():
    await asyncio.sleep(1)
    return "value"


async def futures():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    log(tried(future.result))
    future.set_result(1)
    log(tried(lambda: future.set_result(2)))
    log(tried(lambda: future.set_exception(Error("x"))))
    log(f"{future.cancel()} {outcome(future)}")
    cancelled = loop.create_future()
    log(cancelled.cancel("message"))
    log(tried(lambda: cancelled.set_result(2)))
    log(f"{cancelled.cancel()} {tried(cancelled.result)}")
    failed = loop.create_future()
    failed.set_exception(Error("failed"))
    for _ in range(2):
        log(await attempt(failed))
    log(tried(failed.result))
    task = asyncio.create_task(value())
    log(tried(task.result))
    log(await attempt(task))


async def awaits():
    coro = value()
    log(await coro)
    try:
        await coro
    except RuntimeError as error:
        log(describe(error))
    task = None

    async def itself():
        await asyncio.sleep(0)
        await task

    task = asyncio.create_task(itself())
    log(await attempt(task))
    log(await attempt(asyncio.wait_for(asyncio.sleep(1, "slept"), None)))


async def primitives():
    lock = asyncio.Lock()
    log(tried(lock.release))
    condition = asyncio.Condition(lock)
    log(tried(condition.notify))
    log(await attempt(condition.wait()))
    bounded = asyncio.BoundedSemaphore(1)
    log(tried(bounded.release) != "done")
    await bounded.acquire()
    log(bounded.locked())
    bounded.release()
    log(bounded.locked())
    for make in (lambda: asyncio.Semaphore(-1), lambda: asyncio.Barrier(0)):
        log(tried(make))
    queue = asyncio.Queue(1)
    log(tried(queue.get_nowait))
    queue.put_nowait(1)
    log(tried(lambda: queue.put_nowait(2)))
    queue.get_nowait()
    queue.task_done()
    log(tried(queue.task_done) != "done")
    log(queue.qsize())


async def groups():
    group = asyncio.TaskGroup()
    async with group:
        group.create_task(asyncio.sleep(1))
    coro = value()
    log(tried(lambda: group.create_task(coro)) != "done")
    coro.close()
    block = asyncio.timeout(1)
    try:
        async with block:
            await asyncio.sleep(3)
    except TimeoutError:
        log("timed out")
    log(tried(lambda: block.reschedule(5)))
    log(await attempt(asyncio.wait([])))


def run():
    first, second = new_loop(), new_loop()
    for part in (futures, awaits, primitives, groups):
        log(part.__name__)
        first.run_until_complete(part())

    foreign = first.create_future()
    lock, event = asyncio.Lock(), asyncio.Event()

    async def hold():
        await lock.acquire()
        waiting = asyncio.create_task(lock.acquire())
        other = asyncio.create_task(event.wait())
        await asyncio.sleep(1)
        waiting.cancel()
        other.cancel()

    async def elsewhere():
        log(await attempt(lock.acquire()))
        log(await attempt(event.wait()))
        try:
            await foreign
        except RuntimeError as error:
            log(describe(error))

    first.run_until_complete(hold())
    second.run_until_complete(elsewhere())
    log(tried(lambda: second.run_until_complete(foreign)))
    first.close()
    log(tried(lambda: first.call_soon(print)))
    coro = value()
    log(tried(lambda: first.run_until_complete(coro)))
    coro.close()
    second.close()
