"""Item 332: waiters of a condition that are cancelled when notified, while they retake the lock, and twice."""

import asyncio

from scenario import log, outcome, show


async def waiter(name, condition, ready):
    try:
        async with condition:
            try:
                await condition.wait_for(lambda: ready)
                log(f"{name} is ready")
                ready.pop()
                await asyncio.sleep(1)
            finally:
                log(f"{name} leaves, locked {condition.locked()}")
    except asyncio.CancelledError as error:
        log(f"{name} cancelled {error.args[0]}")
        raise
    log(f"{name} done")


async def main():
    for plan in ((), ("a",), ("b",), ("a", "a"), ("a", "b"), ("b", "c", "b")):
        log(f"cancel {show(list(plan))}")
        condition = asyncio.Condition()
        ready = []
        tasks = {name: asyncio.create_task(waiter(name, condition, ready)) for name in "abcd"}
        await asyncio.sleep(1)
        async with condition:
            ready += [1, 2]
            condition.notify(2)
            await asyncio.sleep(0)
            for number, name in enumerate(plan):
                tasks[name].cancel(str(number))
                await asyncio.sleep(0)
            log("releases")
        await asyncio.sleep(5)
        log(show([outcome(task) for task in tasks.values()]))
        async with condition:
            ready += [1, 2, 3, 4]
            condition.notify_all()
        await asyncio.wait(tasks.values())
        log(show([outcome(task) for task in tasks.values()]))
