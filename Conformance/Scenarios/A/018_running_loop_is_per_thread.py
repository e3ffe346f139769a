"""Item 18: the running loop is per thread; without one there is none to get, and no task to create."""

import asyncio
import threading

from scenario import log, run_main, the_loop, tried, value_after


def seen():
    return tried(lambda: asyncio.get_running_loop() is the_loop())


def ask(answers):
    answers.append(seen())


async def main():
    log(seen())
    answers = []
    thread = threading.Thread(target=lambda: ask(answers))
    thread.start()
    thread.join()
    log(f"in a thread: {answers[0]}")


def run():
    log(seen())
    log(tried(lambda: asyncio.create_task(value_after(0, 1))))
    run_main(main())
    log(seen())
