"""Item 340: blocks that a program builds of cancel and uncancel: nested, meeting, and with foreign requests."""

import asyncio

from scenario import Error, attempt, log, sleeper


class Scope:
    """What a program does that brings its own timeouts."""

    def __init__(self, name, seconds):
        self.name, self.seconds = name, seconds

    async def run(self, body):
        task = asyncio.current_task()
        before = task.cancelling()
        fired = []

        def fire():
            fired.append(True)
            log(f"{self.name} fires {task.cancel(self.name)}")

        handle = asyncio.get_running_loop().call_later(self.seconds, fire)
        try:
            return await body
        except asyncio.CancelledError as error:
            log(f"{self.name} left by {error.args[0] if error.args else 'nobody'}, requests {task.cancelling()}")
            if fired and task.uncancel() <= before:
                log(f"{self.name} is over")
                return f"{self.name} expired"
            raise
        finally:
            handle.cancel()
            log(f"{self.name} ends, requests {task.cancelling()}")


async def stubborn(times):
    for i in range(times):
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError as error:
            log(f"ignores {error.args[0]}")
    await asyncio.sleep(1)
    return "stubborn"


async def cancels_itself(after):
    await asyncio.sleep(after)
    task = asyncio.current_task()
    task.cancel("self")
    task.cancel("self again")
    log(f"requests {task.cancelling()}")
    log(f"left {task.uncancel()}")
    await asyncio.sleep(0)
    log("never")


async def withdraws():
    task = asyncio.current_task()
    task.cancel("gone")
    log(f"left {task.uncancel()}")
    await asyncio.sleep(1)
    log(f"goes on, requests {task.cancelling()}, left {task.uncancel()}")
    return "withdrawn"


async def main():
    sleep = asyncio.sleep
    log(await Scope("a", 2).run(sleep(1, "in time")))
    log(await Scope("a", 2).run(sleep(5)))
    log(await Scope("a", 2).run(Scope("b", 1).run(sleep(5))))
    log(await Scope("a", 1).run(Scope("b", 2).run(sleep(5))))
    log(await Scope("a", 2).run(Scope("b", 2).run(sleep(5))))
    log(await Scope("a", 2).run(Scope("b", 3).run(stubborn(2))))
    log(await Scope("a", 2).run(asyncio.wait_for(sleep(5), 2)))
    log(await attempt(asyncio.wait_for(Scope("a", 2).run(sleep(5)), 2)))
    log(await attempt(asyncio.create_task(Scope("a", 2).run(cancels_itself(1)))))
    log(await attempt(asyncio.create_task(Scope("a", 1).run(cancels_itself(1)))))
    log(await attempt(Scope("a", 2).run(withdraws())))
    log(await attempt(asyncio.create_task(Scope("a", 2).run(withdraws()))))
    for when in (1, 2, 3):
        task = asyncio.create_task(Scope("a", 2).run(Scope("b", 4).run(stubborn(1))))
        await sleep(when)
        task.cancel("outside")
        log(await attempt(task))
        log(f"requests {task.cancelling()}")
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(Scope(f"{i}", i).run(sleeper(f"s{i}", 2))) for i in (1, 2, 3)]
    log(", ".join(str(task.result()) for task in tasks))
