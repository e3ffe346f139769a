"""Item 333: notifications, cancellations and timeouts that meet at a condition in one iteration."""

import asyncio

from scenario import Error, attempt, log, outcome


async def waits(condition, name, limit=None):
    try:
        async with asyncio.timeout(limit):
            async with condition:
                log(f"{name} waits")
                await condition.wait()
                log(f"{name} woke")
                await asyncio.sleep(1)
                log(f"{name} leaves")
    except asyncio.CancelledError:
        log(f"{name} cancelled, locked {condition.locked()}")
        raise
    except TimeoutError:
        log(f"{name} timed out, locked {condition.locked()}")


async def notified_and_cancelled(both):
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waits(condition, f"{i}")) for i in range(3)]
    await asyncio.sleep(1)
    async with condition:
        condition.notify(1)
        tasks[0].cancel()
        if both:
            tasks[1].cancel()
    await asyncio.sleep(5)
    async with condition:
        condition.notify_all()
    await asyncio.sleep(5)
    log(", ".join(outcome(task) for task in tasks))


async def cancelled_twice_while_locking():
    condition = asyncio.Condition()
    task = asyncio.create_task(waits(condition, "twice"))
    await asyncio.sleep(1)
    await condition.acquire()
    condition.notify()
    await asyncio.sleep(0)
    task.cancel("one")
    await asyncio.sleep(1)
    task.cancel("two")
    await asyncio.sleep(1)
    log(f"requests {task.cancelling()}, {outcome(task)}")
    condition.release()
    log(await attempt(task))
    log(f"locked {condition.locked()}")


async def timeout_and_notification(first):
    condition = asyncio.Condition()
    loop = asyncio.get_running_loop()

    async def notify():
        async with condition:
            log("notifies")
            condition.notify()

    if first:
        loop.call_later(2, lambda: asyncio.create_task(notify()))
    tasks = [asyncio.create_task(waits(condition, "limited", 2)), asyncio.create_task(waits(condition, "other", 6))]
    if not first:
        await asyncio.sleep(0)
        loop.call_later(2, lambda: asyncio.create_task(notify()))
    await asyncio.gather(*tasks)


async def predicates():
    condition = asyncio.Condition()
    calls = []

    def predicate():
        calls.append(len(calls))
        if len(calls) == 3:
            raise Error("in predicate")
        return False

    async def test():
        async with condition:
            await condition.wait_for(predicate)

    task = asyncio.create_task(test())
    for _ in range(3):
        await asyncio.sleep(1)
        async with condition:
            condition.notify(5)
    log(await attempt(task))
    log(f"calls {len(calls)}, locked {condition.locked()}")
    async with condition:
        log(await condition.wait_for(lambda: "truth"))


async def main():
    for both in (False, True):
        await notified_and_cancelled(both)
    await cancelled_twice_while_locking()
    for first in (True, False):
        await timeout_and_notification(first)
    await predicates()
