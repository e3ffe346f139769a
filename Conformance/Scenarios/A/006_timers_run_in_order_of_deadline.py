"""Item 6: timers run in order of deadline; equal deadlines first come, first served."""

import asyncio

from scenario import log


def add(loop, delay, name):
    loop.call_later(delay, lambda: log(name))


async def main():
    loop = asyncio.get_running_loop()
    for i in range(12):
        add(loop, 2, f"two {i}")
    add(loop, 1, "one")
    for i in range(3):
        add(loop, 3 - i, f"three minus {i}")
    loop.call_at(loop.time() + 2, lambda: log("call_at two"))
    await asyncio.sleep(4)
    log("main")
