"""Item 182: the end of a run waits for the threads of the executor; after it the executor refuses."""

import asyncio
import threading

from scenario import log, show, tried


def run():
    # On real time, since virtual time does not wait for threads: nothing is logged while the loop runs.
    ended = []
    loops = []

    def work(released):
        ended.append(f"released {released.wait(10)}")

    async def main():
        loop = asyncio.get_running_loop()
        loops.append(loop)
        for _ in range(2):
            released = threading.Event()
            loop.run_in_executor(None, work, released)
            threading.Timer(0.05, released.set).start()
        return f"main, ended {len(ended)}"

    log(tried(lambda: asyncio.run(main())))
    log(f"ended {show(ended)}")
    log(tried(lambda: loops[0].run_in_executor(None, print)))
    log(f"closed {loops[0].is_closed()}")
