"""Item 326: a supervisor that restarts workers with growing delays, gives some up, and is stopped in the end."""

import asyncio

from scenario import Error, attempt, log, outcome


class Supervisor:
    def __init__(self):
        self.stopping = asyncio.Event()
        self.log = []

    async def watch(self, name, make, limit):
        delay = 1
        for attempt_number in range(limit):
            try:
                result = await asyncio.wait_for(make(attempt_number), 4)
            except TimeoutError:
                log(f"{name} timed out in attempt {attempt_number}")
            except Error as error:
                log(f"{name} failed with {error} in attempt {attempt_number}")
            else:
                log(f"{name} gave {result}")
                return result
            try:
                await asyncio.wait_for(self.stopping.wait(), delay)
                log(f"{name} is not started again")
                return None
            except TimeoutError:
                delay *= 2
        raise Error(f"{name} is given up")


async def flaky(attempt_number):
    await asyncio.sleep(1)
    if attempt_number < 2:
        raise Error("flaky")
    return "flaky at last"


async def slow(attempt_number):
    try:
        await asyncio.sleep(3 if attempt_number else 9)
        return "slow at last"
    finally:
        await asyncio.sleep(0.5)


async def hopeless(attempt_number):
    raise Error(f"hopeless {attempt_number}")


async def main():
    supervisor = Supervisor()
    plan = (("flaky", flaky, 4), ("slow", slow, 3), ("hopeless", hopeless, 3), ("stopped", hopeless, 9))
    tasks = [asyncio.create_task(supervisor.watch(*arguments), name=arguments[0]) for arguments in plan]
    asyncio.get_running_loop().call_later(20, supervisor.stopping.set)
    pending = set(tasks)
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            log(f"{task.get_name()}: {outcome(task)}")
