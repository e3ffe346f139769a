"""Item 324: awaiters, callbacks, gathers, shields, waits and groups that all wait for one task."""

import asyncio

from scenario import Error, attempt, error_after, log, outcome, show, sleeper, value_after


async def awaiter(name, task):
    log(f"{name}: {await attempt(task)}")


async def waiter(name, task):
    done, _ = await asyncio.wait([task])
    log(f"{name}: {show([outcome(one) for one in done])}")


async def compare(make, end):
    loop = asyncio.get_running_loop()
    task = make()
    task.add_done_callback(lambda _: log("callback 1"))
    tasks = [asyncio.create_task(awaiter("awaiter 1", task)), asyncio.create_task(waiter("waiter", task))]
    gathering = asyncio.gather(task, return_exceptions=True)
    gathering.add_done_callback(lambda _: log("gather"))
    shield = asyncio.shield(task)
    shield.add_done_callback(lambda future: log(f"shield {outcome(future)}"))
    tasks.append(asyncio.create_task(awaiter("gatherer", asyncio.gather(task))))
    tasks.append(asyncio.create_task(awaiter("timed", asyncio.wait_for(task, 9))))
    await asyncio.sleep(0)
    await asyncio.sleep(0)

    def again(future):
        log("callback 2")
        future.add_done_callback(lambda _: log("callback 3"))
        loop.call_soon(log, "called soon")

    task.add_done_callback(again)
    task.add_done_callback(log_it)
    task.add_done_callback(log_it)
    tasks.append(asyncio.create_task(awaiter("awaiter 2", task)))
    await asyncio.sleep(0)
    log(task.remove_done_callback(log_it))
    loop.call_later(1, log, "timer before")
    end(task)
    loop.call_soon(log, "soon after the end")
    await asyncio.wait(tasks)


def log_it(future):
    log("never")


async def main():
    loop = asyncio.get_running_loop()
    await compare(loop.create_future, lambda future: future.set_result("value"))
    await compare(loop.create_future, lambda future: future.set_exception(Error("error")))
    await compare(loop.create_future, lambda future: future.cancel())
    await compare(lambda: asyncio.create_task(value_after(1, "value")), lambda task: None)
    await compare(lambda: asyncio.create_task(error_after(1, "error")), lambda task: None)
    await compare(lambda: asyncio.create_task(sleeper("task", 10)), lambda task: task.cancel())
