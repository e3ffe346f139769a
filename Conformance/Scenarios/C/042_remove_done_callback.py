"""Item 42: removing a callback removes every registration of it and tells how many."""

import asyncio

from scenario import log


async def main():
    future = asyncio.get_running_loop().create_future()
    once, twice, absent = lambda done: log("once"), lambda done: log("twice"), lambda done: log("absent")
    future.add_done_callback(twice)
    future.add_done_callback(once)
    future.add_done_callback(twice)
    log(future.remove_done_callback(twice))
    log(future.remove_done_callback(absent))
    log(future.remove_done_callback(twice))
    future.set_result(1)
    await asyncio.sleep(0)
    log(future.remove_done_callback(once))
    log("main")
