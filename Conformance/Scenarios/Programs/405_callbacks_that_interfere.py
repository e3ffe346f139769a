"""Item 405: done callbacks that remove, add, cancel and complete while a future tells that it is done."""

import asyncio

from scenario import Error, attempt, log, outcome, show


async def removals():
    loop = asyncio.get_running_loop()
    for removed in ((0,), (0, 1), (2,), (1, 1), (0, 1, 2)):
        future = loop.create_future()
        callbacks = [lambda _: log("one"), lambda _: log("two"), lambda _: log("three")]
        for callback in callbacks:
            future.add_done_callback(callback)
        log(f"removed {show([future.remove_done_callback(callbacks[i]) for i in removed])}")
        future.set_result(None)
        await asyncio.sleep(0)


async def changes_from_within():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def last(_):
        log("last")

    def first(done):
        log(f"first removes {done.remove_done_callback(last)}")
        done.add_done_callback(lambda _: log("added"))
        log(f"{done.cancel()} {outcome(done)}")

    future.add_done_callback(first)
    future.add_done_callback(last)
    future.add_done_callback(last)
    future.set_result(1)
    log(future.remove_done_callback(last))
    for i in range(3):
        await asyncio.sleep(0)
        log(f"hop {i}")


async def waits_for(future):
    try:
        return await future
    except asyncio.CancelledError as error:
        log(f"cancelled {show(list(error.args))}, requests {asyncio.current_task().cancelling()}")
        raise


async def waiter_and_future_cancelled():
    loop = asyncio.get_running_loop()
    for order in ("future, task", "task, future", "result, future, task", "error, task"):
        future = loop.create_future()
        task = asyncio.create_task(waits_for(future))
        await asyncio.sleep(0)
        for action in order.split(", "):
            if action == "result":
                future.set_result("value")
            elif action == "error":
                future.set_exception(Error("error"))
            else:
                log((future if action == "future" else task).cancel())
        log(f"{order}: {await attempt(task)}, {outcome(future)}, requests {task.cancelling()}")
        log(f"{task.uncancel()} {task.cancelled()} {task.cancel()}")
    log(outcome(task))


async def callback_cancels_the_gather():
    loop = asyncio.get_running_loop()
    for direct in (True, False):
        future = loop.create_future()
        gathered = asyncio.gather(future if direct else waits_for(future), return_exceptions=not direct)
        if not direct:
            await asyncio.sleep(0)
        future.add_done_callback(lambda _: log(f"cancel {gathered.cancel()}"))
        future.set_result("value")
        log(await attempt(gathered))
        log(f"{gathered.cancel()} {outcome(gathered)}")


async def callback_cancels_the_waiter():
    loop = asyncio.get_running_loop()
    for before in (True, False):
        future = loop.create_future()
        tasks = []
        if before:
            future.add_done_callback(lambda _: log(f"cancel {tasks[0].cancel()}"))
        tasks.append(asyncio.create_task(waits_for(future)))
        await asyncio.sleep(0)
        if not before:
            future.add_done_callback(lambda _: log(f"cancel {tasks[0].cancel()}"))
        future.set_result("value")
        log(await attempt(tasks[0]))


async def future_as_a_value():
    future = asyncio.get_running_loop().create_future()

    async def gives():
        return future

    given = await asyncio.create_task(gives())
    log(f"{given is future} {outcome(given)}")
    future.set_result("inside")
    log(await given)


async def main():
    for part in (
        removals,
        changes_from_within,
        waiter_and_future_cancelled,
        callback_cancels_the_gather,
        callback_cancels_the_waiter,
        future_as_a_value,
    ):
        log(part.__name__)
        await part()
