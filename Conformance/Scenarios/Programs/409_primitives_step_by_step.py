"""Item 409: who goes first, step by step, when locks, semaphores, events and queues are released, cancelled and asked for within one iteration."""

import asyncio

from scenario import attempt, log, outcome, show


async def takes(primitive, name, order, then=None):
    await primitive.acquire()
    order.append(name)
    if then is not None:
        then(order)


async def hops(count, order):
    for _ in range(count):
        await asyncio.sleep(0)
        log(show(order))


async def released_by_the_waiter_behind():
    semaphore = asyncio.Semaphore(0)
    order = []
    late = []

    async def second():
        for _ in range(3):
            semaphore.release()
        log(f"locked {semaphore.locked()}")
        await takes(semaphore, "second", order)

    def first_has_it(_):
        late.append(asyncio.create_task(takes(asyncio.Semaphore(1), "made by first", order)))

    tasks = [
        asyncio.create_task(takes(semaphore, "first", order, first_has_it)),
        asyncio.create_task(second()),
        asyncio.create_task(takes(semaphore, "third", order)),
    ]
    await hops(4, order)
    log(f"{show([outcome(task) for task in tasks + late])} locked {semaphore.locked()}")


async def returned_and_wanted_again():
    semaphore = asyncio.Semaphore(1)
    order = []

    async def works(name):
        for turn in (1, 2):
            await semaphore.acquire()
            order.append(f"{name}{turn}")
            await asyncio.sleep(0.5)
            semaphore.release()

    async with asyncio.TaskGroup() as group:
        for name in "abc":
            group.create_task(works(name))
    log(show(order))

    def again(_):
        semaphore.release()
        tasks.append(asyncio.create_task(takes(semaphore, "again", order)))

    order.clear()
    tasks = [
        asyncio.create_task(takes(semaphore, "first", order)),
        asyncio.create_task(takes(semaphore, "second", order, again)),
        asyncio.create_task(takes(semaphore, "third", order)),
    ]
    await asyncio.sleep(0)
    semaphore.release()
    semaphore.release()
    await hops(4, order)


async def holder_cancels_the_next():
    for primitive in (asyncio.Semaphore(1), asyncio.Lock()):
        tasks = []

        async def holds():
            async with primitive:
                await asyncio.sleep(0)
            tasks[1].cancel()

        tasks.extend([asyncio.create_task(holds()), asyncio.create_task(takes(primitive, "never", []))])
        log(show([await attempt(task) for task in tasks]))
        log(f"{await attempt(asyncio.wait_for(primitive.acquire(), 1)) != 'TimedOut'} {primitive.locked()}")


async def cancelled_as_it_is_released():
    for cancel_first in (False, True):
        for waits_between in (False, True):
            lock = asyncio.Lock()
            await lock.acquire()
            order = []
            tasks = [asyncio.create_task(takes(lock, name, order)) for name in "abc"]
            await asyncio.sleep(0)
            for action in (tasks[0].cancel, lock.release) if cancel_first else (lock.release, tasks[0].cancel):
                action()
                if waits_between:
                    await asyncio.sleep(0)
            await hops(2, order)
            log(f"{show([outcome(task) for task in tasks])} locked {lock.locked()}")
            for task in tasks:
                task.cancel()


async def set_and_cleared():
    event = asyncio.Event()
    waiting = [asyncio.create_task(event.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    event.set()
    event.clear()
    event.set()
    event.set()
    waiting.append(asyncio.create_task(event.wait()))
    event.clear()
    waiting[1].cancel()
    await asyncio.sleep(0)
    log(f"{show([outcome(task) != 'pending' for task in waiting])} {event.is_set()} {waiting[1].cancelled()}")
    waiting[2].cancel()


async def queues():
    for make in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = make(2)
        join = asyncio.create_task(queue.join())
        await join
        putters = [asyncio.create_task(queue.put(item)) for item in (3, 1, 2)]
        await asyncio.sleep(0)
        log(f"{show([outcome(task) for task in putters])} {queue.qsize()}")
        join = asyncio.create_task(queue.join())
        taken = [await queue.get()]
        await asyncio.sleep(0)
        getter = asyncio.create_task(queue.get())
        queue.shutdown(immediate=True)
        await asyncio.sleep(0)
        log(f"{show(taken)} {outcome(join)} {await attempt(getter)} {queue.empty()} {await attempt(queue.put(4))}")
        queue.task_done()
        await asyncio.sleep(0)
        log(f"{outcome(join)} {await attempt(queue.get())}")

        emptied = make(1)
        emptied.put_nowait(1)
        putter = asyncio.create_task(emptied.put(2))
        await asyncio.sleep(0)
        emptied.get_nowait()
        putter.cancel()
        log(f"{await attempt(putter)} {emptied.qsize()} {emptied.full()}")
        getters = [asyncio.create_task(emptied.get()) for _ in range(3)]
        await asyncio.sleep(0)
        emptied.put_nowait(5)
        getters[0].cancel()
        log(show([await attempt(task) for task in getters[:2]]))
        emptied.shutdown()
        log(await attempt(getters[2]))


async def main():
    for part in (
        released_by_the_waiter_behind,
        returned_and_wanted_again,
        holder_cancels_the_next,
        cancelled_as_it_is_released,
        set_and_cleared,
        queues,
    ):
        log(part.__name__)
        await part()
