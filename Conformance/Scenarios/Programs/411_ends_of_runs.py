"""Item 411: what is queued as a run ends still gets some iterations, and threads that the run waits for are answered."""

import asyncio
import threading
import time

from scenario import Error, log, new_loop, tried


def chain(name, delay, count=0):
    loop = asyncio.get_running_loop()
    log(f"{name} {count}")
    if delay is None:
        loop.call_soon(chain, name, delay, count + 1)
    else:
        loop.call_later(delay, chain, name, delay, count + 1)


async def leaves(*names):
    for name, delay in names:
        chain(name, delay)
    return "main"


async def leaves_tasks(seconds, fails):
    async def cleans_up():
        try:
            await asyncio.sleep(100)
        finally:
            await asyncio.sleep(seconds)
            chain("soon", None)
            if fails:
                raise Error("clean-up")

    task = asyncio.create_task(cleans_up())
    task.add_done_callback(lambda _: log("cleaned up"))
    await asyncio.sleep(1)


async def leaves_a_future():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda _: log("first callback"))
    future.add_done_callback(lambda _: asyncio.get_running_loop().call_soon(log, "second callback"))
    future.set_result(None)


async def failing():
    chain("soon", None)
    raise Error("main")


def asks_the_loop():
    # On real time, since virtual time does not wait for threads: nothing is logged while the loop runs.
    answers = []

    async def answer():
        await asyncio.sleep(0.01)
        return "answer"

    async def main():
        loop = asyncio.get_running_loop()

        def work():
            time.sleep(0.05)
            answers.append(asyncio.run_coroutine_threadsafe(answer(), loop).result(10))
            posted = threading.Event()
            loop.call_soon_threadsafe(posted.set)
            answers.append(posted.wait(10))

        loop.run_in_executor(None, work)
        return "main"

    log(tried(lambda: asyncio.run(main())))
    log(f"{answers[0]} {answers[1]}")


def run():
    for main in (
        lambda: leaves(("soon", None)),
        lambda: leaves(("timer", 0)),
        lambda: leaves(("late", 1)),
        lambda: leaves_tasks(1, False),
        lambda: leaves_tasks(0, True),
        leaves_a_future,
        failing,
    ):
        log(tried(lambda: asyncio.run(main(), loop_factory=new_loop)))
    asks_the_loop()
