"""Item 322: another thread that starts, awaits and cancels coroutines of the loop, and fails in the executor."""

import asyncio
import threading

from scenario import Error, attempt, error_after, log, show, tried


async def slow(started):
    started.set()
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        log("slow cancelled")
        raise


async def seen():
    return "a task" if asyncio.current_task() else "no task"


def outside(loop, answers):
    answers.append(tried(lambda: asyncio.run_coroutine_threadsafe(seen(), loop).result()))
    answers.append(tried(lambda: asyncio.run_coroutine_threadsafe(error_after(1, "x"), loop).result()))
    answers.append(tried(asyncio.get_running_loop))
    raise Error("thread")


async def main():
    loop = asyncio.get_running_loop()
    answers = []
    log(await attempt(asyncio.to_thread(outside, loop, answers)))
    for answer in answers:
        log(answer)
    log(show(await asyncio.gather(*[loop.run_in_executor(None, lambda i=i: i * i) for i in range(5)])))
    gate = threading.Event()
    waiting = asyncio.wait_for(asyncio.shield(loop.run_in_executor(None, gate.wait)), 0)
    log(await attempt(waiting))
    gate.set()
    future = loop.create_future()
    threading.Thread(target=lambda: loop.call_soon_threadsafe(future.set_result, "posted")).start()
    log(await future)

    def cancelling():
        started = threading.Event()
        outer = asyncio.run_coroutine_threadsafe(slow(started), loop)
        started.wait()
        return outer.cancel()

    log(await asyncio.to_thread(cancelling))
    await asyncio.sleep(0)
    await asyncio.sleep(1)
    log(f"{len(asyncio.all_tasks())} task")
