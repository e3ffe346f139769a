"""Item 403: conditions whose waiters are cancelled as the lock is fought for: messages, notifications and what is left over go to whom they belong."""

import asyncio

from scenario import attempt, describe, log, new_loop, outcome, run_main, show


async def cancel_and_release_together():
    loop = asyncio.get_running_loop()
    for order in ("cancel first", "release first"):
        condition = asyncio.Condition()
        await condition.acquire()
        waiting = asyncio.create_task(condition.wait())
        await asyncio.sleep(0)
        await condition.acquire()
        condition.notify()
        actions = [waiting.cancel, condition.release]
        if order == "release first":
            actions.reverse()
        for action in actions:
            loop.call_soon(action)
        log(f"{order}: {await attempt(waiting)}, locked {condition.locked()}")


async def message_of_the_cancel():
    for retakes in (False, True):
        condition = asyncio.Condition()
        caught = []

        async def waits():
            async with condition:
                try:
                    await condition.wait_for(lambda: False)
                except asyncio.CancelledError as error:
                    caught.append(error)
                    raise

        task = asyncio.create_task(waits())
        await asyncio.sleep(0)
        if retakes:
            await condition.acquire()
            condition.notify()
            await asyncio.sleep(0)
        task.cancel("first")
        if retakes:
            task.cancel("second")
            await asyncio.sleep(0)
            task.cancel("third")
            condition.release()
        try:
            await task
        except asyncio.CancelledError as error:
            log(f"{error.args[0]}, the same {error is caught[0]}, requests {task.cancelling()}")


async def cancelled_consumer_leaves_the_item(relocks, cancelled):
    condition = asyncio.Condition()
    items = []

    async def consumer(name):
        async with condition:
            while True:
                await condition.wait_for(lambda: items)
                item = items.pop()
                if item == "stop":
                    return name
                log(f"{name} takes {item}")

    consumers = [asyncio.create_task(consumer(name)) for name in "abc"]
    await asyncio.sleep(0)
    async with condition:
        items.append("item")
        condition.notify(1)
        if relocks:
            await asyncio.sleep(0)
        for index in cancelled:
            consumers[index].cancel()
        try:
            async with asyncio.timeout(1):
                await condition.wait_for(lambda: not items)
        except TimeoutError:
            log("timed out")
        log(f"left {show(items)}")
        items.extend(["stop"] * 3)
        condition.notify_all()
    await asyncio.wait(consumers)
    log(", ".join(outcome(one) for one in consumers))


async def predicate_of_a_free_condition():
    condition = asyncio.Condition()
    log(await attempt(condition.wait_for(lambda: True)))
    log(await attempt(condition.wait_for(lambda: False)))
    await condition.acquire()

    def fails():
        raise ValueError

    log(f"{await attempt(condition.wait_for(fails))}, locked {condition.locked()}")
    condition.release()


async def hold(lock):
    await lock.acquire()
    waiting = asyncio.create_task(lock.acquire())
    await asyncio.sleep(1)
    waiting.cancel()


async def on_a_foreign_lock(lock):
    condition = asyncio.Condition(lock)
    log(f"{condition.locked()} {await attempt(condition.acquire())}")


def run():
    async def main():
        await cancel_and_release_together()
        await message_of_the_cancel()
        for relocks in (False, True):
            for cancelled in ((0,), (0, 1), (1,)):
                log(f"relocks {relocks}, cancelled {show(cancelled)}")
                await cancelled_consumer_leaves_the_item(relocks, cancelled)
        await predicate_of_a_free_condition()

    run_main(main())
    lock = asyncio.Lock()
    run_main(hold(lock))
    other = new_loop()
    other.run_until_complete(on_a_foreign_lock(lock))
    other.close()
