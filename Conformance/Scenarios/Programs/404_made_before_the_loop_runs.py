"""Item 404: tasks, futures, gathers, shields, primitives and callbacks that are made, cancelled and completed before their loop runs."""

import asyncio

from scenario import Error, attempt, error_after, log, outcome, show, sleeper, the_loop, tried, value_after


def gathers(loop):
    futures = [loop.create_future() for _ in range(3)]
    gathered = asyncio.gather(*futures)
    outcomes = asyncio.gather(*futures, return_exceptions=True)
    shielded = asyncio.shield(futures[2])
    gathered.add_done_callback(lambda done: log(f"gathered {outcome(done)}"))
    shielded.add_done_callback(lambda done: log(f"shielded {outcome(done)}"))
    log(f"{asyncio.ensure_future(gathered) is gathered} {outcome(gathered)} {outcome(outcomes)} {outcome(shielded)}")
    futures[1].set_exception(Error("second"))
    futures[0].set_result("first")
    log(f"{outcome(gathered)} {outcome(outcomes)}")
    loop.call_later(1, lambda: futures[2].set_result("third"))
    log(tried(lambda: loop.run_until_complete(gathered)))
    log(f"{outcome(outcomes)} {outcome(shielded)}")
    log(tried(lambda: loop.run_until_complete(outcomes)))
    log(f"{outcome(shielded)} {asyncio.shield(futures[2]) is futures[2]}")


def cancelled(loop):
    children = [loop.create_future() for _ in range(2)]
    gathered = asyncio.gather(*children)
    log(f"{gathered.cancel()} {outcome(gathered)} {show([outcome(child) for child in children])}")
    log(tried(lambda: loop.run_until_complete(gathered)))

    inner = loop.create_future()
    shielded = asyncio.shield(inner)
    log(f"{shielded.cancel()} {outcome(shielded)} {outcome(inner)}")
    log(tried(lambda: loop.run_until_complete(shielded)))
    inner.set_result("kept")

    task = loop.create_task(sleeper("never"))
    around = asyncio.shield(task)
    log(f"{task.cancel('early')} {outcome(task)}")
    log(tried(lambda: loop.run_until_complete(around)))
    log(outcome(task))


def tasks(loop):
    loop.call_soon(log, "first callback")
    made = [loop.create_task(value_after(0, "quick")), loop.create_task(error_after(1, "slow"))]
    loop.call_soon(log, "second callback")
    made[0].add_done_callback(lambda task: log(f"done {outcome(task)}"))
    done, pending = loop.run_until_complete(asyncio.wait(made, return_when=asyncio.FIRST_COMPLETED))
    log(f"{len(done)} {len(pending)}")
    log(tried(lambda: loop.run_until_complete(asyncio.wait_for(made[1], 5))))
    log(tried(lambda: loop.run_until_complete(made[1])))


def primitives(loop):
    lock, event, semaphore, queue = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2), asyncio.Queue(2)
    event.set()
    queue.put_nowait("a")
    queue.put_nowait("b")
    log(tried(lambda: queue.put_nowait("c")))
    waiting = loop.create_task(queue.put("d"))

    async def use():
        async with lock, semaphore:
            await event.wait()
            items = [await queue.get() for _ in range(3)]
            log(show(items))
        return await attempt(waiting)

    log(tried(lambda: loop.run_until_complete(use())))
    log(f"{lock.locked()} {semaphore.locked()} {queue.empty()}")


def run():
    for part in (gathers, cancelled, tasks, primitives):
        log(part.__name__)
        part(the_loop())
